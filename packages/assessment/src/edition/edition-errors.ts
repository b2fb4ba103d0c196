import { defineErrors } from "@faheng/domain";

/** What can go wrong with editions and with how agencies are compared. Places: `edition:…/…`, `method:…`. */
export const editionErrors = defineErrors({
  FAHENG_METHOD_NONE: {
    status: 409,
    message: { zh: "本周期还没有确定比较方法", en: "Nobody has said yet how agencies are compared in this cycle" },
    mend: { zh: "先填写并保存比较方法，再形成版次。", en: "Save a method first, then make an edition." },
  },
  FAHENG_METHOD_CONFLICT: {
    status: 409,
    message: {
      zh: "{by}已于{at}保存了比较方法的新版本，未写入任何内容",
      en: "{by} saved a newer version of the method at {at}; nothing was written",
    },
    mend: { zh: "查看新版本后再改。", en: "Look at the newer version, then change it." },
  },
  FAHENG_METHOD_REASON: {
    status: 422,
    message: { zh: "改变比较方法，要写明理由", en: "Whoever changes the method says why" },
    mend: { zh: "写明理由后再保存。", en: "Give the reason, then save." },
  },
  FAHENG_EDITION_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这个版次", en: "There is no such edition" },
    mend: { zh: "刷新后从列出的版次中选择。", en: "Refresh, and choose one of those listed." },
  },
  FAHENG_EDITION_CONFLICT: {
    status: 409,
    message: {
      zh: "版次“{title}”已由{by}于{at}办理：{act}，未写入任何内容",
      en: "{by} moved the edition “{title}” at {at} ({act}) before you; nothing was written",
    },
    mend: { zh: "查看最新情况后再办理。", en: "Look at how it stands now, then go on." },
  },
  FAHENG_EDITION_LOCKED: {
    status: 409,
    message: {
      zh: "版次“{title}”已锁定，锁定期间结果和比较方法不能改变",
      en: "The edition “{title}” is locked; results and the method stay as they are until it is published or unlocked",
    },
    mend: {
      zh: "由市办解除锁定，或在发布后办理更正再版。",
      en: "Have the office unlock it, or reissue it once it is published.",
    },
  },
  FAHENG_EDITION_PUBLISHED: {
    status: 409,
    message: {
      zh: "版次“{title}”已发布，其中“{agency}”的结果不再重新评审",
      en: "The edition “{title}” is published: the result of “{agency}” in it is not reviewed anew",
    },
    mend: {
      zh: "请更正结果，再办理更正再版。",
      en: "Correct the result instead, then reissue the edition.",
    },
  },
  FAHENG_EDITION_CHANGED: {
    status: 500,
    message: { zh: "版次内容与其校验值不符", en: "What is kept of the edition is not what its digest says" },
    mend: { zh: "请系统管理员核对并从备份恢复。", en: "Ask the system administrator to verify and restore it." },
  },
});
