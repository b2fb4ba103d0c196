import { cityMoment, FahengError, type FilingRecord } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { filingErrors as errors } from "./filing-errors.ts";

/** A version of a record as somebody saw it. */
export type SeenFiling = Pick<FilingRecord, "n" | "version">;

/** What the audit, and errors, call a record; without its number, all of an assessment. */
export function filingName(
  { assessmentId, seen }: { readonly assessmentId: string; readonly seen: SeenFiling | null },
  n = seen?.n,
): string {
  return n === undefined ? `filing:${assessmentId}` : `filing:${assessmentId}/${String(n)}`;
}

/** The version that somebody saw, while it is the last and in force. @throws FAHENG_FILING_* (NOT_FOUND, VOID, CONFLICT) */
export function requireSeen(
  desk: Desk,
  all: readonly FilingRecord[],
  { seen, place }: { readonly seen: SeenFiling; readonly place: string },
): FilingRecord {
  const last = all.findLast((it) => it.n === seen.n);
  if (!last) throw new FahengError(errors.FAHENG_FILING_NOT_FOUND, { place });
  if (last.isVoid) {
    const { n, reason, recordedByName: by } = last;
    const at = cityMoment(last.recordedAt, desk.context.timeZone);
    throw new FahengError(errors.FAHENG_FILING_VOID, { place, details: { n, by, at, reason: reason ?? "" } });
  }
  if (last.version !== seen.version) throw filingConflict(desk, place, last);
  return last;
}

/** Somebody wrote a version more than was seen. */
export function filingConflict(
  { context }: Desk,
  place: string,
  { recordedByName: by, recordedAt }: FilingRecord,
): FahengError {
  const at = cityMoment(recordedAt, context.timeZone);
  return new FahengError(errors.FAHENG_FILING_CONFLICT, { place, details: { by, at } });
}

/** What the audit says of a version. */
export function filingInShort({ kind, filedOn, version, reason, isVoid }: FilingRecord) {
  return Object.assign({ kind, day: filedOn, version, reason }, isVoid ? { state: "void" } : {});
}
