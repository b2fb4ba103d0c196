import type { Indicator } from "@faheng/domain";
import type { Assessment } from "../api/outputs.ts";
import { handlingStateOf } from "./handling-state.ts";
import { stateOf } from "./tree-items.ts";

/** What a list of an assessment may be narrowed to; stands in the address as `show`. */
export type ShownList = keyof DeskLists;

/** The lists behind every number of a desk, each from the same definition as the number. */
export interface DeskLists {
  /** 待填: all that the bar of completion counts as pending: not begun, a fact missing, or claimed as not applicable. */
  readonly pending: readonly Indicator[];
  /** 等您填报: what waits for this person (and not for the office, or for another department), the earliest due first. */
  readonly mine: readonly Indicator[];
  /** 失分最多的事项: those that have cost something for sure, the dearest first. */
  readonly lost: readonly Indicator[];
  /** 还可挽回: under way, and losing something as they are answered now. */
  readonly mendable: readonly Indicator[];
  /** 已逾期. */
  readonly late: readonly Indicator[];
  /** 待报送: this person's drafts, saved and not submitted. */
  readonly drafts: readonly Indicator[];
  /** 被退回: sent back, to be changed and submitted by this person. */
  readonly returned: readonly Indicator[];
  /** 待我审定: submitted by somebody else. */
  readonly toApprove: readonly Indicator[];
}

type Known = Pick<
  Assessment,
  "framework" | "fields" | "toAnswer" | "responses" | "explanation" | "dues" | "acts" | "canApprove"
>;

/** The one place that says which indicators a desk's numbers count. */
export function deskListsOf({
  framework,
  fields,
  toAnswer,
  responses,
  explanation,
  dues,
  acts,
  canApprove,
}: Known): DeskLists {
  const missing = new Map(explanation?.score.items.map(({ indicator, pending }) => [indicator, pending]));
  const theirs = new Set(toAnswer);
  const stateIn = ({ code }: Indicator) => stateOf(responses[code]);
  const isAwaiting = (it: Indicator): boolean => ["awaiting-approval", "returned"].includes(stateIn(it));
  /** Begun by nobody, or without facts that `isAsked` asks for. */
  const lacks = (it: Indicator, isAsked: (key: string) => boolean): boolean => {
    const state = stateIn(it);
    if (state === "not-applicable" || isAwaiting(it)) return false;
    return state === "not-started" || (missing.get(it.code) ?? []).some(isAsked);
  };
  const isAgencys = ({ code }: Indicator, key: string): boolean =>
    fields[code]?.some((it) => it.key === key && it.statedBy === "office" && it.enteredAt === null) !== true;
  const dueOf = ({ code }: Indicator): string => dues[code]?.dueOn ?? "9999";
  const losses = explanation?.headline.losses ?? [];
  const byCode = new Map(framework.indicators.map((it) => [it.code, it]));
  return {
    pending: framework.indicators.filter((it) => isAwaiting(it) || lacks(it, () => true)),
    mine: framework.indicators
      .filter((it) => theirs.has(it.code) && lacks(it, (key) => isAgencys(it, key)))
      .toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0)),
    lost: losses.filter(({ lost }) => lost > 0).flatMap(({ indicator }) => byCode.get(indicator) ?? []),
    mendable: losses.filter(({ mendable }) => mendable > 0).flatMap(({ indicator }) => byCode.get(indicator) ?? []),
    drafts: framework.indicators.filter(
      ({ code }) =>
        theirs.has(code) &&
        acts[code]?.includes("response.submit") === true &&
        handlingStateOf(responses[code]) === "draft",
    ),
    returned: framework.indicators.filter(
      ({ code }) => acts[code]?.includes("response.save") === true && handlingStateOf(responses[code]) === "returned",
    ),
    toApprove: framework.indicators.filter(({ code }) => canApprove.includes(code)),
    late: framework.indicators.filter(({ code }) => dues[code]?.isOverdue === true),
  };
}

/** The lists an address may ask for. */
export const SHOWN_LISTS = [
  "pending",
  "mine",
  "late",
  "lost",
  "mendable",
  "drafts",
  "returned",
  "toApprove",
] as const satisfies readonly ShownList[];
