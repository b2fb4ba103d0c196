import { defineErrors } from "@faheng/domain";

/** What can go wrong with people, their logins and their roles. */
export const peopleErrors = defineErrors({
  FAHENG_PERSON_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的人员", en: "There is no person “{id}”" },
    mend: { zh: "从人员列表中选择。", en: "Choose one from the list of people." },
  },
  FAHENG_LOGIN_TAKEN: {
    status: 409,
    message: { zh: "账号“{login}”已被使用", en: "The login “{login}” is taken" },
    mend: { zh: "换一个账号名。", en: "Choose another." },
  },
  FAHENG_ROLE_PLACE: {
    status: 422,
    message: { zh: "角色“{role}”所属的单位或处室不对", en: "The role “{role}” does not stand where it was put" },
    mend: {
      zh: "填报员属于处室，协调员和局领导属于单位，其余角色不属于任何单位。",
      en: "Departments’ people stand in a department, coordinators and leaders in an agency, all others in neither.",
    },
  },
  FAHENG_ROLE_CONFLICT: {
    status: 409,
    message: {
      zh: "此人已有角色“{other}”，不能再担任“{role}”",
      en: "Holds the role “{other}” and can’t hold “{role}” besides",
    },
    mend: {
      zh: "系统、安全、审计三类管理员须由不同人员担任，且不兼任业务角色；先结束原角色。",
      en: "The three administrators are three people without other roles; end the other role first.",
    },
  },
  FAHENG_ROLE_SELF: {
    status: 403,
    message: { zh: "不能修改自己的角色和账号状态", en: "Nobody changes their own roles or account state" },
    mend: { zh: "请另一位安全管理员操作。", en: "Ask another security administrator." },
  },
  FAHENG_PERSON_CHANGED: {
    status: 409,
    message: {
      zh: "{person}的角色或账号刚刚有变动，本次没有写入",
      en: "Roles or accounts of {person} have just changed; nothing was written",
    },
    mend: { zh: "刷新后核对，需要时再办。", en: "Load the page again and look; do it again where it is still wanted." },
  },
});
