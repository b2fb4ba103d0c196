import type { Assignment } from "@faheng/domain";
import { type Db, listAssignedDays, type AssessmentKey } from "@faheng/database";

/** The earliest day that the agency has set for each indicator, by code. */
export function assignedDays(rows: readonly Pick<Assignment, "indicator" | "dueOn">[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { indicator, dueOn } of rows) {
    const known = days.get(indicator);
    if (dueOn !== null && (known === undefined || dueOn < known)) days.set(indicator, dueOn);
  }
  return days;
}

/** The same for many assessments at once, by assessment and code. */
export async function assignedDaysOf(
  db: Db,
  assessments: readonly AssessmentKey[],
): Promise<(assessmentId: string) => ReadonlyMap<string, string>> {
  const byAssessment = Map.groupBy(await listAssignedDays(db, assessments), (it) => it.assessmentId);
  return (assessmentId) => assignedDays(byAssessment.get(assessmentId) ?? []);
}
