import { defineErrors } from "@faheng/domain";

/** What can go wrong when people work. Places are ids and indicator codes. */
export const assessmentErrors = defineErrors({
  FAHENG_ACCESS_SIGNED_OUT: {
    status: 401,
    message: { zh: "尚未登录，或登录已过期", en: "Not signed in, or the session has ended" },
    mend: { zh: "重新登录。", en: "Sign in again." },
  },
  FAHENG_ACCESS_FORBIDDEN: {
    status: 403,
    message: { zh: "当前身份无权进行此操作（{action}）", en: "This role may not do this ({action})" },
    mend: {
      zh: "换用有权限的身份，或请安全管理员调整角色。",
      en: "Use another role, or ask the security administrator.",
    },
  },
  FAHENG_AGENCY_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的单位", en: "There is no agency “{id}”" },
    mend: { zh: "从单位列表中选择。", en: "Choose one from the list of agencies." },
  },
  FAHENG_DEPARTMENT_NOT_FOUND: {
    status: 404,
    message: { zh: "该单位没有编号为“{id}”的处室", en: "The agency has no department “{id}”" },
    mend: { zh: "从处室列表中选择。", en: "Choose one from the list of departments." },
  },
  FAHENG_PERSON_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的人员", en: "There is no person “{id}”" },
    mend: { zh: "从人员列表中选择。", en: "Choose one from the list of people." },
  },
  FAHENG_PLUGIN_NOT_FOUND: {
    status: 404,
    message: { zh: "没有可用的插件“{id}”", en: "There is no usable plugin “{id}”" },
    mend: {
      zh: "在插件页查看已装插件及未启用的原因。",
      en: "The plugin page lists the plugins and why some are refused.",
    },
  },
  FAHENG_PLUGIN_NOT_ENABLED: {
    status: 409,
    message: { zh: "“{agency}”尚未启用插件“{plugin}”", en: "“{agency}” has not enabled the plugin “{plugin}”" },
    mend: {
      zh: "先由该单位启用插件，再开启周期。",
      en: "Let the agency enable the plugin first, then open the cycle.",
    },
  },
  FAHENG_FRAMEWORK_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的指标体系", en: "There is no framework “{id}”" },
    mend: { zh: "从指标体系列表中选择。", en: "Choose one from the list of frameworks." },
  },
  FAHENG_PROFILE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的计分方案", en: "There is no scoring profile “{id}”" },
    mend: { zh: "从该指标体系的计分方案中选择。", en: "Choose one of the framework’s profiles." },
  },
  FAHENG_CYCLE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的考核周期", en: "There is no cycle “{id}”" },
    mend: { zh: "从周期列表中选择。", en: "Choose one from the list of cycles." },
  },
  FAHENG_CYCLE_PERIOD: {
    status: 422,
    message: { zh: "周期的结束日早于开始日", en: "The cycle ends before it begins" },
    mend: { zh: "改正起止日期。", en: "Correct the two dates." },
  },
  FAHENG_CYCLE_DUPLICATE: {
    status: 422,
    message: { zh: "“{agency}”在本周期中重复分配了同一指标体系", en: "“{agency}” is given the same framework twice" },
    mend: { zh: "每个单位的每个指标体系只分配一次。", en: "Assign each framework to an agency once." },
  },
  FAHENG_CYCLE_CLOSED: {
    status: 409,
    message: { zh: "周期“{title}”已经结束，不能再填报", en: "The cycle “{title}” is closed and takes no more answers" },
    mend: { zh: "如需更正，请市级办公室处理。", en: "Ask the municipal office for a correction." },
  },
  FAHENG_ASSESSMENT_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的考核任务，或无权查看", en: "There is no assessment “{id}” that you may see" },
    mend: { zh: "从任务列表中选择。", en: "Choose one from the list." },
  },
  FAHENG_REPORT_NOT_FOUND: {
    status: 404,
    message: { zh: "没有名为“{id}”的报表", en: "There is no report “{id}”" },
    mend: { zh: "从报表列表中选择。", en: "Choose one from the list of reports." },
  },
  FAHENG_RESPONSE_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已先保存了第 {version} 版，改动了：{changed}",
      en: "“{by}” saved version {version} first and changed: {changed}",
    },
    mend: {
      zh: "查看新内容，把自己的改动加上去后再保存；未写入任何内容。",
      en: "Look at the new version, add your changes to it and save again; nothing was written.",
    },
  },
  FAHENG_RESPONSE_NOT_APPLICABLE: {
    status: 422,
    message: {
      zh: "状态为“不涉及”时必须说明理由，其他状态不能带理由",
      en: "“Not applicable” needs a reason, and only it has one",
    },
    mend: { zh: "填写理由，或改选其他状态。", en: "Give the reason, or choose another state." },
  },
  FAHENG_RESPONSE_NOT_PENDING_APPROVAL: {
    status: 409,
    message: {
      zh: "指标“{indicator}”没有待批准的“不涉及”",
      en: "Indicator “{indicator}” has no “not applicable” to approve",
    },
    mend: { zh: "刷新后再看。", en: "Refresh and look again." },
  },
  FAHENG_OFFICIAL_TEXT_UNSUPPORTED: {
    status: 422,
    message: {
      zh: "指标体系“{framework}”没有附带原文的读取方式",
      en: "The framework “{framework}” has no reader for its document",
    },
    mend: { zh: "请插件作者补充。", en: "Ask the plugin’s author to add one." },
  },
});
