import { pageWords } from "../../parts/page-words.ts";

/** English for what these pages alone say. */
export const templatesEnglish = {
  公文模板: "Templates of documents",
  本单位的模板: "Templates of one’s own",
  到公文登记制作: "Make documents in the register",
  文件类别: "Kind",
  "可用字段：{kind}": "Fields: {kind}",
  打印字段表: "Print the fields",
  字段表: "Fields",
  "在 Word 或 WPS 中把字段连同半角花括号写在要填入的位置，可从下表选中复制。列表写作 {list}：表格中开始和结束写在同一行，该行逐项重复；列表为空时要写的内容写作 {none}。":
    "In Word or WPS, write a field with its half-width braces where it belongs; it can be copied from the table. A list is {list}: in a table both stand in one row, which is repeated; what is to stand where a list is empty is {none}.",
  写法: "Written",
  含义: "What it says",
  示例: "Example",
  上传模板: "Upload a template",
  "上传 .docx（不超过 2 MB）。上传时逐个核对字段，全部正确才保存为新的一版；原有各版不变。":
    "A .docx of at most 2 MB. Every field is looked at: only one without faults is kept, as the next version; those there are stay as they are.",
  选择模板文件: "Choose a file",
  未选择文件: "no file chosen",
  模板名称: "Name of the template",
  "如：2026年红头": "As: 2026 letterhead",
  核对并保存: "Check and save",
  "正在核对字段……": "Looking at the fields …",
  "字段全部正确，已保存为第 {version} 版。": "Every field is right; it is kept as version {version}.",
  "有 {n} 处需要修改，没有保存：": "{n:place:places} to mend; nothing was kept:",
  需要修改的地方: "What is to be mended",
  位置: "Place",
  如何修改: "How to mend it",
  还没有模板: "No template yet",
  "按下面的字段表在 Word 中做好模板，上传后列在这里；没有模板时，公文按系统内置版式制作。":
    "Write one in Word by the fields below; it is listed here once it is uploaded. Without one, documents have the built-in layout.",
  试填哪一份: "Try it on",
  "这个考评现在没有可以制作的这类公文，不能试填；有关事项办理后再试。":
    "This assessment has no document of this kind to be made now, so that there is nothing to try it on yet.",
  模板各版: "Versions",
  版本: "Version",
  "第{version}版": "version {version}",
  上传: "Uploaded",
  办理: "What to do",
  "下载：{name}": "Take {name}",
  "校验值 {sha256}": "Digest {sha256}",
  "试填第{version}版": "Try version {version}",
  停用模板: "Withdraw",
  "停用后不能再用它制作公文；已制作的公文不变，这一版仍列出并可下载。":
    "No document is made by it any more; those that were stay as they are, and it stays listed with its file.",
  停用的理由: "Why it is withdrawn",
  "停用：{by} {at}，{reason}": "Withdrawn: {by} {at}, {reason}",
} as const;

/** The translator of this page. */
export const useText = pageWords(templatesEnglish);
