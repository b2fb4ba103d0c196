import { defineErrors } from "@faheng/domain";

const MEND_NAME = {
  zh: "按“可用字段”中的名称书写；字段名前后的花括号须为半角。",
  en: "Write a name of the list of fields, between half-width braces.",
};

/** What can be wrong with somebody’s template. Places are paragraphs and cells of it (`第3段`, `表1 第2行 第1列`). */
export const templateErrors = defineErrors({
  FAHENG_TEMPLATE_EMPTY: {
    status: 422,
    message: { zh: "模板中没有字段", en: "The template has no field" },
    mend: {
      zh: "在需要填入数据的位置写上字段，如 {机关名称}。",
      en: "Write fields where data belong, such as {机关名称}.",
    },
  },
  FAHENG_TEMPLATE_UNKNOWN: {
    status: 422,
    message: { zh: "没有字段“{name}”{nearest}", en: "There is no field “{name}”{nearestEn}" },
    mend: MEND_NAME,
  },
  FAHENG_TEMPLATE_SYNTAX: {
    status: 422,
    message: { zh: "花括号的写法不对：“{name}”", en: "Braces that are no field: “{name}”" },
    mend: {
      zh: "字段写作 {名称}，列表写作 {#名称}…{/名称}，列表为空时写作 {^名称}…{/名称}；正文中的花括号请改用全角。",
      en: "A field is {name}, a list {#name}…{/name}, nothing in it {^name}…{/name}; write braces of the text full-width.",
    },
  },
  FAHENG_TEMPLATE_UNCLOSED: {
    status: 422,
    message: { zh: "列表“{name}”没有结束", en: "The list “{name}” does not end" },
    mend: { zh: "在列表末尾写上 {/名称}。", en: "End it with {/name}." },
  },
  FAHENG_TEMPLATE_CLOSES_NOTHING: {
    status: 422,
    message: { zh: "列表“{name}”没有开始", en: "The list “{name}” does not begin" },
    mend: { zh: "在列表开头写上 {#名称}，或删去这处结束。", en: "Begin it with {#name}, or remove this end." },
  },
  FAHENG_TEMPLATE_CROSSED: {
    status: 422,
    message: { zh: "应先结束列表“{open}”，再结束“{name}”", en: "The list “{open}” has to end before “{name}” does" },
    mend: { zh: "列表可以嵌套，不能交叉。", en: "Lists may stand within each other, and may not cross." },
  },
  FAHENG_TEMPLATE_OUT_OF_TABLE: {
    status: 422,
    message: {
      zh: "列表“{name}”的开始和结束不在同一张表中",
      en: "The list “{name}” begins and ends in different tables",
    },
    mend: {
      zh: "逐行列出时，开始和结束都写在这一行里；列出整张表时，都写在表外。",
      en: "For rows both stand in the row; for whole tables both stand outside.",
    },
  },
  FAHENG_TEMPLATE_LIST_AS_TEXT: {
    status: 422,
    message: { zh: "“{name}”是列表，不能直接填入", en: "“{name}” is a list and is no text" },
    mend: {
      zh: "写作 {#名称}…{/名称}，中间写列表自己的字段。",
      en: "Write {#name}…{/name} with its own fields between.",
    },
  },
  FAHENG_TEMPLATE_TEXT_AS_LIST: {
    status: 422,
    message: { zh: "“{name}”是一项文字，不是列表", en: "“{name}” is a text and is no list" },
    mend: { zh: "写作 {名称}。", en: "Write {name}." },
  },
  FAHENG_TEMPLATE_OUTSIDE: {
    status: 422,
    message: {
      zh: "模板引用或嵌入了其他文件：{target}",
      en: "The template refers to another file, or holds one: {target}",
    },
    mend: {
      zh: "删去链接的图片、嵌入的对象和所附的模板；图片请直接插入后另存。",
      en: "Remove linked pictures, embedded objects and the attached template; insert pictures themselves, and save a copy.",
    },
  },
  FAHENG_TEMPLATE_FIELD_CODE: {
    status: 422,
    message: { zh: "模板中有不能使用的域代码：{code}", en: "The template has a field code that is not taken: {code}" },
    mend: {
      zh: "选中该处按 Ctrl+Shift+F9 转为普通文字；页码、目录、交叉引用可以保留。",
      en: "Select it and press Ctrl+Shift+F9 to make it plain text; page numbers, contents and references may stay.",
    },
  },
  FAHENG_TEMPLATE_LIMIT: {
    status: 422,
    message: {
      zh: "填写模板超出限度（{seconds} 秒、{megabytes} MB），已停止",
      en: "Filling the template in went over the limit ({seconds} s, {megabytes} MB) and was stopped",
    },
    mend: {
      zh: "减少列表中重复的内容，图片移到列表之外。",
      en: "Repeat less within lists, and move pictures out of them.",
    },
  },
  FAHENG_TEMPLATE_SHAPE: {
    status: 422,
    message: { zh: "模板无法填写：{reason}", en: "The template cannot be filled in: {reason}" },
    mend: {
      zh: "检查列表的开始和结束是否在同一行或同一段落层次。",
      en: "See that each list begins and ends in the same row, or on the same level of paragraphs.",
    },
  },
});
