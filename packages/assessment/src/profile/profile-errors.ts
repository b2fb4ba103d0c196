import { defineErrors } from "@faheng/domain";

/** What can go wrong with scoring profiles. Places are ids, and parts of a profile. */
export const profileErrors = defineErrors({
  FAHENG_PROFILE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的计分方案", en: "There is no scoring profile “{id}”" },
    mend: { zh: "从该指标体系的计分方案中选择。", en: "Choose one of the framework’s profiles." },
  },
  FAHENG_PROFILE_CHANGED: {
    status: 409,
    message: {
      zh: "方案“{id}”的 {version} 版不是您打开时的内容，未保存",
      en: "Version {version} of “{id}” is not what you opened; nothing was saved",
    },
    mend: {
      zh: "已有他人保存过这一版。留存您的改动，打开现在的内容再改；新建的方案请换一个编号。",
      en: "Somebody has saved this version. Keep your changes and open what is there now; a new profile needs another id.",
    },
  },
  FAHENG_PROFILE_FROZEN: {
    status: 409,
    message: {
      zh: "计分方案“{id}”第 {version} 版已经签署，不能再改",
      en: "Version {version} of the profile “{id}” is signed and can’t change",
    },
    mend: { zh: "以更高的版本号另存。", en: "Save it under a higher version." },
  },
  FAHENG_PROFILE_SIGNATURE: {
    status: 422,
    message: {
      zh: "自行制定的计分方案须注明由谁制定，签署人和日期由签署时写入",
      en: "A profile that somebody lays says whose it is; author and day are written by signing",
    },
    mend: {
      zh: "standing 填 {standing}，author 和 signedOn 留空（null）。",
      en: "Set standing to {standing}, and author and signedOn to null.",
    },
  },
  FAHENG_PROFILE_ID_TAKEN: {
    status: 409,
    message: {
      zh: "编号“{id}”已用于另一计分方案",
      en: "The id “{id}” belongs to another profile",
    },
    mend: { zh: "换一个编号。", en: "Choose another id." },
  },
  FAHENG_PROFILE_UNSIGNED: {
    status: 409,
    message: { zh: "计分方案“{id}”尚未签署", en: "The profile “{id}” is not signed yet" },
    mend: {
      zh: "由依法治市办（本局方案由本局）签署后再开启周期。",
      en: "Let the municipal office, or the bureau whose it is, sign it first.",
    },
  },
  FAHENG_PROFILE_SOURCE: {
    status: 422,
    message: {
      zh: "“{source}”不是该方案的评价来源，或权重“{weight}”不是比例",
      en: "“{source}” is no source of this profile, or “{weight}” is no share",
    },
    mend: { zh: "现有来源：{known}；权重如 60% 或 3/5。", en: "Sources: {known}; a weight is 60% or 3/5." },
  },
});
