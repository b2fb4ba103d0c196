import { defineErrors } from "@faheng/domain";

/** What can go wrong where indicators are assigned to departments. */
export const assignmentErrors = defineErrors({
  FAHENG_ASSIGNMENT_CONFLICT: {
    status: 409,
    message: {
      zh: "{by}已于{at}先保存了任务分解（第{version}版），改动了：{changed}",
      en: "{by} saved the assignment first, at {at} (version {version}), changing: {changed}",
    },
    mend: {
      zh: "载入最新一版；您的改动仍在页面上，核对后再保存。",
      en: "Load the newest version; your changes are still on the page: check them and save again.",
    },
  },
  FAHENG_ASSIGNMENT_PART: {
    status: 422,
    message: {
      zh: "指标“{indicator}”没有款项或材料“{part}”",
      en: "The indicator “{indicator}” has no clause or material “{part}”",
    },
    mend: {
      zh: "选择该指标列出的款项或材料，或分解整项指标。",
      en: "Choose one it lists, or assign the whole indicator.",
    },
  },
  FAHENG_ASSIGNMENT_PERSON: {
    status: 422,
    message: { zh: "所选人员现在不在该处室", en: "That person does not work in that department now" },
    mend: {
      zh: "选择该处室现有人员，或只分解到处室。",
      en: "Choose somebody of that department, or the department alone.",
    },
  },
  FAHENG_HAND_OVER_CHANGED: {
    status: 409,
    message: {
      zh: "该人员名下的任务与您看到的已不一致",
      en: "What that person has is no longer what you looked at",
    },
    mend: { zh: "刷新页面，核对后再交接。", en: "Reload the page, look at it again and hand it over then." },
  },
  FAHENG_HAND_OVER_DEPARTMENTS: {
    status: 422,
    message: {
      zh: "须为每个有任务的处室各指定一次接收人：{departments}",
      en: "Each department in which anything is held names once who gets it: {departments}",
    },
    mend: { zh: "逐个处室选择接收人，或由处室办理。", en: "Choose somebody, or the department, for each of them." },
  },
});
