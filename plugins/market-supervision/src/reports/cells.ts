import {
  approvalText,
  type Answer,
  type AnswerStatus,
  type AssessmentView,
  type Indicator,
  type Material,
  materialsOf,
  readAs,
  type ReportCell,
} from "@faheng/plugin-api";
import { isRestated } from "../frameworks/xuchang-demonstration-2022/restated-materials.ts";

const STATUS: Readonly<Record<AnswerStatus, string>> = {
  "not-started": "尚未开展",
  "in-progress": "推进中",
  done: "已完成",
  "not-applicable": "不涉及",
};

/** 三级指标 with its printed number: the official wording where it is attached or short enough to carry, else ours. */
export function indicatorCell(view: AssessmentView, indicator: Indicator): ReportCell {
  const { code, printedNumber, title, titleIsOurs, requirement } = indicator;
  const wording = (text: string): string => `${printedNumber ?? ""} ${text}`.trim();
  const official = view.officialText.get(code) ?? (titleIsOurs ? undefined : title);
  return official === undefined ? { text: wording(requirement ?? title), isOurs: true } : { text: wording(official) };
}

/** 测评方式. */
export function methodsCell({ methods, printed }: Indicator): ReportCell {
  return asPrinted(printed["methods"], methods ?? []);
}

/** 牵头单位. */
export function leadCell({ lead, printed }: Indicator): ReportCell {
  return asPrinted(printed["lead"], lead ?? []);
}

/** 责任单位, with who leads and who cooperates. */
export function responsibleCell({ responsible, printed }: Indicator): ReportCell {
  const lead = responsible?.lead ?? [];
  const cooperating = responsible?.cooperating ?? [];
  const cell = printed["responsible"];
  if (cooperating.length === 0) return asPrinted(cell, lead);
  const reading = `${lead.join("、")}牵头、${cooperating.join("、")}配合`;
  if (cell === undefined) return { text: reading };
  const bare = (words: string): string => words.normalize("NFKC").replace(/[\s、,]|配合$/gu, "");
  return bare(cell) === bare(reading) ? { text: cell.replace(/\s+/gu, "") } : readAs(cell, reading);
}

/** 报送材料, a line each: printed number, words (told where they are ours), the unit that answers for one alone. */
export function materialsCell(view: AssessmentView, indicator: Indicator): ReportCell {
  const materials = materialsOf(view.framework, indicator) ?? [];
  return { text: materials.map((it) => materialText(it, isRestated(indicator, it))).join("\n") };
}

/** One material as a line: `③全市具有代表性的行业协会商会的名录及联系方式（市民政局）`. */
function materialText({ printedNumber, text, owner }: Material, isOurs: boolean): string {
  // One mark for the whole cell would not say which of its lines is ours.
  const marks = [isOurs ? "简述" : null, owner !== null && text.startsWith(owner) ? null : owner].filter(Boolean);
  return `${printedNumber ?? ""}${text}${marks.length === 0 ? "" : `（${marks.join("；")}）`}`;
}

/** State and progress text; 未填报 where nobody has answered. */
export function progressText(answer: Answer | undefined): string {
  if (answer === undefined) return "未填报";
  const reason = notApplicableText(answer);
  if (reason !== null) return reason;
  const { status, progress } = answer;
  return progress === "" ? STATUS[status] : `${STATUS[status]}：${progress}`;
}

/** 不涉及 with its reason, and that nobody has agreed yet where nobody has; `null` for an answer that applies. */
export function notApplicableText(answer: Answer): string | null {
  const { status, notApplicable } = answer;
  if (status !== "not-applicable") return null;
  if (notApplicable === null) return STATUS[status];
  return `${STATUS[status]}：${notApplicable.reason}（${approvalText(answer)}）`;
}

/** A list of names as printed; where our reading is another, the reading stands beside it, marked as ours. */
function asPrinted(printed: string | undefined, names: readonly string[]): ReportCell {
  const reading = names.join("、");
  if (printed === undefined) return { text: reading };
  const isRead = (pieces: readonly string[]): boolean => pieces.filter((it) => it !== "").join("、") === reading;
  // White space is where a narrow cell broke a name, or all that parts two names.
  const closed = printed.replace(/\s+/gu, "");
  if (isRead(closed.split(/[、,，]/u))) return { text: closed };
  return isRead(printed.split(/[、,，\s]+/u)) ? { text: printed } : readAs(printed, reading);
}
