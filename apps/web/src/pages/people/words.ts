import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const peopleEnglish = {
  "共 {n} 人": "{n} in all",
  正常: "in use",
  已锁定: "locked",
  没有角色: "no role",
  全部角色: "All roles",
  账号状态: "State of the account",
  "选择一个人，查看和调整账号与角色": "Choose somebody to see and change accounts and roles",
  "请当面或用其他安全方式告知本人，并请其登录后在“我的账号”中修改。":
    "Tell them in person or another safe way, and ask them to change it under “My account”.",
  "这是您自己：不能调整自己的账号和角色，密码在“我的账号”中修改。":
    "This is you: nobody changes their own account and roles; your password is changed under “My account”.",
  没有账号: "no account",
  没有密码: "no password",
  已启用动态口令: "second factor in use",
  未启用动态口令: "no second factor",
  清除动态口令: "Remove second factor",
  "停用账号 {login}？登录立即失效，本人不能再登录；随时可以恢复。":
    "Disable account {login}? Its sessions end at once and its owner can’t sign in; it can be enabled again at any time.",
  "清除账号 {login} 的动态口令？登录立即失效，本人须重新设置。":
    "Remove the second factor of {login}? Its sessions end at once; its owner sets it up again.",
  "已生效。": "Done.",
  "密码已重设，登录已失效，账号已解除锁定。": "The password is reset; sessions have ended and the account is unlocked.",
  单点登录绑定: "Single sign-on",
  已绑定单点登录: "single sign-on",
  "身份服务地址（issuer）": "Identity provider (issuer)",
  "身份编号（subject）": "Identity (subject)",
  "以身份服务签发的为准，不是姓名或手机号。": "As the provider states it; not a name or a telephone number.",
  绑定: "Bind",
  解除绑定: "Unbind",
  "解除账号 {login} 的单点登录绑定？登录立即失效，本人只能用密码登录。":
    "Unbind {login} from single sign-on? Its sessions end at once; only the password is left.",
  已停用: "disabled",
  "锁定至 {time}": "locked until {time}",
  查找人员: "Find somebody",
  "姓名、账号、机关": "name, account, agency",
  新增人员: "New person",
  没有符合条件的人员: "Nobody matches",
  "自 {from}": "since {from}",
  "{from} 至 {to}": "{from} to {to}",
  收回: "Take back",
  "收回{name}的角色：{role}？登录立即失效，历史保留。":
    "Take this role from {name}: {role}? Sessions end at once; the history stays.",
  增加角色: "Another role",
} as const;

/** The translator of this page. */
export const useText = pageWords(peopleEnglish);
