import { type Agency, type Db, isInScope, listAgencies, type Reform, OFFICE_SCOPE } from "@faheng/database";
import { cityDay, type Assessment } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { nameScope } from "../access/scope.ts";

/** How an agency ended, or an assessment with it. */
export interface AgencyEnding {
  /** Day of the city. */
  readonly on: string;
  readonly reform: Reform;
  /** Name of the agency that took over; `null` where none did, or the actor may not see it. */
  readonly successor: string | null;
}

/** Where an assessment stands in 机构改革. */
export interface Succession {
  /** That it ended with its agency before its cycle did, `null` otherwise. */
  readonly ending: AgencyEnding | null;
  /** Name of the agency whose open work it took over, `null` where it began empty. */
  readonly takenFrom: string | null;
}

/** Says of agencies how they ended, and of assessments what became of them and where they came from. */
export async function readEndings(db: Db, { actor, context }: Desk) {
  const scope = nameScope(actor);
  const all = await listAgencies(db, OFFICE_SCOPE);
  const everyone = byId(all);
  const seen = byId(all.filter(({ id }) => isInScope(scope, id)));
  const nameOf = (agencies: ReadonlyMap<string, Agency>, id: string | null): string | null =>
    (id === null ? undefined : agencies.get(id))?.name ?? null;
  const endingOf = ({ ended }: Pick<Agency, "ended">): AgencyEnding | null =>
    ended && {
      on: cityDay(ended.at, context.timeZone),
      reform: ended.reform,
      successor: nameOf(seen, ended.successorId),
    };
  const successionOf = ({ agencyId, endedAt, takenFrom }: Assessment): Succession => {
    const agency = everyone.get(agencyId);
    // Whose work one goes on with is in one's own plan and history: that name is no secret.
    return {
      ending: endedAt === null || !agency ? null : endingOf(agency),
      takenFrom: nameOf(everyone, takenFrom),
    };
  };
  return { endingOf, successionOf };
}

const NOTHING: Succession = { ending: null, takenFrom: null };

/** Says of some assessments what became of them and where they came from; most often there is nothing to say, and no agency is read. */
export async function successionsIn(
  desk: Desk,
  assessments: readonly Assessment[],
): Promise<(assessment: Assessment) => Succession> {
  const isSaid = assessments.some((it) => it.endedAt !== null || it.takenFrom !== null);
  return isSaid ? (await readEndings(desk.db, desk)).successionOf : () => NOTHING;
}

function byId(agencies: readonly Agency[]): ReadonlyMap<string, Agency> {
  return new Map(agencies.map((it) => [it.id, it]));
}
