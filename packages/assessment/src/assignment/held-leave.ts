import { type Db, listExtensions } from "@faheng/database";
import type { Extension } from "@faheng/domain";
import type { OpenPlan } from "./held-by-people.ts";

/** Leave to give something late (补报) that somebody has by name and can still use. */
export interface HeldLeave {
  readonly assessmentId: string;
  /** The cycle’s title. */
  readonly cycle: string;
  readonly n: number;
  /** Counts every change of it. */
  readonly writes: number;
  /** City's day until which it can be used. */
  readonly until: string;
  /** Titles of the items it names, as the agency's table prints them. */
  readonly items: readonly string[];
  readonly handIn: boolean;
  /**
   * Departments whose recipients get it: those in which the holder has something that it names, otherwise all in which they have
   * anything; none where it names no item, so that it stays with whom the office named.
   */
  readonly departments: readonly string[];
}

/** Where somebody has something in person. */
interface Place {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly departmentId: string;
}

/** Whether leave can still be used. */
function isUsable({ kind, state, grantedOn }: Extension, today: string): boolean {
  return kind === "late" && state === "granted" && grantedOn !== null && grantedOn >= today;
}

/** Leave of all open assessments by who has it: a question for all of them. */
export async function leaveByPerson(
  db: Db,
  plans: readonly OpenPlan[],
  today: string,
): Promise<ReadonlyMap<string, readonly Extension[]>> {
  const usable = await listExtensions(
    db,
    plans.map(({ assessment }) => assessment),
  );
  const by = new Map<string, Extension[]>();
  for (const extension of usable.filter((it) => isUsable(it, today))) {
    for (const { id } of extension.people) by.set(id, [...(by.get(id) ?? []), extension]);
  }
  return by;
}

/** Which departments' recipients get leave; see {@link HeldLeave.departments}. */
export function departmentsOfLeave(
  { assessmentId, items }: Pick<Extension, "assessmentId" | "items">,
  places: readonly Place[],
  all: readonly string[],
): string[] {
  if (items.length === 0) return [];
  const named = places.filter((it) => it.assessmentId === assessmentId && items.includes(it.indicator));
  return named.length === 0 ? [...all] : [...new Set(named.map(({ departmentId }) => departmentId))];
}
