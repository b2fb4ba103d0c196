import { verdictsOf } from "@faheng/domain";
import type { OverviewRow } from "../../api/outputs.ts";

/** Whether words stand in place of the points. */
export function hasVerdict({ headline }: Pick<OverviewRow, "headline">): boolean {
  return headline !== null && verdictsOf(headline.outcomes ?? []).length > 0;
}
