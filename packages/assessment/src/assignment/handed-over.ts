import type { Assignment } from "@faheng/domain";

/** Who gets what somebody had, by department; `null`: whoever is in the department. */
export type Recipients = ReadonlyMap<string, string | null>;

/**
 * A plan's rows once everything that one person has in the departments named went to others: days and roles stay. Who had the same
 * thing already has it once, as lead if either led it, by the earlier of the two days.
 */
export function handedOver(rows: readonly Assignment[], from: string, to: Recipients): Assignment[] {
  const after = new Map<string, Assignment>();
  for (const row of rows) {
    const heir = row.personId === from ? to.get(row.departmentId) : undefined;
    const next = heir === undefined ? row : { ...row, personId: heir };
    const place = JSON.stringify([next.indicator, next.part, next.departmentId, next.personId]);
    const there = after.get(place);
    after.set(place, there ? joined(there, next) : next);
  }
  return [...after.values()];
}

function joined(a: Assignment, b: Assignment): Assignment {
  const [dueOn = null] = [a.dueOn, b.dueOn].flatMap((it) => it ?? []).toSorted();
  return { ...a, role: a.role === "lead" || b.role === "lead" ? "lead" : "cooperating", dueOn };
}
