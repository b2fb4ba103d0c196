import { canonicalJson, type Db, sha256 } from "@faheng/database";
import { readDocument } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import { can } from "../access/can.ts";
import { type Desk, permit, presently, record } from "../access/enter.ts";
import type { SentFile } from "../official-text/attach.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { planRoster, type RosterActs } from "./plan-roster.ts";
import { readRoster, type Roster } from "./read-roster.ts";
import type { RosterSheet } from "./roster-columns.ts";
import { rosterErrors as errors } from "./roster-errors.ts";
import { loadRosterState } from "./roster-state.ts";

/** A workbook that was taken in and read. */
export interface ReadWorkbook {
  readonly sha256: string;
  readonly fileName: string;
  readonly roster: Roster;
}

/**
 * Which sheets an actor may bring in for an agency: departments like whoever adds one, people like whoever adds one.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN for neither, FAHENG_AGENCY_NOT_FOUND, FAHENG_AGENCY_DISSOLVED
 */
export async function requireSheets(desk: Desk, agencyId: string): Promise<RosterSheet[]> {
  const sheets: RosterSheet[] = [];
  if (can(desk.actor, "organisation.write", { agencyId })) sheets.push("departments");
  if (can(desk.actor, "people.write", { agencyId: null })) sheets.push("people");
  if (sheets.length === 0) await permit(desk, "organisation.write", { agencyId }, rosterOf(agencyId));
  await requireAgency(desk.db, agencyId);
  return sheets;
}

/** What the audit calls the thing an import is done to. */
export function rosterOf(agencyId: string): string {
  return `agency:${agencyId}`;
}

/** Takes the file in and reads it behind the documents' gate. @throws FAHENG_ROSTER_KIND, FAHENG_DOCUMENT_*, FAHENG_ROSTER_* */
export async function readWorkbook({ path, sha256: digest, fileName }: SentFile): Promise<ReadWorkbook> {
  if (!/\.xlsx\s*$/i.test(fileName)) {
    const details = { fileName: fileName.slice(-60).toWellFormed() };
    throw new FahengError(errors.FAHENG_ROSTER_KIND, { details });
  }
  return { sha256: digest, fileName, roster: readRoster(await readDocument(path, fileName)) };
}

/** Lays a workbook beside the agency as it stands now; the digest is that of both. */
export async function lookAtRoster(
  desk: Desk,
  db: Db,
  of: { readonly agencyId: string; readonly sheets: readonly RosterSheet[]; readonly workbook: ReadWorkbook },
): Promise<RosterActs & { readonly digest: string }> {
  const { agencyId, sheets, workbook } = of;
  const state = await loadRosterState(db, { agencyId, withPeople: sheets.includes("people"), at: presently(desk) });
  const acts = planRoster(workbook.roster, state, { personId: desk.actor.personId, agencyId, sheets });
  const named = new Set(acts.rows.map(({ login }) => login));
  const concerned = state.people.filter(
    ({ login, memberships }) => named.has(login) || memberships.some((it) => it.agencyId === agencyId),
  );
  const people = concerned.map(({ id, name, login, memberships }) => [id, name, login, memberships.map((it) => it.id)]);
  const seen = {
    file: workbook.sha256,
    agencyId,
    sheets,
    departments: state.departments,
    former: state.former,
    people,
  };
  return Object.assign({ digest: sha256(canonicalJson(seen)) }, acts);
}

/** Writes what went wrong with a file to the audit, and lets it go on. */
export async function recordingFailure<T>(desk: Desk, agencyId: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    const after = { code: cause.code };
    await desk.db.transaction().execute(async (trx) => {
      const refused = {
        action: "roster.import",
        object: rosterOf(agencyId),
        agencyId,
        after,
        result: "failed",
      } as const;
      await record(trx, desk, refused);
    });
    throw cause;
  }
}
