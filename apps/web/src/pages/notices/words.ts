import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const noticesEnglish = {
  "通知，{n} 条未读": "Notices, {n} unread",
  未读: "new",
  标为已读: "Mark as read",
  全部标为已读: "Mark all as read",
  只看未读: "Unread only",
  没有未读的通知: "Nothing unread",
  还没有通知: "No notices yet",
  "分解、报送、退回、审定和期限临近时，会在这里告诉您。":
    "You are told here when something is assigned to you, submitted, sent back or approved, and when a day comes near.",
  回到最新: "Back to the newest",
  更早的通知: "Earlier notices",
} as const;

/** The translator of this page. */
export const useText = pageWords(noticesEnglish);
