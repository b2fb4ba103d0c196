import {
  type ErrorReport,
  matterKey,
  parsePoints,
  type PastContent,
  type PastPart,
  type PastResult,
  type Points,
} from "@faheng/domain";
import { canonicalJson } from "@faheng/database";
import { dayIn, decimalIn, plain } from "../fill-book/fact-cells.ts";
import { nameHints } from "../name-hints.ts";
import { MOST_OF_A_PLACE_NAME } from "../organisation/name-limits.ts";
import { cleanName } from "../roster/clean-cell.ts";
import { type LineFaults, lineFaults } from "../roster/line-faults.ts";
import { PART_COLUMNS, RESULT_COLUMNS } from "./past-columns.ts";
import { pastErrors as errors } from "./past-errors.ts";
import type { PastBook, PastLine } from "./read-past.ts";

export type PastVerdict = "new" | "changed" | "unchanged" | "wrong";

/** What one line of totals comes to. */
export interface PastRow {
  readonly sheet: string;
  readonly row: number;
  readonly agency: string;
  /** `null` where the name means none. */
  readonly agencyId: string | null;
  /** As the workbook has it. */
  readonly year: string;
  readonly framework: string;
  /** `null` where it can't be read. */
  readonly total: Points | null;
  readonly maximum: Points | null;
  readonly parts: number;
  readonly verdict: PastVerdict;
  /** What stands there and would be corrected; `null` for nothing. */
  readonly from: Pick<PastContent, "total" | "maximum"> | null;
  readonly faults: readonly ErrorReport[];
}

/** A result to be written. */
export interface PastMove {
  readonly agencyId: string;
  readonly year: number;
  readonly framework: string;
  readonly content: PastContent;
  /** What it corrects; `null` for nothing. */
  readonly over: PastResult | null;
  /** Versions that are there, removed ones included. */
  readonly versions: number;
}

/** What a workbook comes to: its lines, and what would be done. */
export interface PastActs {
  readonly rows: readonly PastRow[];
  /** Lines of parts that are wrong. */
  readonly wrongParts: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly faults: readonly ErrorReport[];
  }[];
  readonly moves: readonly PastMove[];
}

/** What a workbook is laid beside. */
export interface PastState {
  /** Whom something may be brought in for. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  /** Every version of what is there for them. */
  readonly results: readonly PastResult[];
  /** What was assessed here for the office. */
  readonly computed: readonly ComputedYear[];
  readonly byOffice: boolean;
  /** Today in the city. */
  readonly today: string;
}

/** A year of an agency that Faheng itself assessed. */
export interface ComputedYear {
  readonly agencyId: string;
  readonly year: number;
  readonly framework: string;
  readonly cycle: string;
}

const FIRST_YEAR = 1990;
const MOST_OF_A_TITLE = 120;
const MOST_OF_A_NUMBER = 80;
const MOST_OF_A_WORD = 40;

interface Key {
  readonly agency: string;
  readonly agencyId: string | null;
  readonly year: number | null;
  readonly framework: string;
  /** `null` while a part of it can't be read. */
  readonly key: string | null;
}

/** Which result of which agency: by what its framework's ways to be written have in common. */
export function pastKey(agencyId: string, year: number, framework: string): string {
  return JSON.stringify([agencyId, year, matterKey(framework)]);
}

/** The version in force of each result, removed ones left out, and how many versions each has. */
export function standing(results: readonly PastResult[]): ReadonlyMap<string, { last: PastResult; versions: number }> {
  return new Map(
    results.map((it) => [pastKey(it.agencyId, it.year, it.framework), { last: it, versions: it.version }]),
  );
}

/** Lays a workbook beside what is there, line by line. What it does not name stays as it is. */
export function planPast(book: PastBook, state: PastState): PastActs {
  const ground = { agencyNamed: agencyNames(state.agencies), today: state.today };
  const parts = readParts(book.parts, ground);
  const there = standing(state.results);
  const computed = new Map(state.computed.map((it) => [pastKey(it.agencyId, it.year, it.framework), it.cycle]));
  const first = new Map<string, string>();
  const rows: PastRow[] = [];
  const moves: PastMove[] = [];
  for (const line of book.results) {
    const faults = lineFaults(line.sheet, line);
    const of = readKey(line, faults, ground);
    const content = readContent(line, faults, { of, today: state.today });
    const own = of.key === null ? undefined : parts.byKey.get(of.key);
    const known = of.key === null ? undefined : there.get(of.key);
    const over = known === undefined || known.last.act === "remove" ? null : known.last;
    const whole = { ...content, parts: own?.parts ?? [] };
    const isSame = over !== null && canonicalJson(over.content) === canonicalJson(whole);
    if (of.key !== null) {
      const before = first.get(of.key);
      if (before === undefined) first.set(of.key, `${line.sheet}!${line.row}`);
      else faults.add(errors.FAHENG_PAST_REPEATED, RESULT_COLUMNS.agency, { first: before });
      const cycle = computed.get(of.key);
      if (cycle !== undefined) faults.add(errors.FAHENG_PAST_COMPUTED, RESULT_COLUMNS.year, { cycle });
      if (over !== null && !isSame && over.byOffice && !state.byOffice) {
        const { framework, year } = over;
        faults.add(errors.FAHENG_PAST_OFFICE, RESULT_COLUMNS.year, { framework, year });
      }
    }
    if (own !== undefined && own.wrong > 0) {
      faults.add(errors.FAHENG_PAST_PART_WRONG, RESULT_COLUMNS.total, { count: own.wrong });
    }
    const isWrong = faults.found.length > 0 || of.agencyId === null || of.year === null;
    const verdict = isWrong ? "wrong" : isSame ? "unchanged" : over === null ? "new" : "changed";
    if (verdict === "new" || verdict === "changed") {
      // Under the name that is there already, however this workbook spaces it.
      const framework = known?.last.framework ?? of.framework;
      const { agencyId, year } = of as { readonly agencyId: string; readonly year: number };
      moves.push({ agencyId, year, framework, content: whole, over, versions: known?.versions ?? 0 });
    }
    rows.push({
      sheet: line.sheet,
      row: line.row,
      agency: of.agency,
      agencyId: of.agencyId,
      year: cleanName(line.cell(RESULT_COLUMNS.year)).text.slice(0, 20).toWellFormed(),
      framework: of.framework,
      total: faults.found.length > 0 && content.total === 0 ? null : content.total,
      maximum: content.maximum,
      parts: own?.parts.length ?? 0,
      verdict,
      from: over === null ? null : { total: over.content.total, maximum: over.content.maximum },
      faults: faults.found.map((it) => it.report()),
    });
  }
  const wrongParts = parts.lines.flatMap(({ line, faults, key }) => {
    if (key !== null && !first.has(key)) faults.add(errors.FAHENG_PAST_PART_ALONE, PART_COLUMNS.agency);
    const reports = faults.found.map((it) => it.report());
    return reports.length === 0 ? [] : [{ sheet: line.sheet, row: line.row, faults: reports }];
  });
  return { rows, wrongParts, moves };
}

interface ReadParts {
  readonly lines: readonly { readonly line: PastLine; readonly faults: LineFaults; readonly key: string | null }[];
  readonly byKey: ReadonlyMap<string, { parts: PastPart[]; wrong: number }>;
}

function readParts(lines: readonly PastLine[], ground: Ground): ReadParts {
  const byKey = new Map<string, { parts: PastPart[]; wrong: number }>();
  const first = new Map<string, string>();
  const read = lines.map((line) => {
    const faults = lineFaults(line.sheet, line);
    const { key } = readKey(line, faults, ground);
    const name = faults.required(PART_COLUMNS.name, cleanName, MOST_OF_A_TITLE);
    const score = readAmount(line, faults, PART_COLUMNS.score);
    const maximum = readMaximum(line, faults);
    if (key !== null) {
      const identity = JSON.stringify([key, matterKey(name)]);
      const before = first.get(identity);
      if (before === undefined) first.set(identity, `${line.sheet}!${line.row}`);
      else faults.add(errors.FAHENG_PAST_REPEATED, PART_COLUMNS.name, { first: before });
      const own = byKey.get(key) ?? { parts: [], wrong: 0 };
      byKey.set(key, own);
      if (faults.found.length > 0) own.wrong += 1;
      else own.parts.push({ name, score: score ?? 0, maximum });
    }
    return { line, faults, key };
  });
  return { lines: read, byKey };
}

/** What every line is laid beside. */
interface Ground {
  readonly agencyNamed: (name: string) => NamedAgency;
  readonly today: string;
}

/** The agency of a name, or what an error says of one that is not there. */
type NamedAgency =
  | { readonly id: string; readonly hints: null }
  | { readonly id: null; readonly hints: ReturnType<typeof nameHints> };

/** Looks agencies up by name, each name once: thousands of lines name a few, of thousands there may be. */
function agencyNames(agencies: PastState["agencies"]): Ground["agencyNamed"] {
  const names = agencies.map(({ name }) => name);
  const byKey = new Map(agencies.toReversed().map(({ id, name }) => [matterKey(name), id]));
  const found = new Map<string, NamedAgency>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const id = byKey.get(matterKey(name));
    const named = id === undefined ? { id: null, hints: nameHints(name, names) } : { id, hints: null };
    found.set(name, named);
    return named;
  };
}

/** Agency, year and framework stand alike in both kinds of sheet. */
function readKey(line: PastLine, faults: LineFaults, { agencyNamed, today }: Ground): Key {
  const { agency: agencyColumn, year: yearColumn, framework: frameworkColumn } = RESULT_COLUMNS;
  const agency = faults.required(agencyColumn, cleanName, MOST_OF_A_PLACE_NAME);
  const named = agency === "" ? null : agencyNamed(agency);
  if (named !== null && named.hints !== null) {
    const { nearest, nearestEn } = named.hints;
    faults.add(errors.FAHENG_PAST_AGENCY, agencyColumn, { name: agency, nearest, nearestEn });
  }
  const year = readYear(faults.required(yearColumn, cleanName, 10), faults, Number(today.slice(0, 4)));
  const framework = faults.required(frameworkColumn, cleanName, MOST_OF_A_TITLE);
  const agencyId = named?.id ?? null;
  const isWhole = agencyId !== null && year !== null && framework !== "";
  const key = isWhole ? pastKey(agencyId, year, framework) : null;
  return { agency, agencyId, year, framework, key };
}

function readYear(text: string, faults: LineFaults, thisYear: number): number | null {
  if (text === "") return null;
  const year = /^(\d{4})年?度?$/u.exec(text)?.[1];
  if (year !== undefined && Number(year) >= FIRST_YEAR && Number(year) <= thisYear) return Number(year);
  faults.add(errors.FAHENG_PAST_YEAR, RESULT_COLUMNS.year, { from: FIRST_YEAR, to: thisYear });
  return null;
}

function readContent(
  line: PastLine,
  faults: LineFaults,
  { of, today }: { readonly of: Key; readonly today: string },
): Omit<PastContent, "parts"> {
  const cycle = faults.required(RESULT_COLUMNS.cycle, cleanName, MOST_OF_A_TITLE);
  const total = readAmount(line, faults, RESULT_COLUMNS.total) ?? 0;
  const maximum = readMaximum(line, faults);
  const grade = faults.optional(RESULT_COLUMNS.grade, cleanName, MOST_OF_A_WORD);
  const rank = faults.optional(RESULT_COLUMNS.rank, cleanName, MOST_OF_A_WORD);
  const document = faults.required(RESULT_COLUMNS.document, cleanName, MOST_OF_A_NUMBER);
  const said = faults.required(RESULT_COLUMNS.documentOn, cleanName, MOST_OF_A_WORD);
  const documentOn = dayIn(plain(said)) ?? "";
  const from = `${of.year ?? FIRST_YEAR}-01-01`;
  if (said !== "" && (documentOn < from || documentOn > today)) {
    faults.add(errors.FAHENG_PAST_DOCUMENT_DAY, RESULT_COLUMNS.documentOn, { from });
  }
  return { cycle, total, maximum, grade: grade || null, rank: rank || null, document, documentOn };
}

function readMaximum(line: PastLine, faults: LineFaults): Points | null {
  const column = RESULT_COLUMNS.maximum;
  if (line.cell(column).trim() === "") return null;
  const maximum = readAmount(line, faults, column);
  if (maximum !== null && maximum <= 0) faults.add(errors.FAHENG_PAST_MAXIMUM, column);
  return maximum;
}

/** An amount in thousandths; `null`, with its fault, for none. */
function readAmount(line: PastLine, faults: LineFaults, column: string): Points | null {
  const text = faults.required(column, (raw) => ({ text: plain(raw), isTidied: false }), MOST_OF_A_WORD);
  if (text === "") return null;
  if (line.isMerged(column)) faults.add(errors.FAHENG_PAST_MERGED, column);
  const amount = parsePoints(decimalIn(text) ?? "");
  if (amount === null) faults.add(errors.FAHENG_PAST_AMOUNT, column);
  return amount;
}
