import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const signInEnglish = {
  "账号 {login}：密码正确，还需动态口令。": "Account {login}: the password is right; a code is needed too.",
  "动态口令（6 位数字）": "Six-digit code",
  换账号登录: "Another account",
  不用动态口令登录: "Sign in without a code",
  您的登录已结束: "Your session has ended",
  "可能是账号被停用、密码或角色有变动，或长时间没有操作。请重新登录；仍不行，请联系安全管理员。":
    "The account may have been disabled, its password or roles changed, or nothing was done for long. Sign in again; if that fails, ask the security administrator.",
  "设置完成，三位管理员已设立": "Done: the three administrators are set up",
  "请各自登录：先由系统管理员建立机关和处室，再由安全管理员启用动态口令、建立人员。其他管理员也建议在“我的账号”中启用动态口令。":
    "Each signs in now: the system administrator adds agencies and departments, then the security administrator sets up a second factor and adds people. The others do well to set one up too, under “My account”.",
  "{name}，您好：安全管理员决定其他人的权限，须先启用动态口令，才能使用本系统。":
    "{name}, a security administrator decides on everybody’s rights: a second factor has to be set up before anything else.",
  首次设置码: "Set-up code",
  设置码与城市: "Code and city",
  核对并完成: "Check and finish",
  完成设置: "Finish",
  步骤: "Steps",
  下一步: "Next",
  "这里还没有任何账号，也没有默认密码。设置完成后，本页不再出现。":
    "There is no account here yet and no default password. Once this is done, the page does not come back.",
  "服务器启动时显示在终端；每次启动都不同。": "Printed by the server when it starts; another one each time.",
  "显示在市级汇总和报告上，如“某某市”。": "Stands on the city’s page and on reports.",
  "管机关、处室、机关包和备份；不管账号，不看业务数据。":
    "Keeps agencies, departments, packs and backups; no accounts, no business data.",
  "管人员、账号和角色；不管审计，不看业务数据。": "Keeps people, accounts and roles; no audit, no business data.",
  "查看、校验、导出审计记录；不管账号，不看业务数据。":
    "Reads, checks and exports the audit; no accounts, no business data.",
  "请由本人输入密码；三个管理员须由三人分别担任。":
    "Each types their own password; the three administrators are three people.",
  三人的密码不能相同: "The three can’t share a password",
  "演示：选择一个角色进入": "Demonstration: choose a role",
  "演示数据为虚构城市，仅在本机可用；正式运行时不会载入。":
    "The demonstration city is fictional and open on this machine only; it never loads in production.",
  三个账号不能相同: "The three accounts must differ",
  三个管理员须由三人分别担任: "The three administrators must be three people",
  城市名称: "Name of the city",
  密码: "Password",
  请打开身份验证器应用查看: "shown by your authenticator app",
  用账号和密码登录: "Sign in with account and password",
} as const;

/** The translator of this page. */
export const useText = pageWords(signInEnglish);
