import type { Plan } from "./plan.ts";

/** Path of the reading that says what working days are where no calendar was given. */
export const NO_CALENDAR = "calendar";

/** What is taken for a working day where no calendar was given, if any clause counts them: a reading of ours. */
export function calendarReadings(plan: Plan): { readonly path: string; readonly note: string }[] {
  const clauses = plan.default.items.flatMap(({ item, clauses: own }) =>
    own
      .filter(({ rule, params }) => rule.countsWorkingDays?.(params) === true)
      .map(({ clause }) => `${item.indicator}.${clause.id}`),
  );
  if (clauses.length === 0) return [];
  const note = `没有给出工作日历，按周一至周五计工作日，节假日和调休未计入；涉及：${clauses.join("、")}`;
  return [{ path: NO_CALENDAR, note }];
}
