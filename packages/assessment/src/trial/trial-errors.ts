import { defineErrors } from "@faheng/domain";

/** What can go wrong with trying a profile on all agencies. Places are profiles and cycles. */
export const trialErrors = defineErrors({
  FAHENG_TRIAL_CHANGED: {
    status: 409,
    message: {
      zh: "方案“{id}”的 {version} 版已不是您打开时的内容，没有试算",
      en: "Version {version} of “{id}” is not what you opened; nothing was tried",
    },
    mend: {
      zh: "已有他人保存过这一版。请重新打开方案再试算。",
      en: "Somebody has saved this version. Open the profile again, then try it.",
    },
  },
  FAHENG_TRIAL_EMPTY: {
    status: 422,
    message: {
      zh: "该周期没有使用这一指标体系的考评",
      en: "No assessment of this cycle uses this framework",
    },
    mend: { zh: "请选择另一个周期。", en: "Choose another cycle." },
  },
  FAHENG_TRIAL_NOT_FOUND: {
    status: 404,
    message: { zh: "没有可导出的试算结果", en: "There is no result of a trial to export" },
    mend: { zh: "请先试算；正在试算的请等它完成。", en: "Try the profile first, or wait until the trial is done." },
  },
});
