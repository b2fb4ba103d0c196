import { insertPastResult, listPastResults } from "@faheng/database";
import { FahengError, type PastResult } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { lineOf } from "./import-past.ts";
import { isOfOffice, whoSaved } from "./look-at-past.ts";
import { pastErrors as errors } from "./past-errors.ts";

/** Which result is removed, and why. */
export interface RemovedPast {
  readonly agencyId: string;
  readonly year: number;
  readonly framework: string;
  /** The version that was seen. */
  readonly expectedVersion: number;
  readonly reason: string;
}

/**
 * Removes a past result from what counts; its versions stay.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PAST_* (NOT_FOUND, CONFLICT, OFFICE)
 */
export const removePast = defineAct({
  action: "past.remove",
  load: async (desk, { agencyId }: RemovedPast) => await findAgency(desk.db, agencyId),
  allows: ({ agencyId }) => ({ agencyId }),
  name: ({ agencyId, year }) => `past:${agencyId}/${year}`,
  agencies: ({ agencyId }) => [agencyId],
  guard: async (trx, { desk, input }): Promise<PastResult> => {
    const { agencyId, year, framework, expectedVersion } = input;
    const place = `past:${agencyId}/${year}`;
    const versions = (await listPastResults(trx, [agencyId])).filter(
      (it) => it.year === year && it.framework === framework,
    );
    const last = versions.at(-1);
    if (last === undefined) throw new FahengError(errors.FAHENG_PAST_NOT_FOUND, { place });
    if (last.version !== expectedVersion || last.act === "remove") {
      throw new FahengError(errors.FAHENG_PAST_CONFLICT, { place, details: { by: whoSaved(desk.actor, last) } });
    }
    if (last.byOffice && !isOfOffice(desk.actor)) {
      throw new FahengError(errors.FAHENG_PAST_OFFICE, { place, details: { framework, year } });
    }
    return last;
  },
  apply: async (trx, { desk, input, held: last }) => {
    const removed: PastResult = {
      agencyId: last.agencyId,
      year: last.year,
      framework: last.framework,
      version: last.version + 1,
      act: "remove",
      byOffice: isOfOffice(desk.actor),
      content: last.content,
      reason: input.reason.trim(),
      fileSha256: null,
      savedBy: desk.actor.personId,
      savedByName: desk.actor.name,
      savedAt: desk.now,
    };
    await insertPastResult(trx, removed);
    const { agencyId } = last;
    const answer = { version: removed.version };
    return { answer, trace: { agencyId, before: lineOf(last), after: { reason: removed.reason } } };
  },
  emits: [],
});
