import { listDepartments, listEvidence, listGroupRecords } from "@faheng/database";
import { dueDay, type GroupFile, type GroupRecord, isCycleOpen } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { isOwnDepartment, seesAll } from "../ledger/list-ledger.ts";
import { groupName, newestOf } from "./group-ground.ts";

/** A record as people of the agency see it. */
export interface GroupRecordView extends Omit<GroupRecord, "recordedBy"> {
  readonly isNewest: boolean;
  /** Name of the supervised department; `null` of what is no 督导. */
  readonly department: string | null;
  /** The day from which an unanswered 督导 presses; `null` of everything else. */
  readonly warnsOn: string | null;
  /** Whether it waits for the actor’s answer. */
  readonly waits: boolean;
}

/** What is kept of the leading group in one assessment. */
export interface GroupView {
  /** Every version, newest first. */
  readonly records: readonly GroupRecordView[];
  readonly mayRecord: boolean;
  /** Departments that can be supervised, and files that can be attached; empty for who records nothing. */
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly GroupFile[];
  /** Today in the city. */
  readonly today: string;
}

/**
 * Everything that is kept of the agency’s leading group; of 督导, a department sees its own.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function listGroup(
  context: Context,
  actor: Actor,
  { assessmentId }: { readonly assessmentId: string },
): Promise<GroupView> {
  const desk = enter(context, actor);
  const loaded = await loadAssessment(desk, assessmentId);
  const { assessment, agency, cycle, pinned } = loaded;
  const object = { agencyId: agency.id, owner: assessment.owner };
  await permit(desk, "group.read", object, groupName(assessmentId));
  const records = await visibleRecords(desk, loaded);
  const newest = new Set(newestOf(records));
  const isOpen = isCycleOpen(cycle.status) === true;
  const mayRecord = isOpen && can(actor, "group.record", object);
  const departments = await listDepartments(desk.db, agency.id);
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const view = (record: GroupRecord): GroupRecordView => {
    const { recordedBy: _by, ...rest } = record;
    const { content } = record;
    const isNewest = newest.has(record);
    if (content.kind !== "supervision") {
      return Object.assign(rest, { isNewest, department: null, warnsOn: null, waits: false });
    }
    const { departmentId, dueOn, answer } = content;
    const answerers = [{ departmentId, personId: null }];
    const isAsked = isNewest && answer === null;
    return Object.assign(rest, {
      isNewest,
      department: names.get(departmentId) ?? null,
      warnsOn: isAsked ? dueDay({ source: "mending", on: dueOn }, pinned.deadlines).pressesFrom : null,
      waits: isAsked && isOpen && can(actor, "group.answer", Object.assign({ answerers }, object)),
    });
  };
  return {
    records: records.toReversed().map(view),
    mayRecord,
    departments: mayRecord ? departments.map(({ id, name }) => ({ id, name })) : [],
    files: mayRecord ? await filesOf(desk, loaded) : [],
    today: desk.today,
  };
}

/** Every version of what the actor may see, by number and version. Only behind the permission to read the group. */
export async function visibleRecords(desk: Desk, { assessment, agency }: LoadedAssessment): Promise<GroupRecord[]> {
  const all = await listGroupRecords(desk.db, assessment);
  if (seesAll(desk, agency.id)) return all;
  return all.filter(
    ({ content }) => content.kind !== "supervision" || isOwnDepartment(desk, agency.id, content.departmentId),
  );
}

async function filesOf(desk: Desk, { assessment }: LoadedAssessment): Promise<GroupFile[]> {
  const given = (await listEvidence(desk.db, assessment)).flatMap(({ indicator, content, state }) =>
    content.kind === "file" && (state === "given" || state === "accepted")
      ? [{ indicator, sha256: content.sha256, fileName: content.fileName }]
      : [],
  );
  return [...new Map(given.map((it) => [`${it.indicator} ${it.sha256}`, it])).values()];
}
