import { listResponses, listResponseVersions, type Transaction } from "@faheng/database";
import { readWorkbook } from "@faheng/documents";
import { cityMoment, type ErrorReport, FahengError, type Indicator, type IndicatorResponse } from "@faheng/domain";
import type { Failure } from "../act/act-definition.ts";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import type { SentFile } from "../official-text/attach.ts";
import { checkResponse, requireSaving } from "../response/save-response.ts";
import { fillBookErrors as errors } from "./fill-book-errors.ts";
import { valueKey } from "./fill-columns.ts";
import { type DutyLine, dutyRowOf, layDuties, refusedDuties } from "./check-duties.ts";
import { dutyKey, targetOf } from "./duty-cells.ts";
import { type FillRow, type FillVerdict, verdictOf } from "./fill-row.ts";
import { contentOf, type FillPlan, planFill } from "./plan-fill.ts";
import { askedOf, type FillQuestion } from "./questions.ts";
import { cellsOf } from "./fact-cells.ts";
import { type FilledBook, readFillBook } from "./read-fill-book.ts";

/** The dry run: what the table would change, indicator by indicator. */
export interface FillCheck {
  readonly fileName: string;
  /** Indicators in the order of the document, then periods. */
  readonly rows: readonly FillRow[];
  readonly counts: Readonly<Record<FillVerdict, number>>;
  /** Rows that are nobody's: unknown keys, or the same twice. */
  readonly strays: readonly ErrorReport[];
  /** Indicators and periods that the table was made with and does not hold any more; they stay as they are. */
  readonly missing: number;
}

/**
 * Reads a table that was filled in and says what it would change. Writes nothing; a file that can't be read is in the audit. What
 * it says is saved by `saveMany`, which asks everything anew.
 *
 * @param input `receive` takes the file in, once it is sure that the actor may save anything.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_FILL_*, FAHENG_DOCUMENT_*
 */
export const checkFillBook = defineAct({
  ...LOOKING,
  action: "response.save",
  load: async (desk, { assessmentId }: CheckedBook) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({
    agencyId: loaded?.agency.id ?? null,
    answerers: loaded?.pinned.framework.indicators.flatMap((it) => loaded.answerersOf(it)) ?? [],
  }),
  name: ({ assessmentId }) => `fill:${assessmentId}.xlsx`,
  prepare: async ({ desk, input: { receive }, found: loaded }) => {
    const { path, fileName } = await receive();
    const book = readFillBook(await readWorkbook(path, fileName));
    requireOrigin(book, loaded);
    return { fileName, book, laid: await layOut(desk, loaded, book) };
  },
  // The guards of saving are asked as they will be, and write nothing.
  guard: async (trx, { desk, found: loaded, prepared: { laid } }) => {
    const refusals = new Map<string, FahengError>();
    for (const { indicator, plan, current } of laid.lines) {
      if (plan.changes.length === 0) continue;
      const refusal = await refusalOf(trx, desk, loaded, { indicator, version: current?.version ?? 0 });
      if (refusal !== null) refusals.set(indicator.code, refusal);
    }
    return { refusals, ofDuties: await refusedDuties(trx, desk, loaded, laid.duties) };
  },
  apply: async (_, { desk, held: { refusals, ofDuties }, prepared: { fileName, laid } }) => {
    const rows = [
      ...laid.lines.map((line) => rowOf(desk, line, refusals.get(line.indicator.code) ?? null)),
      ...laid.duties.map((line) => dutyRowOf(desk, line, ofDuties.get(dutyKey(targetOf(line.duty))) ?? null)),
    ];
    const of = (verdict: FillVerdict): number => rows.filter((row) => row.verdict === verdict).length;
    const answer: FillCheck = {
      fileName,
      rows,
      counts: {
        changed: of("changed"),
        unchanged: of("unchanged"),
        conflict: of("conflict"),
        wrong: of("wrong"),
      },
      strays: laid.strays.map((it) => it.report()),
      missing: laid.missing,
    };
    return { answer, trace: null };
  },
  failing: ({ code }, { found }): Failure | null =>
    found && { agencyId: found.agency.id, after: { code }, result: "failed" },
});

interface CheckedBook {
  readonly assessmentId: string;
  readonly receive: () => Promise<SentFile>;
}

function requireOrigin({ origin }: FilledBook, { assessment }: LoadedAssessment): void {
  if (origin.assessmentId !== assessment.id) {
    throw new FahengError(errors.FAHENG_FILL_OTHER, { details: { of: origin.of.slice(0, 120).toWellFormed() } });
  }
  if (origin.manifest !== assessment.manifestSha256) throw new FahengError(errors.FAHENG_FILL_EDITION);
}

interface Line {
  readonly indicator: Indicator;
  readonly current: IndicatorResponse | null;
  readonly plan: FillPlan;
  /** What is wrong with its cells, each with its place. */
  readonly faults: readonly ErrorReport[];
  readonly isOvertaken: boolean;
}

interface LaidOut {
  readonly lines: readonly Line[];
  readonly duties: readonly DutyLine[];
  readonly strays: readonly FahengError[];
  readonly missing: number;
}

/** Every indicator of the table beside its answer as it was and as it is; rows that belong to none. */
async function layOut(desk: Desk, loaded: LoadedAssessment, book: FilledBook): Promise<LaidOut> {
  const { pinned, assessment, canSee } = loaded;
  const responses = new Map((await listResponses(desk.db, assessment)).map((it) => [it.indicator, it]));
  const scorer = await pinned.scorer();
  const known = new Set<string>();
  const lines: Line[] = [];
  let missing = 0;
  for (const indicator of pinned.framework.indicators) {
    const { code } = indicator;
    const version = book.origin.versions.get(code);
    if (version === undefined || !canSee(code)) continue;
    const questions = askedOf(scorer, code);
    const keys = keysOf(code, questions);
    for (const key of keys) known.add(key);
    if (!keys.some((key) => book.rows.has(key))) missing += 1;
    const current = responses.get(code) ?? null;
    const isOvertaken = (current?.version ?? 0) !== version;
    const base = isOvertaken && version > 0 ? await versionOf(desk, loaded, { code, version }) : current;
    const ground = { indicator, questions, base: isOvertaken && version === 0 ? null : (base ?? null), current };
    const plan = planFill(book, ground);
    const more = base === undefined ? [unknownVersion(code, version, current)] : await refusedFacts(loaded, code, plan);
    const faults = [...plan.faults.map((it) => it.report()), ...more];
    lines.push({ indicator, current, isOvertaken, plan, faults });
  }
  const duties = await layDuties(desk, loaded, book);
  for (const key of duties.keys) known.add(key);
  const strays = [...book.rows.keys()].flatMap((key) => {
    if (known.has(key)) return [];
    const [cell] = book.rows.get(key)?.values() ?? [];
    const details = { key: key.slice(0, 80) };
    return [new FahengError(errors.FAHENG_FILL_KEY, { place: cell?.place ?? "", details })];
  });
  return {
    lines,
    duties: duties.lines,
    strays: [...book.faults.map((it) => it.error), ...strays],
    missing: missing + duties.missing,
  };
}

function keysOf(code: string, questions: readonly FillQuestion[]): string[] {
  const values = questions.flatMap(({ key, field }) => cellsOf(field).map(({ part }) => valueKey(code, key, part)));
  return [code, ...values];
}

/** The version that a table was made of; `undefined` where there never was one. */
async function versionOf(
  desk: Desk,
  { assessment }: LoadedAssessment,
  { code, version }: { readonly code: string; readonly version: number },
): Promise<IndicatorResponse | undefined> {
  return (await listResponseVersions(desk.db, assessment, code)).find((it) => it.version === version);
}

function unknownVersion(code: string, version: number, current: IndicatorResponse | null): ErrorReport {
  const details = { version, current: current?.version ?? 0 };
  return new FahengError(errors.FAHENG_FILL_VERSION, { place: code, details }).report();
}

/** What the rules that read the facts refuse of them, with the cell in which the fact stands. */
async function refusedFacts(loaded: LoadedAssessment, code: string, plan: FillPlan): Promise<ErrorReport[]> {
  if (plan.changes.length === 0 || plan.faults.length > 0) return [];
  try {
    await checkResponse(loaded, Object.assign({ indicator: code }, plan.next));
    return [];
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    const report = cause.report();
    const cell = [...plan.places].find(([key]) => report.place?.startsWith(`${code}.${key}`) === true)?.[1];
    return [Object.assign({}, report, { place: cell ?? report.place })];
  }
}

async function refusalOf(
  trx: Transaction,
  desk: Desk,
  loaded: LoadedAssessment,
  { indicator, version }: { readonly indicator: Indicator; readonly version: number },
): Promise<FahengError | null> {
  const object = { agencyId: loaded.agency.id, answerers: loaded.answerersOf(indicator) };
  if (!can(desk.actor, "response.save", object)) {
    return new FahengError(errors.FAHENG_FILL_NOT_YOURS, { place: indicator.code });
  }
  try {
    await requireSaving(trx, desk, { loaded, indicator }, version);
    return null;
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    return cause;
  }
}

function rowOf({ context }: Desk, line: Line, refusal: FahengError | null): FillRow {
  const { indicator, current, isOvertaken, plan } = line;
  const { code, title, printedNumber } = indicator;
  const faults = [...line.faults, ...(refusal === null ? [] : [refusal.report()])];
  const verdict = verdictOf(faults.length > 0, plan.changes.length > 0, isOvertaken);
  const isWritten = verdict === "changed" || verdict === "conflict";
  const ahead = { indicator: code, expectedVersion: current?.version ?? 0 };
  return {
    key: code,
    indicator: code,
    number: printedNumber ?? code,
    title,
    verdict,
    changes: plan.changes,
    faults,
    overtaken:
      isOvertaken && current !== null
        ? { by: current.savedByName, at: cityMoment(current.savedAt, context.timeZone), version: current.version }
        : null,
    answer: isWritten ? Object.assign(ahead, plan.next) : null,
    statement: null,
    before: contentOf(current),
  };
}
