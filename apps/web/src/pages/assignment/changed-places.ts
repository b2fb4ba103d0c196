import type { AssignmentPlan, PlanRow } from "../../api/outputs.ts";
import { isSameRows, placeKey, placeOfKey, type PlanPlace, rowsAt } from "./plan-place.ts";

/** A place whose rows differ between two versions. */
export interface ChangedPlace extends PlanPlace {
  readonly from: readonly PlanRow[];
  readonly to: readonly PlanRow[];
}

/** Every place that two versions say something else about, in the order it was first said. */
export function changedPlaces(before: AssignmentPlan["rows"], after: AssignmentPlan["rows"]): ChangedPlace[] {
  const keys = new Set([...before, ...after].map(({ indicator, part }) => placeKey(indicator, part)));
  return [...keys].flatMap((key) => {
    const { indicator, part } = placeOfKey(key);
    const [from, to] = [rowsAt(before, indicator, part), rowsAt(after, indicator, part)];
    return isSameRows(from, to) ? [] : [{ indicator, part, from, to }];
  });
}
