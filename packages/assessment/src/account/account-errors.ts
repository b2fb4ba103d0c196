import { defineErrors } from "@faheng/domain";

/** What can go wrong with signing in and with one’s own account. Places are the fields that were sent. */
export const accountErrors = defineErrors({
  FAHENG_SIGN_IN_REFUSED: {
    status: 401,
    message: {
      zh: "账号、密码或动态口令不正确，或账号已停用",
      en: "Login, password or code is wrong, or the account is disabled",
    },
    mend: {
      zh: "核对后重试；连续五次不正确，十五分钟内从这里不能再登录该账号。",
      en: "Check and try again; after five failures the account can’t be signed in to from here for fifteen minutes.",
    },
  },
  FAHENG_SIGN_IN_LOCKED: {
    status: 429,
    message: {
      zh: "多次登录失败，该账号从这里暂时不能登录",
      en: "After several failures this account can’t be signed in to from here for a while",
    },
    mend: {
      zh: "{minutes}分钟后再试，或请安全管理员解锁。",
      en: "Try again in {minutes:minute:minutes}, or ask the security administrator.",
    },
  },
  FAHENG_SIGN_IN_GUARDED: {
    status: 429,
    message: {
      zh: "有人多次试登该账号，{minutes}分钟内须同时用密码和动态口令登录",
      en: "Somebody has tried this account many times: for {minutes:minute:minutes} it takes password and second factor together",
    },
    mend: {
      zh: "连同动态口令登录；没有启用动态口令的，稍后再试，或请安全管理员解锁。",
      en: "Sign in with the code of your second factor; without one, try again later or ask the security administrator.",
    },
  },
  FAHENG_SESSION_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这处登录，或它已经结束", en: "There is no such session, or it has ended" },
    mend: { zh: "刷新“我的账号”，看现在还有哪些登录。", en: "Reload “My account” to see which sessions there are." },
  },
  FAHENG_SSO_UNKNOWN: {
    status: 403,
    message: {
      zh: "统一身份认证已通过，但该身份没有对应的可用账号",
      en: "The identity provider vouches for you, but no usable account here is bound to that identity",
    },
    mend: {
      zh: "请安全管理员把您的统一身份与账号绑定。",
      en: "Ask the security administrator to bind your identity to your account.",
    },
  },
  FAHENG_SSO_TAKEN: {
    status: 409,
    message: {
      zh: "该统一身份已绑定账号“{login}”",
      en: "That identity is bound to the account “{login}” already",
    },
    mend: { zh: "先解除原来的绑定。", en: "Take the other binding away first." },
  },
  FAHENG_PASSWORD_WEAK: {
    status: 422,
    message: { zh: "密码过于简单", en: "The password is too simple" },
    mend: {
      zh: "至少{length}位（空格不计），含大写字母、小写字母、数字、符号中的三种，且不含账号。",
      en: "Use at least {length:character:characters} of three kinds (capital, small, digit, sign; blanks not counted), without the login.",
    },
  },
  FAHENG_PASSWORD_GUESSABLE: {
    status: 422,
    message: { zh: "密码太容易猜到", en: "The password is easy to guess" },
    mend: {
      zh: "不要用常见密码、生日、姓名、拼音词或键盘上相邻的字符；可用几个不相干的词加数字和符号。",
      en: "Leave out common passwords, dates, names and keys that lie side by side; join unrelated words, digits and signs.",
    },
  },
  FAHENG_TOTP_NOT_OFFERED: {
    status: 409,
    message: {
      zh: "没有待验证的动态口令密钥，或已过期",
      en: "No second factor waits to be confirmed, or it has expired",
    },
    mend: { zh: "重新点“开始设置”，十分钟内完成验证。", en: "Begin again, and confirm within ten minutes." },
  },
  FAHENG_TOTP_WRONG: {
    status: 422,
    message: { zh: "动态口令不正确", en: "The code is wrong" },
    mend: { zh: "核对手机时间后输入当前六位口令。", en: "Check the phone’s clock and enter the present six digits." },
  },
});
