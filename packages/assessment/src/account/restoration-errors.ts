import { defineErrors } from "@faheng/domain";

/** What can go wrong where a security administrator is restored. Places are logins, and the code. */
export const restorationErrors = defineErrors({
  FAHENG_RESTORE_UNKNOWN: {
    status: 404,
    message: { zh: "没有账号“{login}”", en: "There is no account “{login}”" },
    mend: { zh: "核对账号名，大小写也须一致。", en: "Check the login, capitals included." },
  },
  FAHENG_RESTORE_ROLE: {
    status: 409,
    message: { zh: "账号“{login}”不是安全管理员", en: "The account “{login}” is not a security administrator’s" },
    mend: {
      zh: "其他人的账号请安全管理员解锁或重置密码。",
      en: "Anybody else’s account is unlocked or given a new password by the security administrator.",
    },
  },
  FAHENG_RESTORE_CODE: {
    status: 401,
    message: { zh: "恢复码不正确，或已签发新的恢复码", en: "The code is wrong, or a newer one was given out" },
    mend: {
      zh: "核对后重试，或用 faheng restore-admin begin 重新签发。",
      en: "Check it, or give out a new one with `faheng restore-admin begin`.",
    },
  },
  FAHENG_RESTORE_USED: {
    status: 409,
    message: { zh: "恢复码已用过", en: "The code has been used" },
    mend: {
      zh: "用 faheng restore-admin begin 重新签发；若不是您本人使用的，请审计管理员查看审计。",
      en: "Give out a new one with `faheng restore-admin begin`; if it was not you who used it, have the audit looked at.",
    },
  },
  FAHENG_RESTORE_EXPIRED: {
    status: 409,
    message: { zh: "恢复码已过期", en: "The code has expired" },
    mend: {
      zh: "用 faheng restore-admin begin 重新签发。",
      en: "Give out a new one with `faheng restore-admin begin`.",
    },
  },
});
