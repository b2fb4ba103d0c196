import { insertFilingRecord, listFilingRecords } from "@faheng/database";
import { cityMoment, FahengError, type FilingRecord, filingStanding } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment } from "../assessment/load.ts";
import { filingErrors as errors } from "./filing-errors.ts";
import { filingConflict, filingInShort as inShort, filingName, requireSeen, type SeenFiling } from "./filing-ground.ts";

/** What somebody puts down, anew or over a version that they saw. */
export interface FilingInput extends Pick<
  FilingRecord,
  "kind" | "target" | "subject" | "filedOn" | "receipt" | "reason"
> {
  readonly assessmentId: string;
  /** `null` for a record of its own. */
  readonly seen: SeenFiling | null;
}

/**
 * Records that something was filed outside or published, or corrects that: the version before it stays. A report is published
 * after its year, so that a cycle that is over takes records too.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_FILING_* (NOT_FOUND, CONFLICT, VOID, DAY, EARLY,
 *   TWICE, REASON)
 */
export const recordFiling = defineAct({
  action: "filing.record",
  load: async (desk, { assessmentId }: FilingInput) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({ agencyId: loaded?.agency.id ?? null, owner: loaded?.assessment.owner ?? null }),
  name: (input) => filingName(input),
  agencies: (_, { agency }) => [agency.id],
  guard: async (trx, { desk, input, found: { assessment, cycle } }) => {
    const { seen, filedOn, reason } = input;
    const place = filingName(input);
    if (filedOn > desk.today) throw new FahengError(errors.FAHENG_FILING_DAY, { place, details: { day: filedOn } });
    if (filedOn < cycle.startsOn) {
      throw new FahengError(errors.FAHENG_FILING_EARLY, { place, details: { day: filedOn, from: cycle.startsOn } });
    }
    if ((seen === null) !== (reason === null)) throw new FahengError(errors.FAHENG_FILING_REASON, { place });
    const all = await listFilingRecords(trx, assessment);
    if (seen === null) {
      const same = all.find((it) => filingStanding(it, all) === "standing" && isSame(it, input));
      if (same) throw twice(desk, input, same);
      return { n: (all.at(-1)?.n ?? 0) + 1, before: null };
    }
    return { n: seen.n, before: requireSeen(desk, all, { seen, place }) };
  },
  apply: async (trx, { desk, input, found: { assessment, agency }, held: { n, before } }) => {
    const { kind, target, subject, filedOn, receipt, reason } = input;
    const { actor, now } = desk;
    const by = { recordedBy: actor.personId, recordedByName: actor.name, recordedAt: now };
    const version = (before?.version ?? 0) + 1;
    const said = { kind, target, subject, filedOn, receipt, reason, isVoid: false };
    const record: FilingRecord = Object.assign({ n, version }, said, by);
    if (!(await insertFilingRecord(trx, assessment, record))) {
      throw filingConflict(desk, filingName(input), before ?? record);
    }
    const trace = { agencyId: agency.id, object: filingName(input, n), before: before && inShort(before) };
    return { answer: { n, version }, trace: Object.assign(trace, { after: inShort(record) }) };
  },
  emits: [],
});

function isSame(record: FilingRecord, input: FilingInput): boolean {
  return (["kind", "target", "subject", "filedOn", "receipt"] as const).every((it) => record[it] === input[it]);
}

function twice(desk: Desk, input: FilingInput, { n, recordedByName: by, recordedAt }: FilingRecord): FahengError {
  const details = { n, by, at: cityMoment(recordedAt, desk.context.timeZone) };
  return new FahengError(errors.FAHENG_FILING_TWICE, { place: filingName(input), details });
}
