import type { AssessmentView, Indicator, ReportBlock } from "@faheng/plugin-api";

/**
 * A 具体措施 cell: the agency's own copy where one is attached, the printed cell where it is short enough to be carried,
 * and otherwise our restatement.
 */
export function measureText(view: AssessmentView, task: Indicator): string {
  const official = view.officialText.get(task.code)?.replace(/\s+/gu, "");
  const carried = task.titleIsOurs ? (task.requirement ?? task.title) : task.title;
  return `${task.printedNumber ?? ""}${official ?? carried}`;
}

/** The note under a table in which a measure is our restatement; none when every one is the document's. */
export function restatementNote(view: AssessmentView, tasks: readonly Indicator[]): ReportBlock[] {
  const isRestated = tasks.some((task) => task.titleIsOurs && !view.officialText.has(task.code));
  if (!isRestated) return [];
  const text = "注：“具体措施”一栏中较长的语句为本平台转述，以文件原文为准；附上本单位自存的文件后，改印原文。";
  return [{ kind: "paragraph", text }];
}
