import { dateOfDay, dayNumber, isDay, startOfCityDay } from "@faheng/domain";
import type { AuditSearch } from "./audit-search.ts";

/** What the API is asked for. */
export interface AuditFilter {
  readonly actorId?: string;
  readonly action?: string;
  readonly agencyId?: string;
  readonly from?: string;
  /** The first moment no longer meant. */
  readonly to?: string;
}

/** The filter the address states; days are whole days of the city's time zone, both included. */
export function auditFilterOf({ actor, action, agency, from, to }: AuditSearch, timeZone: string): AuditFilter {
  const start = instantOf(from, 0, timeZone);
  const end = instantOf(to, 1, timeZone);
  return {
    ...(actor === undefined ? {} : { actorId: actor }),
    ...(action === undefined ? {} : { action }),
    ...(agency === undefined ? {} : { agencyId: agency }),
    ...(start === null ? {} : { from: start }),
    ...(end === null ? {} : { to: end }),
  };
}

function instantOf(day: string | undefined, later: number, timeZone: string): string | null {
  if (day === undefined || !isDay(day)) return null;
  return startOfCityDay(dateOfDay(dayNumber(day) + later), timeZone);
}
