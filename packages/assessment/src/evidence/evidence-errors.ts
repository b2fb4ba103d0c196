import { defineErrors } from "@faheng/domain";

/** What can go wrong with evidence. Places are `evidence:…` with the assessment, the indicator and the material. */
export const evidenceErrors = defineErrors({
  FAHENG_EVIDENCE_MATERIAL: {
    status: 422,
    message: { zh: "该指标没有列“{material}”这项材料", en: "The indicator asks for no material “{material}”" },
    mend: { zh: "从材料清单中选择一项。", en: "Choose one of its list." },
  },
  FAHENG_EVIDENCE_CHAPTER: {
    status: 404,
    message: { zh: "没有“{chapter}”这一章", en: "There is no chapter “{chapter}”" },
    mend: { zh: "从填报页选择一章。", en: "Choose one on the page of answers." },
  },
  FAHENG_EVIDENCE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这份佐证材料", en: "There is no such piece of evidence" },
    mend: { zh: "刷新后再看；可能已换成新的。", en: "Load the page anew; it may have been replaced." },
  },
  FAHENG_EVIDENCE_WINDOW: {
    status: 422,
    message: {
      zh: "材料日期 {day} 不在 {from} 至 {to} 之间",
      en: "The evidence is of {day}, which is not within {from} to {to}",
    },
    mend: {
      zh: "填写材料形成的日期；早于起算日的材料不计。",
      en: "Give the day the evidence itself is of; what is older than the framework counts is not taken.",
    },
  },
  FAHENG_EVIDENCE_ANSWERED: {
    status: 409,
    message: {
      zh: "这封函的答复已经登记过（第{n}件）",
      en: "The answer to this letter is registered already (piece {n})",
    },
    mend: {
      zh: "登记错的先撤下那一件；对方另有答复的，写明另一函号。",
      en: "Withdraw that piece where it is wrong; another answer names another letter.",
    },
  },
  FAHENG_EVIDENCE_TWICE: {
    status: 409,
    message: { zh: "这项材料已有同一份文件（第 {n} 份）", en: "This material has the same file already (no. {n})" },
    mend: { zh: "无须重复提交。", en: "It need not be given twice." },
  },
  FAHENG_EVIDENCE_QUOTA: {
    status: 413,
    message: {
      zh: "本单位材料已用 {used} MB，加上本文件将超过 {most} MB",
      en: "The agency’s files take {used} MB; with this one they would be more than {most} MB",
    },
    mend: {
      zh: "压缩扫描件后再传，或请系统管理员调高限额。",
      en: "Make the scan smaller, or ask the system administrator for more room.",
    },
  },
  FAHENG_EVIDENCE_CONFLICT: {
    status: 409,
    message: {
      zh: "{by}已于{at}处理过这份材料",
      en: "{by} has handled this piece at {at}",
    },
    mend: { zh: "刷新后按现在的状态处理。", en: "Load it anew and go on from what it is now." },
  },
  FAHENG_EVIDENCE_APPROVED: {
    status: 409,
    message: {
      zh: "该项填报已审定，材料不能再提交、撤下或退回",
      en: "The answer is approved: its evidence is neither given, withdrawn nor sent back any more",
    },
    mend: { zh: "先修订填报（审定随之失效），再处理材料。", en: "Revise the answer first, which voids its approval." },
  },
  FAHENG_EVIDENCE_ON_SITE: {
    status: 422,
    message: {
      zh: "涉密材料须到场核验后认定或退回；核验日期须在 {from} 至 {to} 之间，其他材料不填",
      en: "What is secret is judged where it is kept, on a day within {from} to {to}; nothing else is",
    },
    mend: { zh: "填写到场核验的日期。", en: "Give the day it was seen there." },
  },
  FAHENG_EVIDENCE_SEEN: {
    status: 422,
    message: { zh: "网页的查看日期 {day} 晚于今天", en: "The page was seen on {day}, which is to come" },
    mend: { zh: "填写实际打开网页的日期。", en: "Give the day it was opened." },
  },
  FAHENG_EVIDENCE_QUALITY: {
    status: 422,
    message: { zh: "退回材料须指明哪项不符", en: "Sending evidence back says which quality is missing" },
    mend: {
      zh: "在完整、准确、真实、有效中至少指出一项不符。",
      en: "Mark at least one of complete, accurate, true and valid as missing.",
    },
  },
  FAHENG_EVIDENCE_COORDINATOR_FIRST: {
    status: 403,
    message: { zh: "本单位另有协调员可以认定", en: "There is a coordinator who can accept it" },
    mend: {
      zh: "请未提交本材料的协调员认定；都提交过的，由领导认定。",
      en: "Ask a coordinator who did not give it; where all did, the leader accepts it.",
    },
  },
  FAHENG_EVIDENCE_STORE: {
    status: 503,
    message: { zh: "材料库没有响应：{reason}", en: "The store of evidence does not answer: {reason}" },
    mend: {
      zh: "稍后再试；管理员请检查材料库的设置和空间。",
      en: "Try again later; administrators check the store’s settings and room.",
    },
  },
  FAHENG_EVIDENCE_PREVIEW: {
    status: 422,
    message: { zh: "该文件不能在线预览", en: "This file is not looked into on a page" },
    mend: {
      zh: "请下载后查看；可预览 {most} MB 以内的 .docx 和 .xlsx。",
      en: "Download it; .docx and .xlsx up to {most} MB are shown.",
    },
  },
  FAHENG_EVIDENCE_GONE: {
    status: 404,
    message: {
      zh: "材料库中没有这个文件，或者已不是提供时的文件",
      en: "The file is not in the store of evidence, or is not what was given any more",
    },
    mend: {
      zh: "请系统管理员从备份恢复材料库。",
      en: "Ask the system administrator to restore the store from its backup.",
    },
  },
});
