import type { Indicator } from "@faheng/domain";
import type { Assessment } from "../api/outputs.ts";
import { stateOf } from "./tree-items.ts";

/** What a list of an assessment may be narrowed to; stands in the address as `show`. */
export type ShownList = keyof DeskLists;

/** The lists behind every number of a desk, each from the same definition as the number. */
export interface DeskLists {
  /** 待填: not begun, or a fact is missing; with `awaiting` all that the bar of completion counts as pending. */
  readonly waiting: readonly Indicator[];
  /** 等您填报: of these, what this person may answer, the earliest due first. */
  readonly mine: readonly Indicator[];
  /** 失分最多的事项: those that have cost something for sure, the dearest first. */
  readonly lost: readonly Indicator[];
  /** 还可挽回: under way, and losing something as they are answered now. */
  readonly mendable: readonly Indicator[];
  /** 不涉及待批准. */
  readonly awaiting: readonly Indicator[];
  /** 已逾期. */
  readonly late: readonly Indicator[];
}

type Known = Pick<Assessment, "framework" | "canEdit" | "responses" | "explanation" | "dues">;

/** The one place that says which indicators a desk's numbers count. */
export function deskListsOf({ framework, canEdit, responses, explanation, dues }: Known): DeskLists {
  const lacking = new Set(
    explanation?.score.items.filter(({ pending }) => pending.length > 0).map(({ indicator }) => indicator),
  );
  const editable = new Set(canEdit);
  const stateIn = ({ code }: Indicator) => stateOf(responses[code]);
  const waiting = framework.indicators.filter((it) => {
    const state = stateIn(it);
    if (state === "not-applicable" || state === "awaiting-approval") return false;
    return state === "not-started" || lacking.has(it.code);
  });
  const dueOf = ({ code }: Indicator): string => dues[code]?.dueOn ?? "9999";
  const losses = explanation?.headline.losses ?? [];
  const byCode = new Map(framework.indicators.map((it) => [it.code, it]));
  return {
    waiting,
    mine: waiting
      .filter(({ code }) => editable.has(code))
      .toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0)),
    lost: losses.filter(({ lost }) => lost > 0).flatMap(({ indicator }) => byCode.get(indicator) ?? []),
    mendable: losses.filter(({ mendable }) => mendable > 0).flatMap(({ indicator }) => byCode.get(indicator) ?? []),
    awaiting: framework.indicators.filter((it) => stateIn(it) === "awaiting-approval"),
    late: framework.indicators.filter(({ code }) => dues[code]?.isOverdue === true),
  };
}

const LISTS = ["waiting", "mine", "awaiting", "late", "lost", "mendable"] as const satisfies ShownList[];

/** The list an address asks for, `null` for everything. */
export function shownListOf(show: string | undefined): ShownList | null {
  return LISTS.find((list) => list === show) ?? null;
}
