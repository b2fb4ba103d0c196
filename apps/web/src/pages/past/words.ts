import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const pastEnglish = {
  选择机关: "Choose the agency",
  "先由系统管理员新增机关。": "The system administrator adds an agency first.",
  导入往年结果: "Bring in results of earlier years",
  "一个文件可以有多个机关、多个年度。导入的结果标明来源，不是本系统计算的；机关不能更正办公室导入的结果。":
    "One file may hold several agencies and years. What is brought in says from where and was not computed by Faheng; agencies can’t correct what the office brought in.",
  "只导入本机关的结果，可以有多个年度。导入的结果标明来源，不是本系统计算的。":
    "The agency’s own results alone, of several years if need be. What is brought in says from where and was not computed by Faheng.",
  "下载模板（.xlsx）": "Download the template (.xlsx)",
  "也可以把文件拖到这里；不超过 5000 行。": "Or drop it here; 5,000 lines at most.",
  "正在试算，不会写入任何内容…": "Dry run: nothing is written…",
  "已导入 {added} 个结果，更正 {corrected} 个。": "Brought in: {added}. Corrected: {corrected}.",
  查看写入的结果: "What was written",
  "：": ": ",
  "{year}年": "{year}",
  "另有 {n} 个机关，请在上面选择机关查看。": "{n:more agency:more agencies}: choose the agency above to see them.",
  更正的理由: "Why it is corrected",
  "正在导入…": "Bringing it in…",
  核对试算结果: "Look at the dry run",
  "有 {n} 行有误，改好后重新选择文件；现在还没有写入任何内容。":
    "Lines that are wrong: {n}. Mend them and choose the file again; nothing has been written.",
  "没有错误。确认后按下表写入，要么全部写入，要么都不写入。":
    "Nothing is wrong. Confirmed, it is written as listed: all of it or nothing.",
  "与已有的结果完全一致，不需要导入。": "It is what there is already; there is nothing to bring in.",
  筛选: "Show",
  "跳过 {n} 个空行。": "Empty lines skipped: {n}.",
  "没有读取的列：{columns}": "Columns that were not read: {columns}",
  "没有读取的表：{sheets}": "Sheets that were not read: {sheets}",
  "确认导入（新增 {added} 个，更正 {corrected} 个）": "Confirm (new: {added}, corrected: {corrected})",
  新增: "New",
  更正: "Corrected",
  不变: "Unchanged",
  有误: "Wrong",
  "没有这样的行。": "There are no such lines.",
  试算结果: "Dry run",
  表和行: "Sheet and line",
  结论: "Outcome",
  会怎样: "What happens",
  "{sheet}第{row}行": "{sheet}, line {row}",
  "分项得分 {n} 行": "{n:line:lines} of parts",
  所用指标体系: "Framework",
  "{points}（满分 {maximum}）": "{points} (out of {maximum})",
} as const;

/** The texts of this page. */
export const useText = pageWords(pastEnglish);
