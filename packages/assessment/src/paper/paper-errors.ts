import { defineErrors } from "@faheng/domain";

/** What can go wrong with documents of the register. Places name them: `paper:…/…`. */
export const paperErrors = defineErrors({
  FAHENG_PAPER_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这份公文", en: "There is no such document" },
    mend: { zh: "刷新后从公文列表中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_PAPER_NO_PDF: {
    status: 422,
    message: {
      zh: "本平台所在的服务器没有安装 LibreOffice，不能生成 PDF",
      en: "The server has no LibreOffice, so that no PDF can be made",
    },
    mend: {
      zh: "下载原件后用办公软件另存为 PDF；经常需要的，请系统管理员在服务器上安装 LibreOffice。",
      en: "Download the document and save it as PDF yourself; where it is needed often, have LibreOffice installed on the server.",
    },
  },
  FAHENG_PAPER_UNKNOWN: {
    status: 422,
    message: { zh: "现在不能制作这份公文：{kind}", en: "This document can’t be made now: {kind}" },
    mend: {
      zh: "刷新后从列出的公文中选择；有关事项办理后（如裁定、立项、签收）才列出。",
      en: "Refresh and choose one of those listed; some are there once what they are of is done: decided, raised, signed.",
    },
  },
  FAHENG_PAPER_TWICE: {
    status: 409,
    message: {
      zh: "内容完全相同的公文已由“{by}”于{at}制作",
      en: "“{by}” made the very same document at {at}",
    },
    mend: {
      zh: "在已有的公文上办理；要重做的，先撤销已有的。",
      en: "Go on with the one that is there; to make it anew, withdraw that one first.",
    },
  },
  FAHENG_PAPER_NUMBER: {
    status: 422,
    message: { zh: "“{number}”不是完整的发文字号", en: "“{number}” is no complete document number" },
    mend: {
      zh: "按“机关代字〔年份〕序号号”填写，如：通商法〔2017〕5号。没有文号的留空。",
      en: "Write the issuer’s sign, the year in brackets, the number and 号: 通商法〔2017〕5号. Leave it empty where there is none.",
    },
  },
  FAHENG_PAPER_NUMBER_TAKEN: {
    status: 409,
    message: { zh: "文号{number}已用于《{title}》", en: "The number {number} is that of “{title}”" },
    mend: {
      zh: "核对发文登记，换一个文号；撤销的公文，文号也不再使用。",
      en: "Look into the list of documents and take another; that of a withdrawn document is not used again.",
    },
  },
  FAHENG_PAPER_NUMBER_FIXED: {
    status: 409,
    message: {
      zh: "文号{number}已印在公文上，不能改",
      en: "The number {number} stands on the document and can’t be changed",
    },
    mend: { zh: "要换文号的，撤销这份，另作一份。", en: "For another number, withdraw this one and make another." },
  },
  FAHENG_PAPER_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先办理：{did}，未写入任何内容",
      en: "“{by}” was first at {at} ({did}); nothing was written",
    },
    mend: { zh: "刷新后看过最新情况再办。", en: "Refresh, look at how it stands now, and do it then." },
  },
  FAHENG_PAPER_GONE: {
    status: 404,
    message: {
      zh: "公文的文件不在存储中，或者已不是登记时的文件",
      en: "The document’s file is not in the store, or is not what was registered any more",
    },
    mend: {
      zh: "请系统管理员从备份恢复材料库。",
      en: "Ask the system administrator to restore the store from its backup.",
    },
  },
});
