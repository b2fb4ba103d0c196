import type { Evidence } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";

/** Whether a piece was seen as it has to be: what is secret where it is kept, on a day that can be, and nothing else so. */
export function isSeenWhereKept(
  { today }: Pick<Desk, "today">,
  { content, effectiveOn }: Pick<Evidence, "content" | "effectiveOn">,
  day: string | undefined,
): boolean {
  if (content.kind !== "sealed") return day === undefined;
  return day !== undefined && day >= effectiveOn && day <= today;
}
