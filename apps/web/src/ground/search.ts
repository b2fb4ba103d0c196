import type { IndicatorState, TreeFilter } from "@faheng/ui";

/** State that stands in the address, so that a page can be sent to somebody. Absent means the ordinary view. */
export interface ListSearch {
  readonly q?: string;
  readonly dept?: string;
  readonly state?: IndicatorState;
  readonly sort?: string;
  readonly down?: boolean;
  readonly of?: string;
  readonly role?: string;
  readonly show?: string;
  readonly chapter?: string;
  readonly agency?: string;
  readonly actor?: string;
  readonly action?: string;
  /** First and last day, `2026-11-20`. */
  readonly from?: string;
  readonly to?: string;
}

const STATES: readonly unknown[] = [
  "not-started",
  "in-progress",
  "done",
  "not-applicable",
  "awaiting-approval",
  "returned",
] satisfies IndicatorState[];

/** Reads the address; what does not fit is left out rather than shown as an error. */
export function readSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const text = (key: string): Record<string, string> => {
    const value = search[key];
    return typeof value === "string" || typeof value === "number" ? { [key]: String(value).slice(0, 200) } : {};
  };
  return {
    ...text("q"),
    ...text("dept"),
    ...text("sort"),
    ...text("of"),
    ...text("role"),
    ...text("show"),
    ...text("chapter"),
    ...text("agency"),
    ...text("actor"),
    ...text("action"),
    ...text("from"),
    ...text("to"),
    ...(STATES.includes(search["state"]) ? { state: search["state"] as IndicatorState } : {}),
    ...(search["down"] === true ? { down: true } : {}),
  };
}

/** The tree's filter as the address states it. */
export function filterOf({ q = "", dept = "", state }: ListSearch): TreeFilter {
  return { text: q, department: dept, state: state ?? "" };
}

/** The address for a tree's filter, without empty parts. */
export function searchFor(filter: TreeFilter): ListSearch {
  return {
    ...(filter.text === "" ? {} : { q: filter.text }),
    ...(filter.department === "" ? {} : { dept: filter.department }),
    ...(filter.state === "" ? {} : { state: filter.state }),
  };
}
