import type { Held } from "./decide.ts";
import { say } from "./say.ts";
import type { AssessmentState, CycleState, ResponseState } from "./states.ts";

/** What is said to whom nobody has given leave. */
const NO_LEAVE = say("没有准许补报", "nobody has leave to give it late");

/**
 * None of those who stated, gave, raised or decided it before may judge it.
 *
 * @param actorIds whoever acts, and whom they stand for.
 */
export function isOther(actorIds: readonly string[], involved: Iterable<string>): Held {
  return ![...involved].some((it) => actorIds.includes(it)) || {};
}

/** An answer may change while its agency fills in, and afterwards where it was returned. */
export function isThawed(assessment: AssessmentState, response: ResponseState | "none"): Held {
  return assessment === "filling" || response === "returned" || {};
}

/**
 * The hard deadline is not past, or a grant covers the day. Days are the city's, `YYYY-MM-DD`, and end at 24:00.
 *
 * @param dueOn `null` where nothing is due.
 * @param grantedUntil the latest day granted to this target, `null` for none. A grant never moves a deadline forward.
 */
export function isTimely(today: string, dueOn: string | null, grantedUntil: string | null): Held {
  if (dueOn === null || today <= dueOn || (grantedUntil !== null && today <= grantedUntil)) return true;
  return { day: grantedUntil !== null && grantedUntil > dueOn ? grantedUntil : dueOn, leave: NO_LEAVE };
}

/** Acts inside a cycle need it open. */
export function isCycleOpen(cycle: CycleState): Held {
  return cycle === "open" || {};
}

/** Every item is approved, or named as not reported (缺报). */
export function areItemsSettled(
  items: readonly { readonly code: string; readonly state: ResponseState | "none" }[],
  unreported: readonly string[],
): Held {
  const open = items.filter((it) => it.state !== "approved" && !unreported.includes(it.code));
  return open.length === 0 || { count: open.length };
}

/** Every agency of a cycle has its final result, is excused, or is listed as missing. */
export function areResultsFinal(
  assessments: readonly { readonly agency: string; readonly state: AssessmentState }[],
  missing: readonly string[] = [],
): Held {
  const open = assessments.filter(
    (it) => it.state !== "final" && it.state !== "excused" && !missing.includes(it.agency),
  );
  return open.length === 0 || { count: open.length, what: open.map((it) => it.agency).join("、") };
}

/** No agency is between handing in and its final result, where a change of what is assessed would pull the ground away. */
export function isNoneUnderReview(assessments: readonly { readonly state: AssessmentState }[]): Held {
  const under = assessments.filter(
    (it) => it.state === "reviewing" || it.state === "announced" || it.state === "handed-in",
  );
  return under.length === 0 || { count: under.length };
}

/** A window ends with its last day. */
export function isWindowOver(today: string, lastDay: string): Held {
  return today > lastDay || { day: lastDay };
}

/** The counterpart of {@link isWindowOver}. */
export function isWindowOpen(today: string, lastDay: string): Held {
  return today <= lastDay || { day: lastDay };
}

/**
 * Nobody reviews an agency they belong to, or belonged to less than two years ago.
 *
 * @param leftOn last day of each membership there, `null` while it lasts.
 */
export function isTwoYearsAway(today: string, leftOn: readonly (string | null)[]): Held {
  const [year = "", ...rest] = today.split("-");
  const since = [String(Number(year) - 2).padStart(4, "0"), ...rest].join("-");
  return leftOn.every((day) => day !== null && day < since) || {};
}
