import { insertPastResult } from "@faheng/database";
import { FahengError, type PastResult } from "@faheng/domain";
import type { Trace } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { holdAgencies } from "../act/hold-agencies.ts";
import { LOOKING } from "../act/looking.ts";
import type { SentFile } from "../official-text/attach.ts";
import { computedYears, lookAtPast, PAST, type PastPlace, readPastBook } from "./look-at-past.ts";
import { pastErrors as errors } from "./past-errors.ts";
import type { PastActs, PastRow, PastVerdict } from "./plan-past.ts";

/** The dry run: what bringing the workbook in would do, line by line. */
export interface PastCheck {
  /** Of the file and of what is there; the confirmation names it. */
  readonly digest: string;
  readonly rows: readonly PastRow[];
  readonly wrongParts: PastActs["wrongParts"];
  readonly counts: Readonly<Record<PastVerdict, number>>;
  readonly emptyRows: number;
  readonly ignoredColumns: readonly string[];
  readonly ignoredSheets: readonly string[];
}

/** How many refused lines of parts are told one by one. */
const MOST_TOLD = 100;

/**
 * Reads a workbook of past results and says what bringing it in would do. Writes nothing; a file that can't be read is in the
 * audit.
 *
 * @param input `receive` takes the file in, once it is sure that the actor may bring anything in.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_ROSTER_*, FAHENG_DOCUMENT_*
 */
export const checkPast = defineAct({
  ...PAST,
  ...LOOKING,
  load: async (desk, input: PastPlace & { readonly receive: () => Promise<SentFile> }) => await PAST.load(desk, input),
  prepare: async ({ desk, input: { agencyId, receive } }): Promise<PastCheck> => {
    const workbook = await readPastBook(await receive());
    const computed = await computedYears(desk);
    const { digest, rows, wrongParts } = await lookAtPast(desk, desk.db, { agencyId, workbook, computed });
    const of = (verdict: PastVerdict): number => rows.filter((row) => row.verdict === verdict).length;
    const { emptyRows, ignoredColumns, ignoredSheets } = workbook.book;
    return {
      digest,
      rows,
      wrongParts: wrongParts.slice(0, MOST_TOLD),
      counts: {
        new: of("new"),
        changed: of("changed"),
        unchanged: of("unchanged"),
        wrong: of("wrong") + wrongParts.length,
      },
      emptyRows,
      ignoredColumns,
      ignoredSheets,
    };
  },
  apply: async (_, { prepared: answer }) => ({ answer, trace: null }),
});

/** A workbook that was looked at and is to be brought in. */
interface ImportedPast extends PastPlace {
  /** Digest of the dry run. */
  readonly expected: string;
  /** Why what is there is corrected; empty where nothing is. */
  readonly reason: string;
  readonly receive: () => Promise<SentFile>;
}

/** What was brought in. */
export interface PastImport {
  readonly added: number;
  readonly corrected: number;
}

/**
 * Brings a workbook in that was looked at: all of it or nothing. What it corrects stays as an earlier version.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_PAST_* (CHANGED: file or results are not what was looked at;
 *   FAULTS, NOTHING, REASON), FAHENG_ROSTER_*, FAHENG_DOCUMENT_*
 */
export const importPast = defineAct({
  ...PAST,
  load: async (desk, input: ImportedPast) => await PAST.load(desk, input),
  // The digest is that of the file and of what is there.
  content: ({ agencyId, expected, reason }) => ({ agencyId, expected, reason }),
  prepare: async ({ desk, input }) => {
    const { agencyId, expected, reason, receive } = input;
    const workbook = await readPastBook(await receive());
    const of = { agencyId, workbook, computed: await computedYears(desk) };
    return { of, moves: requireReady(await lookAtPast(desk, desk.db, of), { expected, reason }).moves };
  },
  agencies: () => [],
  // Those that the file names are known by now.
  takes: async (trx, { prepared: { moves } }) =>
    await holdAgencies(
      trx,
      moves.map((it) => it.agencyId),
    ),
  guard: async (trx, { desk, input: { expected, reason }, prepared: { of } }) =>
    requireReady(await lookAtPast(desk, trx, of), { expected, reason }).moves,
  apply: async (trx, { desk, input: { agencyId: place, reason }, held: moves, prepared: { of } }) => {
    const traces: Trace[] = [];
    for (const { agencyId, year, framework, content, over, versions } of moves) {
      const result: PastResult = {
        agencyId,
        year,
        framework,
        version: versions + 1,
        act: over === null ? "import" : "correct",
        byOffice: place === null,
        content,
        reason: over === null ? null : reason.trim(),
        fileSha256: of.workbook.sha256,
        savedBy: desk.actor.personId,
        savedByName: desk.actor.name,
        savedAt: desk.now,
      };
      await insertPastResult(trx, result);
      traces.push({
        object: `past:${agencyId}/${year}`,
        agencyId,
        before: over === null ? null : lineOf(over),
        after: lineOf(result),
      });
    }
    const corrected = moves.filter(({ over }) => over !== null).length;
    return { answer: { added: moves.length - corrected, corrected } satisfies PastImport, trace: traces };
  },
  emits: [],
});

/** What the audit keeps of a result. */
export function lineOf({ framework, version, content, reason, fileSha256 }: PastResult) {
  const { total, maximum, document, documentOn, parts } = content;
  const of = { framework, version, total, maximum, parts: parts.length, documentNumber: document, documentOn };
  return Object.assign(of, reason === null ? {} : { reason }, fileSha256 === null ? {} : { fileSha256 });
}

function requireReady<T extends PastActs & { readonly digest: string }>(
  acts: T,
  { expected, reason }: { readonly expected: string; readonly reason: string },
): T {
  if (acts.digest !== expected) throw new FahengError(errors.FAHENG_PAST_CHANGED);
  const count = acts.rows.filter(({ verdict }) => verdict === "wrong").length + acts.wrongParts.length;
  if (count > 0) throw new FahengError(errors.FAHENG_PAST_FAULTS, { details: { count } });
  if (acts.moves.length === 0) throw new FahengError(errors.FAHENG_PAST_NOTHING);
  if (acts.moves.some(({ over }) => over !== null) && reason.trim() === "") {
    throw new FahengError(errors.FAHENG_PAST_REASON);
  }
  return acts;
}
