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
  提醒方式: "How you are told",
  "通知总在这里。需要时，还可以通过下列方式告诉您。": "Notices are always here. You can be told in these ways too.",
  邮件: "Letters",
  不接收邮件: "No letters",
  "每个工作日一封汇总（早上八点）": "One each working day, at eight in the morning",
  每条通知一封: "One for each notice",
  邮箱地址: "Address",
  "请填写单位邮箱。邮件只写办了什么事、哪一项、何时到期，不写意见内容。":
    "An address of your office. A letter says what was done, to which indicator and until when, and no opinions.",
  同时推送到本市的政务消息: "Also by the city’s messaging",
  保存提醒方式: "Save",
  "已按此提醒。": "You are told in this way.",
} as const;

/** The translator of this page. */
export const useText = pageWords(noticesEnglish);
