import { defineErrors } from "@faheng/domain";

/** What can go wrong with agencies and departments. Places are their ids, or the field that was sent. */
export const organisationErrors = defineErrors({
  FAHENG_AGENCY_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的单位", en: "There is no agency “{id}”" },
    mend: { zh: "从单位列表中选择。", en: "Choose one from the list of agencies." },
  },
  FAHENG_AGENCY_DISSOLVED: {
    status: 409,
    message: {
      zh: "“{agency}”已经撤销或并入其他单位，不能再办理新的事项",
      en: "“{agency}” was dissolved or merged; nothing new can be done in it",
    },
    mend: {
      zh: "改选承接其工作的单位；以往的结果仍可查看。",
      en: "Choose the agency that took over; its former results stay readable.",
    },
  },
  FAHENG_AGENCY_SUCCESSOR: {
    status: 422,
    message: { zh: "单位不能由自己承接", en: "An agency cannot be its own successor" },
    mend: { zh: "选择另一个单位，或新设单位承接。", en: "Choose another agency, or a new one." },
  },
  FAHENG_AGENCY_GUIDE: {
    status: 422,
    message: { zh: "机关不能由自己业务指导", en: "An agency is not guided by itself" },
    mend: { zh: "选择另一个机关，没有业务指导机关的请留空。", en: "Choose another agency, or none." },
  },
  FAHENG_AGENCY_UNIT_CLASS: {
    status: 422,
    message: {
      zh: "该机关的评分方案没有“{unitClass}”这一单位类别",
      en: "No profile for this agency has the class of units “{unitClass}”",
    },
    mend: {
      zh: "从方案中的单位类别中选择：{known}；不分类别的请留空。",
      en: "Choose one of the profiles’ classes: {known}; leave it empty for none.",
    },
  },
  FAHENG_AGENCY_CHANGED: {
    status: 409,
    message: { zh: "该机关刚刚被他人改动", en: "Somebody has just changed this agency" },
    mend: { zh: "刷新页面，核对现在的内容后再改。", en: "Reload the page, look at what it is now and change it then." },
  },
  FAHENG_AGENCY_NAME_TAKEN: {
    status: 409,
    message: { zh: "已有名为“{name}”的机关", en: "There is an agency of the name “{name}” already" },
    mend: {
      zh: "核对机关名单；确是另一机关的，名称须能区分。",
      en: "Look at the list of agencies; another agency needs another name.",
    },
  },
  FAHENG_DEPARTMENT_NOT_FOUND: {
    status: 404,
    message: { zh: "该单位没有编号为“{id}”的处室", en: "The agency has no department “{id}”" },
    mend: { zh: "从处室列表中选择。", en: "Choose one from the list of departments." },
  },
  FAHENG_DEPARTMENT_NAME_TAKEN: {
    status: 409,
    message: { zh: "该单位已有名为“{name}”的处室", en: "The agency has a department of the name “{name}” already" },
    mend: {
      zh: "核对处室名单；确是另一处室的，名称须能区分。",
      en: "Look at the list of departments; another department needs another name.",
    },
  },
  FAHENG_DISSOLUTION_CHANGED: {
    status: 409,
    message: {
      zh: "核对清单之后，人员、分解或对应又有变动，尚未撤销",
      en: "People, assignments or bindings have changed since the list was looked at; nothing was dissolved",
    },
    mend: {
      zh: "重新打开确认框，核对现在的清单后再撤销。",
      en: "Open the list again, look at it as it is now and confirm.",
    },
  },
});
