import {
  type Agency,
  canonicalJson,
  type Db,
  listAgencies,
  listCycles,
  listPastResults,
  OFFICE_SCOPE,
  sha256,
} from "@faheng/database";
import { readWorkbook } from "@faheng/documents";
import { FahengError, type PastResult } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { ROLE_TITLES } from "../access/roles.ts";
import type { ActCase, Failure } from "../act/act-definition.ts";
import type { SentFile } from "../official-text/attach.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { readUnits } from "../packed/read-units.ts";
import { readUnit } from "../packed/stored-unit.ts";
import { rosterErrors } from "../roster/roster-errors.ts";
import { type ComputedYear, type PastActs, planPast } from "./plan-past.ts";
import { type PastBook, readPast } from "./read-past.ts";

/** Whose results: an agency's, by its own coordinator, or those of all of them, by the municipal office (`null`). */
export interface PastPlace {
  readonly agencyId: string | null;
}

/** A workbook that was taken in and read. */
export interface ReadPastBook {
  readonly sha256: string;
  readonly book: PastBook;
}

/** What the audit, and errors, call it. */
export function pastName({ agencyId }: PastPlace): string {
  return agencyId === null ? "past:all" : `past:${agencyId}`;
}

/** Agencies that results may be brought in for; those that ended are no more asked for. */
export async function agenciesFor(db: Db, { agencyId }: PastPlace): Promise<Agency[]> {
  const scope = agencyId === null ? OFFICE_SCOPE : ({ kind: "agencies", ids: [agencyId] } as const);
  return (await listAgencies(db, scope)).filter(({ ended }) => ended === null);
}

/** Years of the office's cycles that were assessed here; outside of any transaction: rows may be packed anew. */
export async function computedYears(desk: Desk): Promise<ComputedYear[]> {
  const [units, cycles] = await Promise.all([readUnits(desk, { cycleId: null }), listCycles(desk.db, desk.reach)]);
  const cycleOf = new Map(cycles.map((it) => [it.id, it]));
  return units.flatMap(({ assessment: { agencyId, cycleId, owner }, row }) => {
    const cycle = cycleOf.get(cycleId);
    if (cycle === undefined || owner !== null) return [];
    const year = Number(cycle.endsOn.slice(0, 4));
    return [{ agencyId, year, framework: readUnit(row).framework.title, cycle: cycle.title }];
  });
}

/** Takes the file in and reads it behind the documents' gate. @throws FAHENG_ROSTER_*, FAHENG_DOCUMENT_* */
export async function readPastBook({ path, sha256: digest, fileName }: SentFile): Promise<ReadPastBook> {
  if (!/\.xlsx\s*$/i.test(fileName)) {
    const details = { fileName: fileName.slice(-60).toWellFormed() };
    throw new FahengError(rosterErrors.FAHENG_ROSTER_KIND, { details });
  }
  return { sha256: digest, book: readPast(await readWorkbook(path, fileName)) };
}

/** Lays a workbook beside what is there now; the digest is that of both. */
export async function lookAtPast(
  desk: Desk,
  db: Db,
  of: PastPlace & { readonly workbook: ReadPastBook; readonly computed: readonly ComputedYear[] },
): Promise<PastActs & { readonly digest: string }> {
  const { agencyId, workbook, computed } = of;
  const agencies = (await agenciesFor(db, of)).map(({ id, name }) => ({ id, name }));
  const results = await listPastResults(
    db,
    agencies.map(({ id }) => id),
  );
  const { today } = desk;
  const acts = planPast(workbook.book, { agencies, results, computed, byOffice: agencyId === null, today });
  // What others bring in meanwhile for whom this workbook does not name is nothing to it.
  const versions = acts.moves.map((it) => [it.agencyId, it.year, it.framework, it.versions]);
  const { rows, wrongParts } = acts;
  const seen = { file: workbook.sha256, agencyId, versions, rows, wrongParts };
  return Object.assign({ digest: sha256(canonicalJson(seen)) }, acts);
}

/** Whether somebody is of the office, who brings results of all agencies in. */
export function isOfOffice(actor: Actor): boolean {
  return can(actor, "past.import", { agencyId: null });
}

/** Who brought a result in, or removed it: of the office, an agency learns no names. */
export function whoSaved(actor: Actor, it: Pick<PastResult, "byOffice" | "savedByName">): string {
  return it.byOffice && !isOfOffice(actor) ? ROLE_TITLES.municipal.zh : it.savedByName;
}

/** The agency that is meant; `null` for all of them. */
interface PastTarget {
  readonly agency: Agency | null;
}

/** What the acts on a workbook have in common. Whatever was wrong with a file is written down, once there was somebody to send it. */
export const PAST = {
  action: "past.import",
  load: async ({ db }: Desk, { agencyId }: PastPlace): Promise<PastTarget | FahengError> => {
    const agency = agencyId === null ? null : await findAgency(db, agencyId);
    return agency instanceof FahengError ? agency : { agency };
  },
  allows: ({ agencyId }: PastPlace) => ({ agencyId }),
  name: pastName,
  failing: (
    { code }: FahengError,
    { input: { agencyId }, found }: ActCase<PastPlace, PastTarget | null>,
  ): Failure | null => found && { agencyId, after: { code }, result: "failed" },
} as const;
