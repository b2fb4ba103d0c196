import { defineErrors } from "@faheng/domain";

/** What can go wrong with templates that are kept. Places name them: `template:…/…/…`. */
export const templateActErrors = defineErrors({
  FAHENG_TEMPLATE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这一版模板", en: "There is no such version of a template" },
    mend: { zh: "刷新后从模板列表中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_TEMPLATE_WITHDRAWN: {
    status: 409,
    message: {
      zh: "这一版模板已由“{by}”于{at}停用：{reason}",
      en: "“{by}” withdrew this version of the template at {at}: {reason}",
    },
    mend: {
      zh: "选用其他版本，或上传新的一版；已用它制作的公文不受影响。",
      en: "Take another version, or upload a new one; documents made by it stay as they are.",
    },
  },
  FAHENG_TEMPLATE_TWICE: {
    status: 409,
    message: {
      zh: "同一个文件已由“{by}”于{at}上传为第{version}版",
      en: "“{by}” uploaded the very same file at {at} as version {version}",
    },
    mend: {
      zh: "直接使用该版；要改的，改好后再上传。",
      en: "Use that version; change the file before uploading it again.",
    },
  },
  FAHENG_TEMPLATE_FORM: {
    status: 422,
    message: { zh: "按模板制作的公文只有 .docx", en: "A document made by a template is a .docx and nothing else" },
    mend: { zh: "格式选 .docx，或改用系统内置版式。", en: "Choose .docx, or the built-in layout." },
  },
  FAHENG_TEMPLATE_KIND: {
    status: 422,
    message: {
      zh: "这一类公文不能按模板制作：{kind}",
      en: "Documents of this kind are not made by a template: {kind}",
    },
    mend: { zh: "改用系统内置版式。", en: "Take the built-in layout." },
  },
});
