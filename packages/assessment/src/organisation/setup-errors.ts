import { defineErrors } from "@faheng/domain";

/** What can go wrong with the first-run set-up. */
export const setupErrors = defineErrors({
  FAHENG_SETUP_DONE: {
    status: 409,
    message: { zh: "首次设置已经完成", en: "The first-run set-up is complete already" },
    mend: { zh: "用管理员账号登录。", en: "Sign in as an administrator." },
  },
  FAHENG_SETUP_MISSING: {
    status: 409,
    message: { zh: "尚未完成首次设置", en: "The first-run set-up is not complete" },
    mend: { zh: "先完成首次设置。", en: "Complete it first." },
  },
  FAHENG_SETUP_CODE: {
    status: 403,
    message: { zh: "首次设置码不正确", en: "The set-up code is wrong" },
    mend: { zh: "输入服务启动时在终端显示的设置码。", en: "Enter the code that the server printed when it started." },
  },
  FAHENG_SETUP_SAME_PASSWORD: {
    status: 422,
    message: { zh: "三位管理员不能使用相同的密码", en: "The three administrators can’t share a password" },
    mend: { zh: "各设各的密码。", en: "Give each a password of their own." },
  },
});
