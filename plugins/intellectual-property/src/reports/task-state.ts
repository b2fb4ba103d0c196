import type { Answer, AssessmentView, Indicator } from "@faheng/plugin-api";

/** Where a task stands; `open` when nobody has answered. */
export type TaskState = Answer["status"] | "open";

/** In the order in which reports count them. */
export const stateNames: Readonly<Record<TaskState, string>> = {
  done: "已完成",
  "in-progress": "推进中",
  "not-started": "尚未开展",
  "not-applicable": "不涉及",
  open: "未填报",
};

/** Stands before the counts of states, which the annex does not have. */
export const classificationNote =
  "注：“已完成”“推进中”“尚未开展”“不涉及”“未填报”是本平台的归类；原附件用文字写完成情况，没有这一栏。";

export function stateOf(view: AssessmentView, task: Indicator): TaskState {
  return view.answers.get(task.code)?.status ?? "open";
}

/** Tasks that stand under any of these 工作任务, in document order. */
export function tasksUnder(view: AssessmentView, groups: readonly string[]): Indicator[] {
  return view.framework.indicators.filter((task) => groups.includes(task.group));
}

/** How many tasks are in each state, states without any left out: `已完成3项，不涉及5项`. */
export function countStates(view: AssessmentView, tasks: readonly Indicator[]): string {
  return Object.entries(stateNames)
    .map(([state, name]) => ({ name, count: tasks.filter((task) => stateOf(view, task) === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}${count}项`)
    .join("，");
}

/** What the agency says of a task: its progress, or why it does not apply. Empty when nothing is said. */
export function accountOf(view: AssessmentView, task: Indicator): string {
  const answer = view.answers.get(task.code);
  if (!answer) return "";
  return answer.status === "not-applicable" ? (answer.notApplicable?.reason ?? answer.progress) : answer.progress;
}

/** A task by number and title: `（28）全面落实政府基本公共服务职责等有关工作`. */
export function nameOf(task: Indicator): string {
  return `${task.printedNumber ?? ""}${withoutStop(task.title)}`;
}

export function withoutStop(text: string): string {
  return text.replace(/[。；，]$/u, "");
}

/** Ends a text as a sentence. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[。！？）”]$/u.test(trimmed) ? trimmed : `${withoutStop(trimmed)}。`;
}
