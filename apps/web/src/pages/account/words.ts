import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const accountEnglish = {
  "动态口令（第二重验证）": "Second factor",
  我的角色: "My roles",
  "角色由安全管理员调整。": "The security administrator changes roles.",
  "现在是演示：不要求动态口令。正式运行时，安全管理员须先启用动态口令，才能使用本系统。":
    "This is the demonstration: no second factor is asked for. In production a security administrator has to set one up first.",
  我的登录: "Where I am signed in",
  浏览器: "Browser",
  来自: "From",
  登录时间: "Signed in",
  最近使用: "Last used",
  操作: "What to do",
  没有记录: "not recorded",
  服务器本机: "the server itself",
  本次登录: "this one",
  结束登录: "End session",
  "那里会立即退出，未保存的内容会丢失。": "It is signed out at once; what is not saved there is lost.",
  结束其他全部登录: "End all others",
  "除本次登录外，您在其他地方的登录都会立即退出，未保存的内容会丢失。":
    "Everywhere but here you are signed out at once; what is not saved there is lost.",
  "其他登录已结束（{n} 处）。": "{n:other session has:other sessions have} been ended.",
  "有不认识的登录，请结束它并立即修改密码，再告知安全管理员。浏览器和系统由对方自报，仅供辨认。":
    "If you don’t know one of them, end it, change your password at once and tell the security administrator. Browser and system are what it says of itself.",
  "谷歌浏览器（Chrome）": "Chrome",
  "Edge 浏览器": "Edge",
  "火狐浏览器（Firefox）": "Firefox",
  "旧版浏览器（IE）": "Internet Explorer",
  "QQ 浏览器": "QQ Browser",
  "苹果浏览器（Safari）": "Safari",
  搜狗浏览器: "Sogou Browser",
  "UC 浏览器": "UC Browser",
  微信: "WeChat",
  其他浏览器: "another browser",
  安卓系统: "Android",
  鸿蒙系统: "HarmonyOS",
  "苹果手机（iOS）": "iOS",
  "Linux 系统（含统信、麒麟）": "Linux",
  "苹果电脑（macOS）": "macOS",
  "Windows 系统": "Windows",
  其他系统: "another system",
  修改密码: "Change password",
  "密码已修改，您在其他地方的登录已全部退出。": "Password changed; you are signed out everywhere else.",
} as const;

/** The translator of this page. */
export const useText = pageWords(accountEnglish);
