import { insertGroupRecord, listGroupRecords } from "@faheng/database";
import { FahengError, type GroupRecord } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireOpen, takeAssessment } from "../assessment/require-open.ts";
import { groupErrors as errors } from "./group-errors.ts";
import { groupConflict, groupName, inShort, newestOf, requireSeen, type SeenRecord } from "./group-ground.ts";

/** What a department answers to a 督导. */
export interface SupervisionAnswering extends SeenRecord {
  readonly assessmentId: string;
  readonly text: string;
  /** The city’s day on which it was done, `YYYY-MM-DD`. */
  readonly doneOn: string;
}

/**
 * A department’s answer to a 督导: what was done about it and when. It is a version more of the record, and takes it off the
 * department’s desk.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_CLOSED, FAHENG_ASSESSMENT_ENDED,
 *   FAHENG_GROUP_* (NOT_FOUND, CONFLICT, DAY, NO_ANSWER)
 */
export const answerSupervision = defineAct({
  action: "group.answer",
  load: async (desk, { assessmentId, n }: SupervisionAnswering) => {
    const loaded = await loadAssessment(desk, assessmentId);
    const asked = newestOf(await listGroupRecords(desk.db, loaded.assessment)).find((it) => it.n === n)?.content;
    return { loaded, departmentId: asked?.kind === "supervision" ? asked.departmentId : null };
  },
  allows: (_, found) => ({
    agencyId: found?.loaded.agency.id ?? null,
    owner: found?.loaded.assessment.owner ?? null,
    answerers: found?.departmentId ? [{ departmentId: found.departmentId, personId: null }] : [],
  }),
  name: ({ assessmentId, n }) => groupName(assessmentId, n),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found: { loaded, departmentId } }) => {
    const place = groupName(input.assessmentId, input.n);
    await requireOpen(trx, loaded);
    const before = await requireSeen(trx, desk, loaded, input);
    const { content } = before;
    const isAsked = content.kind === "supervision" && content.answer === null && content.departmentId === departmentId;
    if (!isAsked) throw new FahengError(errors.FAHENG_GROUP_NO_ANSWER, { place });
    if (input.doneOn > desk.today) {
      throw new FahengError(errors.FAHENG_GROUP_DAY, { place, details: { day: input.doneOn } });
    }
    return { before, content };
  },
  apply: async (trx, { desk, input: { text, doneOn }, found: { loaded }, held: { before, content } }) => {
    const { assessment, agency } = loaded;
    const record: GroupRecord = {
      n: before.n,
      version: before.version + 1,
      heldOn: before.heldOn,
      content: Object.assign({}, content, { answer: { text, doneOn } }),
      reason: null,
      recordedBy: desk.actor.personId,
      recordedByName: desk.actor.name,
      recordedAt: desk.now,
    };
    if (!(await insertGroupRecord(trx, assessment, record))) {
      throw groupConflict(desk, groupName(assessment.id, before.n), before);
    }
    const answer = { n: record.n, version: record.version };
    return { answer, trace: { agencyId: agency.id, before: inShort(before), after: inShort(record) } };
  },
  emits: [],
});
