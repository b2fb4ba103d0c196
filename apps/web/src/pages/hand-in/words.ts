import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const handInEnglish = {
  "上报后填报冻结，市级办公室退回后才能再改；自评结果即形成，不再变动。":
    "Once it is handed in, answers are frozen until the office returns it; its own result is made and never changes.",
  还有什么没有审定: "What is not approved yet",
  "{n} 项中的 {open} 项未审定。逐项审定，或勾选列为缺报；缺报的项不计入自评结果。":
    "{open} of {n} are not approved. Approve each, or tick it as not reported: what is not reported does not count in the result.",
  "{n} 项全部审定，可以上报。": "All {n} are approved: it can be handed in.",
  列为缺报: "Not reported",
  "全部列为缺报（{n}）": "Name all as not reported ({n})",
  全部取消: "Name none",
  "已列为缺报 {n} 项": "{n:item:items} named as not reported",
  现在上报的结果: "What it would come to now",
  "审定的填报：{figures}": "Approved answers: {figures}",
  "全部填报（含草稿）：{figures}": "Everything stated, drafts too: {figures}",
  "两者相差的，是还没有审定、不计入结果的填报。":
    "What differs is what is not approved and so not counted in a result.",
  "上报“{name}”？{n} 项缺报。": "Hand in “{name}”? {n:item:items} not reported.",
  "撤回后可以继续填报；已形成的结果保留。": "Filling in goes on; the result that was made stays.",
  "免评后本机关不再填报。": "The agency fills in no more.",
  "恢复后本机关继续填报。": "The agency fills in again.",
  免评的理由: "Why it is excused",
  恢复的理由: "Why it is restored",
  "选择事项（{n}）": "Choose items ({n})",
  "勾选要补正的事项，写明期限和理由；所选事项退回责任处室，其余填报也解冻。":
    "Tick what is to be mended, with a day and a reason: it goes back to its departments, and the rest thaws too.",
  查找事项: "Find an item",
  办理经过: "How it came about",
  "{name} 上报": "{name} handed in",
  "{name} 撤回": "{name} took it back",
  "{name} 退回": "{name} returned it",
  "{name} 免评": "{name} excused it",
  "{name} 恢复考评": "{name} restored it",
  "；理由：{reason}": "; why: {reason}",
  "；期限：{day}": "; by {day}",
  "；事项：{codes}": "; items: {codes}",
  "；缺报 {n} 项": "; {n:item:items} not reported",
  "还没有办理过。": "Nothing yet.",
} as const;

/** The translator of this page. */
export const useText = pageWords(handInEnglish);
