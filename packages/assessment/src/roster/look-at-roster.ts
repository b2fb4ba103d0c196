import { type Agency, canonicalJson, type Db, sha256 } from "@faheng/database";
import { readDocument } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import { type Action, can } from "../access/can.ts";
import { type Desk, presently } from "../access/enter.ts";
import type { ActCase, Failure } from "../act/act-definition.ts";
import type { SentFile } from "../official-text/attach.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { loginsIn, planRoster, type RosterActs } from "./plan-roster.ts";
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

/** Which sheets an actor may bring in for an agency: departments like whoever adds one, people like whoever adds one. */
export function sheetsOf({ actor }: Desk, agencyId: string): RosterSheet[] {
  const sheets: RosterSheet[] = [];
  if (can(actor, "organisation.write", { agencyId })) sheets.push("departments");
  if (can(actor, "people.write", { agencyId: null })) sheets.push("people");
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
  const logins = sheets.includes("people") ? loginsIn(workbook.roster) : null;
  const state = await loadRosterState(db, { agencyId, logins, at: presently(desk) });
  const acts = planRoster(workbook.roster, state, { personId: desk.actor.personId, agencyId, sheets });
  const people = state.people.map(({ id, name, login, memberships }) => [
    id,
    name,
    login,
    memberships.map((it) => it.id),
  ]);
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

/** What the acts on a workbook have in common. Whatever was wrong with a file is written down, once there was somebody to send it. */
export const ROSTER = {
  action: (desk: Desk, { agencyId }: OfAgency): Action =>
    sheetsOf(desk, agencyId).includes("people") ? "people.write" : "organisation.write",
  load: async ({ db }: Desk, { agencyId }: OfAgency) => await findAgency(db, agencyId),
  allows: ({ agencyId }: OfAgency) => ({ agencyId }),
  name: ({ agencyId }: OfAgency) => rosterOf(agencyId),
  failing: ({ code }: FahengError, { input: { agencyId }, found }: ActCase<OfAgency, Agency | null>): Failure | null =>
    found && { action: "roster.import", agencyId, after: { code }, result: "failed" },
} as const;

interface OfAgency {
  readonly agencyId: string;
}
