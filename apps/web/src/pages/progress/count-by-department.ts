import type { IndicatorState } from "@faheng/ui";
import type { Assessment } from "../../api/outputs.ts";
import { holdersOf } from "../../parts/holders.ts";
import { stateOf } from "../../parts/tree-items.ts";

/** How many indicators a department answers for, by state. */
export interface DepartmentCount {
  readonly name: string;
  readonly total: number;
  readonly states: Readonly<Record<IndicatorState, number>>;
}

/** Departments in order of first mention; an indicator counts for each department whose it is. */
export function countByDepartment(
  assessment: Pick<Assessment, "framework" | "responses" | "assigned">,
): DepartmentCount[] {
  const { framework, responses } = assessment;
  const counts = new Map<string, { total: number; states: Record<IndicatorState, number> }>();
  for (const indicator of framework.indicators) {
    const state = stateOf(responses[indicator.code]);
    for (const name of holdersOf(assessment, indicator)) {
      const count = counts.get(name) ?? { total: 0, states: none() };
      count.total += 1;
      count.states[state] += 1;
      counts.set(name, count);
    }
  }
  return [...counts].map(([name, count]) => ({ name, ...count }));
}

function none(): Record<IndicatorState, number> {
  return { "not-started": 0, "in-progress": 0, done: 0, "not-applicable": 0, "awaiting-approval": 0, returned: 0 };
}
