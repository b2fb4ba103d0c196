import { defineErrors } from "@faheng/domain";

/** What can go wrong with a framework that is made of a document. Places name the draft, or what in it is wrong. */
export const draftErrors = defineErrors({
  FAHENG_FRAMEWORK_DRAFT_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这份导入的草稿", en: "There is no such draft" },
    mend: { zh: "刷新后从列表中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_FRAMEWORK_DRAFT_CHANGED: {
    status: 409,
    message: {
      zh: "{by}已于{at}改动这份草稿，本次没有写入",
      en: "{by} changed this draft at {at}; nothing was written",
    },
    mend: { zh: "刷新后看过对方的改动，再改。", en: "Refresh, look at what was changed, then do it again." },
  },
  FAHENG_FRAMEWORK_DRAFT_NOTHING: {
    status: 409,
    message: { zh: "没有可以{act}的改动", en: "There is nothing to {act}" },
    mend: { zh: "刷新后查看。", en: "Refresh and look." },
  },
  FAHENG_FRAMEWORK_DRAFT_MANY: {
    status: 409,
    message: { zh: "这份草稿的改动已达{most}次", en: "This draft was changed {most} times by now" },
    mend: {
      zh: "先在文件里改好，再重新导入。",
      en: "Mend the file itself, and import it anew.",
    },
  },
  FAHENG_FRAMEWORK_DRAFT_BLANK: {
    status: 422,
    message: { zh: "没有填写{field}", en: "{field} is not stated" },
    mend: { zh: "按文件填写。", en: "State it as the document does." },
  },
  FAHENG_FRAMEWORK_DRAFT_ID: {
    status: 422,
    message: {
      zh: "编号“{id}”不是2至40个小写字母、数字和连字符",
      en: "The id “{id}” is not 2 to 40 small letters, digits and hyphens",
    },
    mend: { zh: "改一个编号，如 fazhi-2026。", en: "Choose another, such as fazhi-2026." },
  },
  FAHENG_FRAMEWORK_DRAFT_ID_TAKEN: {
    status: 409,
    message: {
      zh: "编号“{id}”已由另一个指标体系使用",
      en: "The id “{id}” belongs to another framework",
    },
    mend: {
      zh: "改一个编号；修订本单位已审定的指标体系才沿用原编号。",
      en: "Choose another; only a later edition of your own framework keeps its id.",
    },
  },
  FAHENG_FRAMEWORK_DRAFT_VERSION: {
    status: 409,
    message: {
      zh: "版本号{version}不高于已审定的{earlier}",
      en: "Version {version} is not above the approved {earlier}",
    },
    mend: { zh: "填更高的版本号。", en: "State a higher version." },
  },
});
