import { areDaysNear, type Cycle, FahengError, GUARDS } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";

/** A day that is set where no process asks it: what is planned, or to be mended. @throws FAHENG_PROCESS_FAR_DAY */
export function requireNearDay(
  { today }: Pick<Desk, "today">,
  cycle: Cycle,
  { place, day }: { readonly place: string; readonly day: string | null },
): void {
  const held = areDaysNear(cycle, today, [day]);
  if (held !== true) throw new FahengError(GUARDS["days-near"], { place, details: held });
}
