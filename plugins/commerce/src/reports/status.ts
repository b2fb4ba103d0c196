import { approvalText } from "@faheng/plugin-api";
import type { Answer, AnswerStatus } from "@faheng/plugin-api";

const STATUS: Readonly<Record<AnswerStatus, string>> = {
  "not-started": "尚未开展",
  "in-progress": "推进中",
  done: "已完成",
  "not-applicable": "不涉及",
};

/** What a department says of one indicator, for a cell: `已完成。…`; an indicator nobody touched is 尚未填报. */
export function statusText(answer: Answer | undefined): string {
  if (!answer) return "尚未填报";
  const claim = answer.notApplicable;
  const detail = claim === null ? answer.progress : `${claim.reason}（${approvalText(answer)}）`;
  return detail === "" ? STATUS[answer.status] : `${STATUS[answer.status]}。${detail}`;
}
