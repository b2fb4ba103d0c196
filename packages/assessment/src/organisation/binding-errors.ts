import { defineErrors } from "@faheng/domain";

/** What can go wrong where names of a document are bound to departments. */
export const bindingErrors = defineErrors({
  FAHENG_BINDING_UNKNOWN_NAME: {
    status: 422,
    message: {
      zh: "指标体系没有列出“{name}”{nearest}",
      en: "The framework lists no “{name}”{nearestEn}",
    },
    mend: {
      zh: "只能对应文件所列的名称；文件没有列出部门的事项，请在“任务分解”中直接分给处室。",
      en: "Bind names that the document lists; what names nobody is given to departments under «assignment».",
    },
  },
  FAHENG_BINDING_CHANGED: {
    status: 409,
    message: {
      zh: "打开之后，这项对应已被他人改动，未保存",
      en: "Somebody has changed these departments since you opened them; nothing was saved",
    },
    mend: { zh: "刷新页面，在现在的内容上再改。", en: "Reload the page and change what is there now." },
  },
  FAHENG_MATTER_ROLE: {
    status: 422,
    message: {
      zh: "指标“{indicator}”没有“{name}”这一须按事项确定的角色",
      en: "The indicator “{indicator}” names no role “{name}” to be filled for each matter",
    },
    mend: {
      zh: "只填写该指标中泛指的责任主体；固定的处室名称在“责任单位对应”中统一对应。",
      en: "Fill only roles of that indicator; names of departments are bound once for the whole framework.",
    },
  },
});
