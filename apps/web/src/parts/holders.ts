import { departmentsOf, type Indicator } from "@faheng/domain";
import type { Assessment } from "../api/outputs.ts";

/** Whose an indicator is in the agency: those it has assigned it to, or else those whom the document names. */
export function holdersOf({ assigned }: Pick<Assessment, "assigned">, indicator: Indicator): readonly string[] {
  return assigned[indicator.code] ?? departmentsOf(indicator);
}
