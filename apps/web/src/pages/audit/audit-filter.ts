import type { ListSearch } from "../../app/search.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What the API is asked for. */
export interface AuditFilter {
  readonly actorId?: string;
  readonly action?: string;
  readonly agencyId?: string;
  readonly from?: string;
  /** The first moment no longer meant. */
  readonly to?: string;
}

/** The filter the address states; days are whole days of this machine's own time zone, both included. */
export function auditFilterOf({ actor, action, agency, from, to }: ListSearch): AuditFilter {
  const start = instantOf(from, 0);
  const end = instantOf(to, 1);
  return {
    ...(actor === undefined ? {} : { actorId: actor }),
    ...(action === undefined ? {} : { action }),
    ...(agency === undefined ? {} : { agencyId: agency }),
    ...(start === null ? {} : { from: start }),
    ...(end === null ? {} : { to: end }),
  };
}

function instantOf(day: string | undefined, later: number): string | null {
  if (day === undefined || !DAY.test(day)) return null;
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + later);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
