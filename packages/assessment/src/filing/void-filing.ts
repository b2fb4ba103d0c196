import { insertFilingRecord, listFilingRecords } from "@faheng/database";
import type { FilingRecord } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment } from "../assessment/load.ts";
import { filingConflict, filingInShort, filingName, requireSeen, type SeenFiling } from "./filing-ground.ts";

/** Which version is voided, and why. */
export interface VoidFilingInput {
  readonly assessmentId: string;
  readonly seen: SeenFiling;
  readonly reason: string;
}

/**
 * Voids a record that should not be there: filed by another agency, put down twice in other words. It stays in sight with who
 * voided it, when and why, and counts no more. There is no way back but to record it anew, as a record of its own. As with
 * recording, a cycle that is over does not hinder it.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_FILING_* (NOT_FOUND, CONFLICT, VOID)
 */
export const voidFiling = defineAct({
  action: "filing.void",
  load: async (desk, { assessmentId }: VoidFilingInput) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({ agencyId: loaded?.agency.id ?? null, owner: loaded?.assessment.owner ?? null }),
  name: (input) => filingName(input),
  agencies: (_, { agency }) => [agency.id],
  guard: async (trx, { desk, input, found: { assessment } }) => {
    const all = await listFilingRecords(trx, assessment);
    return requireSeen(desk, all, { seen: input.seen, place: filingName(input) });
  },
  apply: async (trx, { desk, input, found: { assessment, agency }, held: before }) => {
    const record: FilingRecord = Object.assign({}, before, {
      version: before.version + 1,
      reason: input.reason,
      isVoid: true,
      recordedBy: desk.actor.personId,
      recordedByName: desk.actor.name,
      recordedAt: desk.now,
    });
    const object = filingName(input);
    if (!(await insertFilingRecord(trx, assessment, record))) throw filingConflict(desk, object, before);
    const { n, version } = record;
    const states = { before: filingInShort(before), after: filingInShort(record) };
    return { answer: { n, version }, trace: Object.assign({ agencyId: agency.id, object }, states) };
  },
  emits: [],
});
