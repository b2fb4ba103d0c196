import type { Assignment } from "@faheng/domain";
import type { DepartmentBinding } from "@faheng/database";
import type { WhoDoesWhat } from "./answerers.ts";

/** Department → the one that takes over from it, `null` for none. */
export type Successions = ReadonlyMap<string, string | null>;

/** What an agency has said, without departments that are dissolved: theirs goes to their successors, or to nobody. */
export function saidWithout({ assignments, bindings, matters }: WhoDoesWhat, dissolved: Successions): WhoDoesWhat {
  return {
    assignments: assignmentsWithout(assignments, dissolved),
    bindings: bindingsWithout(bindings, dissolved),
    matters: bindingsWithout(matters, dissolved),
  };
}

/** Bindings without dissolved departments; a successor that had one already has it once. */
export function bindingsWithout<B extends DepartmentBinding>(bindings: readonly B[], dissolved: Successions): B[] {
  return once(bindings.flatMap((it) => passedOn(it, dissolved)));
}

/** A plan's rows without dissolved departments; a successor that leads does not cooperate beside itself. */
export function assignmentsWithout(rows: readonly Assignment[], dissolved: Successions): Assignment[] {
  const after = once(rows.flatMap((it) => passedOn(it, dissolved)));
  const keyOf = ({ indicator, part, departmentId, personId }: Assignment): string =>
    JSON.stringify([indicator, part, departmentId, personId]);
  const leading = new Set(after.filter((it) => it.role === "lead").map(keyOf));
  return after.filter((it) => it.role === "lead" || !leading.has(keyOf(it)));
}

function passedOn<R extends { readonly departmentId: string }>(row: R, dissolved: Successions): R[] {
  const to = dissolved.get(row.departmentId);
  if (to === undefined) return [row];
  return to === null ? [] : [{ ...row, departmentId: to }];
}

function once<R extends object>(rows: readonly R[]): R[] {
  return [...new Map(rows.map((row) => [JSON.stringify(Object.entries(row).toSorted()), row])).values()];
}
