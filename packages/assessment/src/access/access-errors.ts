import { defineErrors } from "@faheng/domain";

/** What keeps somebody out of what others may do. Places are what they reached for. */
export const accessErrors = defineErrors({
  FAHENG_ACCESS_SIGNED_OUT: {
    status: 401,
    message: { zh: "尚未登录，或登录已过期", en: "Not signed in, or the session has ended" },
    mend: { zh: "重新登录。", en: "Sign in again." },
  },
  FAHENG_ACCESS_FORBIDDEN: {
    status: 403,
    message: { zh: "当前身份无权进行此操作", en: "This role may not do this" },
    mend: {
      zh: "换用有权限的身份，或请安全管理员调整角色。",
      en: "Use another role, or ask the security administrator.",
    },
  },
  FAHENG_ACCESS_ENDED: {
    status: 409,
    message: {
      zh: "办理期间，您的身份已有变动，未保存",
      en: "Your roles changed while this was being done; nothing was saved",
    },
    mend: {
      zh: "先留存所填内容，重新登录后按现有身份办理；有疑问请与单位协调员或安全管理员联系。",
      en: "Keep what you typed and sign in anew to work in the roles you have now; ask the agency’s coordinator or the security administrator.",
    },
  },
  FAHENG_SECOND_FACTOR_REQUIRED: {
    status: 403,
    message: {
      zh: "安全管理员须先启用动态口令，才能使用本系统",
      en: "A security administrator has to set up a second factor first",
    },
    mend: {
      zh: "回到首页，用身份验证器应用扫码并输入动态口令，启用后即可继续。",
      en: "Go to the first page, scan the code with an authenticator app and type its six digits; then go on.",
    },
  },
});
