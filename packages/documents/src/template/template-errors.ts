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
  FAHENG_TEMPLATE_SHAPE: {
    status: 422,
    message: { zh: "模板无法填写：{reason}", en: "The template cannot be filled in: {reason}" },
    mend: {
      zh: "检查列表的开始和结束是否在同一行或同一段落层次。",
      en: "See that each list begins and ends in the same row, or on the same level of paragraphs.",
    },
  },
});
