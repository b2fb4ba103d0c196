import { insertGroupRecord, listDepartments, listEvidence, listGroupRecords, type Transaction } from "@faheng/database";
import { FahengError, type GroupContent, type GroupRecord, type Supervision } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { requireNearDay } from "../cycle/require-near-day.ts";
import { requireIndicator } from "../response/check-facts.ts";
import { groupErrors as errors } from "./group-errors.ts";
import { groupConflict, groupName, inShort, requireSeen, type SeenRecord } from "./group-ground.ts";

/** What is put down: a 督导 is not answered by who records it. */
export type GroupStatement = Exclude<GroupContent, Supervision> | Omit<Supervision, "answer">;

/** What somebody puts down, anew or over a version that they saw. */
export interface GroupInput {
  readonly assessmentId: string;
  /** `null` for a record of its own. */
  readonly seen: SeenRecord | null;
  readonly heldOn: string;
  readonly reason: string | null;
  readonly content: GroupStatement;
}

/**
 * Records what the agency’s leading group is, met for, sent round or found, or corrects that: the version before it stays. A
 * 督导 is told to its department; one that is corrected asks it anew.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_ENDED,
 *   FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_PROCESS_FAR_DAY,
 *   FAHENG_GROUP_* (NOT_FOUND, CONFLICT, DAY, DUE, REASON, KIND, DEPARTMENT, FILE)
 */
export const recordGroup = defineAct({
  action: "group.record",
  load: async (desk, { assessmentId }: GroupInput) => ({ loaded: await loadAssessment(desk, assessmentId) }),
  allows: (_, found) => ({ agencyId: found?.loaded.agency.id ?? null, owner: found?.loaded.assessment.owner ?? null }),
  name: ({ assessmentId, seen }) => groupName(assessmentId, seen?.n),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const { assessmentId, seen, heldOn: day, reason, content } = input;
    const place = groupName(assessmentId, seen?.n);
    await requireOpen(trx, loaded);
    if (day > desk.today) throw new FahengError(errors.FAHENG_GROUP_DAY, { place, details: { day } });
    if ((seen === null) !== (reason === null)) throw new FahengError(errors.FAHENG_GROUP_REASON, { place });
    await requireThings(trx, desk, loaded, { place, day, content });
    if (seen === null) {
      const all = await listGroupRecords(trx, loaded.assessment);
      return { n: (all.at(-1)?.n ?? 0) + 1, before: null };
    }
    const before = await requireSeen(trx, desk, loaded, seen);
    if (before.content.kind !== content.kind) throw new FahengError(errors.FAHENG_GROUP_KIND, { place });
    return { n: seen.n, before };
  },
  apply: async (trx, { desk, input, found: { loaded }, held: { n, before } }) => {
    const { assessment, agency } = loaded;
    const { heldOn, reason, content } = input;
    const record: GroupRecord = {
      n,
      version: (before?.version ?? 0) + 1,
      heldOn,
      content: content.kind === "supervision" ? Object.assign({}, content, { answer: null }) : content,
      reason,
      recordedBy: desk.actor.personId,
      recordedByName: desk.actor.name,
      recordedAt: desk.now,
    };
    const object = groupName(assessment.id, n);
    if (!(await insertGroupRecord(trx, assessment, record))) throw groupConflict(desk, object, before ?? record);
    const trace = { agencyId: agency.id, object, before: before && inShort(before), after: inShort(record) };
    return { answer: { n, version: record.version }, trace };
  },
  emits: [],
});

/** @throws FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_PROCESS_FAR_DAY, FAHENG_GROUP_* (DUE, DEPARTMENT, FILE) */
async function requireThings(
  trx: Transaction,
  desk: Desk,
  { assessment, agency, cycle, pinned }: LoadedAssessment,
  { place, day, content }: { readonly place: string; readonly day: string; readonly content: GroupStatement },
): Promise<void> {
  if (content.kind === "members") return;
  if (content.kind === "supervision") {
    const { departmentId, indicator, dueOn: due } = content;
    requireIndicator(pinned, indicator);
    if (due < day) throw new FahengError(errors.FAHENG_GROUP_DUE, { place, details: { due, day } });
    requireNearDay(desk, cycle, { place, day: due });
    const own = await listDepartments(trx, agency.id);
    if (!own.some(({ id }) => id === departmentId)) throw new FahengError(errors.FAHENG_GROUP_DEPARTMENT, { place });
  }
  if (content.files.length === 0) return;
  const given = new Set(
    (await listEvidence(trx, assessment)).flatMap(({ indicator, content: it }) =>
      it.kind === "file" ? [`${indicator} ${it.sha256}`] : [],
    ),
  );
  const isGiven = content.files.every(({ indicator, sha256 }) => given.has(`${indicator} ${sha256}`));
  if (!isGiven) throw new FahengError(errors.FAHENG_GROUP_FILE, { place });
}
