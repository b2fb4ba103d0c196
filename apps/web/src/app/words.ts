import { pageWords } from "../parts/page-words.ts";

/** English for what the frame around every page says. */
export const appEnglish = {
  跳到正文: "Skip to content",
  主导航: "Main navigation",
  演示: "Demonstration",
  没有这个页面: "There is no such page",
  "地址可能已改变，或者您没有打开它的权限。": "The address may have changed, or you may not open it.",
  没有权限: "Not permitted",
  "您的角色不使用这个页面。如工作需要，请安全管理员调整角色。":
    "Your role doesn't use this page. If your work needs it, ask the security administrator.",
} as const;

/** The translator of the frame. */
export const useText = pageWords(appEnglish);
