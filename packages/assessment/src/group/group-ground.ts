import { listGroupRecords, type Transaction } from "@faheng/database";
import { cityMoment, FahengError, type GroupContent, type GroupRecord } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { groupErrors as errors } from "./group-errors.ts";

/** A version of a record that somebody saw. */
export interface SeenRecord {
  readonly n: number;
  readonly version: number;
}

/** What the audit, and errors, call it. */
export function groupName(assessmentId: string, n?: number): string {
  return `group:${assessmentId}${n === undefined ? "" : `/${String(n)}`}`;
}

/** The last version of each record, by number. */
export function newestOf(records: readonly GroupRecord[]): GroupRecord[] {
  return [...new Map(records.map((it) => [it.n, it])).values()];
}

/**
 * The last version of a record that is to be gone over.
 *
 * @throws FAHENG_GROUP_* (NOT_FOUND, CONFLICT)
 */
export async function requireSeen(
  trx: Transaction,
  desk: Desk,
  { assessment }: Pick<LoadedAssessment, "assessment">,
  seen: SeenRecord,
): Promise<GroupRecord> {
  const before = newestOf(await listGroupRecords(trx, assessment)).find((it) => it.n === seen.n);
  const place = groupName(assessment.id, seen.n);
  if (!before) throw new FahengError(errors.FAHENG_GROUP_NOT_FOUND, { place });
  if (before.version !== seen.version) throw groupConflict(desk, place, before);
  return before;
}

/** Somebody else was first. */
export function groupConflict(desk: Desk, place: string, { recordedByName: by, recordedAt }: GroupRecord): FahengError {
  const at = cityMoment(recordedAt, desk.context.timeZone);
  return new FahengError(errors.FAHENG_GROUP_CONFLICT, { place, details: { by, at } });
}

/** What the audit keeps of a record: never its words. */
export function inShort({ content, heldOn, version, reason }: GroupRecord) {
  const short = { kind: content.kind, day: heldOn, version, reason };
  if (content.kind !== "supervision") return short;
  const { departmentId, indicator, dueOn } = content;
  return Object.assign(short, { departmentId, indicator, dueOn });
}

/** What a record is called in a list. */
export function titleOf(content: GroupContent): string {
  if (content.kind === "members") return content.document;
  if (content.kind === "supervision") return content.found;
  return content.title;
}
