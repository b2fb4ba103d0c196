import type { Rectification, RectificationHead } from "../../api/outputs.ts";

/** Words of states, acts, rungs and origins. */
export const STATE_WORDS = {
  open: "已立项",
  planned: "整改中",
  claimed: "已申请销号",
  closed: "已销号",
  cancelled: "已撤项",
} as const satisfies Readonly<Record<RectificationHead["state"], string>>;

export const RUNG_WORDS = {
  remind: "提醒",
  inquire: "函询",
  summon: "约谈",
  supervise: "挂牌督办",
  circulate: "通报",
} as const satisfies Readonly<Record<NonNullable<RectificationHead["rung"]>, string>>;

export const STEP_WORDS = {
  "rectification.raise": "立项",
  "rectification.plan": "填报整改方案",
  "rectification.prove": "提交整改证明",
  "rectification.claim": "申请销号",
  "rectification.withdraw": "撤回销号申请",
  "rectification.return": "退回整改",
  "rectification.close": "销号",
  "rectification.reopen": "复查重启",
  "rectification.look-back": "回头看",
  "rectification.ask-later": "申请延期",
  "rectification.withdraw-later": "撤回延期申请",
  "rectification.grant-later": "准许延期",
  "rectification.refuse-later": "不准延期",
  "rectification.cancel": "撤项",
  "rectification.escalate": "督办",
  "rectification.link": "归入共性问题",
  "rectification.pass-on": "交接",
} as const satisfies Readonly<Record<Rectification["steps"][number]["act"], string>>;
