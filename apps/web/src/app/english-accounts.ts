/** English for the pages about accounts, organisation, people and audit. */
export const accountsEnglish = {
  // passwords and second factor
  密码要求: "What a password needs",
  "至少 10 个字符": "at least 10 characters",
  "大写字母、小写字母、数字、符号中至少三种": "three of: capitals, small letters, digits, signs",
  不含账号: "not the account’s name",
  "（已满足）": " (kept)",
  "（未满足）": " (not kept yet)",
  "账号 {login}：密码正确，还需动态口令。": "Account {login}: the password is right; a code is needed too.",
  "动态口令（6 位数字）": "Six-digit code",
  换账号登录: "Another account",
  "动态口令（第二重验证）": "Second factor",
  "动态口令已启用。下次登录除密码外还需动态口令；您在其他地方的登录已全部退出。":
    "The second factor is in use. The next sign-in asks for a code; you are signed out everywhere else.",
  "用身份验证器应用扫描此码；或在应用中选择“手动输入密钥”，填入：":
    "Scan this with an authenticator app, or choose “enter a key by hand” there and type:",
  "动态口令密钥的二维码，内容与右边的密钥相同": "QR code of the second factor’s secret, the same as the text beside it",
  "密钥只显示这一次，不要截图外传。二维码在本机绘制，不经过网络。":
    "The secret is shown this once; pass it on to nobody. The picture is drawn here and crosses no network.",
  "otpauth 地址": "otpauth address",
  "应用显示的 6 位动态口令": "The six digits the app shows",
  "登录时除密码外，再输入手机身份验证器应用显示的六位数字。已启用的，重新设置后以新的为准。":
    "Signing in then takes six digits from an authenticator app besides the password. Setting it up again replaces an earlier one.",
  我的角色: "My roles",
  "角色由安全管理员调整。": "The security administrator changes roles.",
  // the door
  您的登录已结束: "Your session has ended",
  "可能是账号被停用、密码或角色有变动，或长时间没有操作。请重新登录；仍不行，请联系安全管理员。":
    "The account may have been disabled, its password or roles changed, or nothing was done for long. Sign in again; if that fails, ask the security administrator.",
  "设置完成，三位管理员已设立": "Done: the three administrators are set up",
  "请各自登录：先由系统管理员建立机关和处室，再由安全管理员建立人员。建议在“我的账号”中启用动态口令。":
    "Each signs in now: the system administrator adds agencies and departments, then the security administrator adds people. A second factor can be set up under “My account”.",
  // first run
  首次设置: "First run",
  首次设置码: "Set-up code",
  设置码与城市: "Code and city",
  核对并完成: "Check and finish",
  完成设置: "Finish",
  步骤: "Steps",
  下一步: "Next",
  上一步: "Back",
  "这里还没有任何账号，也没有默认密码。设置完成后，本页不再出现。":
    "There is no account here yet and no default password. Once this is done, the page does not come back.",
  "服务器启动时显示在终端；每次启动都不同。": "Printed by the server when it starts; another one each time.",
  "显示在市级汇总和报告上，如“某某市”。": "Stands on the city’s page and on reports.",
  "字母、数字和 . _ @ -，至少两位": "Letters, digits and . _ @ -; two or more",
  "管机关、处室、机关包和备份；不管账号，不看业务数据。":
    "Keeps agencies, departments, packs and backups; no accounts, no business data.",
  "管人员、账号和角色；不管审计，不看业务数据。": "Keeps people, accounts and roles; no audit, no business data.",
  "查看、校验、导出审计记录；不管账号，不看业务数据。":
    "Reads, checks and exports the audit; no accounts, no business data.",
  "请由本人输入密码；三个管理员须由三人分别担任。":
    "Each types their own password; the three administrators are three people.",
  密码不符合要求: "The password does not meet the rules",
  三人的密码不能相同: "The three can’t share a password",
} as const;
