import { approvalText } from "@faheng/plugin-api";
import type { Answer, AnswerStatus, AssessmentView, Indicator, ReportCell } from "@faheng/plugin-api";

/** 完成情况 in the words people use. */
export const STATUS: Readonly<Record<AnswerStatus, string>> = {
  "not-started": "尚未开展",
  "in-progress": "推进中",
  done: "已完成",
  "not-applicable": "不涉及",
};

/** What stands in a cell that the printed text lost. */
const LOST: ReportCell = { text: "（文本丢失）", isOurs: true };

/** 三级指标 with its number, whole, as printed. */
export function headingCell({ printedNumber, title }: Indicator): ReportCell {
  return { text: `${printedNumber ?? ""}${title}` };
}

/** 具体要求: the official wording where the agency has attached it, our restatement otherwise. */
export function requirementCell(view: AssessmentView, { code, requirement }: Indicator): ReportCell {
  const official = view.officialText.get(code);
  if (official !== undefined) return { text: official };
  return requirement === null ? LOST : { text: requirement, isOurs: true };
}

/** A department cell as printed. */
export function departmentsCell(indicator: Indicator, field: "lead" | "cooperating"): ReportCell {
  const names = indicator[field];
  return names === null ? LOST : { text: indicator.printed[field] ?? names.join("、") };
}

/** 任务来源和依据 as printed. */
export function basesCell({ bases, printed }: Indicator): ReportCell {
  return bases === null ? LOST : { text: printed["bases"] ?? "" };
}

/** State and progress text of an answer; 未填报 where nobody has answered. */
export function progressOf(answer: Answer | undefined): string {
  if (answer === undefined) return "未填报";
  const { status, progress, notApplicable } = answer;
  const state = STATUS[status];
  if (notApplicable !== null) {
    return `${state}：${notApplicable.reason}（${approvalText(answer)}）`;
  }
  return progress === "" ? state : `${state}：${progress}`;
}
