import {
  type ErrorReport,
  type Fact,
  type FactField,
  formatPoints,
  matterKey,
  parsePoints,
  type Points,
  proratedPoints,
  type ReviewPoint,
} from "@faheng/domain";
import { decimalIn, plain } from "../../fill-book/fact-cells.ts";
import type { FactQuestion } from "../../manifest/scorer.ts";
import { nameHints } from "../../name-hints.ts";
import { cleanName } from "../../roster/clean-cell.ts";
import { type LineFaults, lineFaults } from "../../roster/line-faults.ts";
import type { NamedPlace } from "../review-part.ts";
import { CASE_COLUMNS, SURVEY_COLUMNS } from "./figure-columns.ts";
import { figureErrors as errors } from "./figure-errors.ts";
import type { FigureBook, FigureLine } from "./read-figures.ts";

/** An item of the task that the workbook is laid beside. */
export interface FigureItem extends NamedPlace {
  readonly questions: readonly FactQuestion[];
  /** What the reviewer said of it before. */
  readonly finding: { readonly version: number; readonly points: readonly ReviewPoint[] } | null;
}

/** A line of the workbook, and what comes of it. */
export interface FigureRow {
  readonly sheet: string;
  readonly row: number;
  readonly kind: FigureLine["kind"];
  readonly item: NamedPlace | null;
  readonly label: string;
  /** What it states, in words; empty where it is wrong. */
  readonly said: string;
  readonly faults: readonly ErrorReport[];
}

/** What is to be saved of one item: what was said of its other facts stays. */
export interface FigureFinding {
  readonly indicator: string;
  readonly points: readonly ReviewPoint[];
  readonly expectedVersion: number;
}

/** What a workbook states of a task, line by line and item by item. */
export interface FigurePlan {
  readonly rows: readonly FigureRow[];
  readonly findings: readonly FigureFinding[];
}

/** What lines say of one fact, to be stated once. */
interface Stated {
  readonly item: FigureItem;
  readonly question: FactQuestion;
  readonly value: Fact;
  readonly reason: string;
  readonly place: string;
}

const MOST_OF_A_NAME = 200;
const MOST_OF_A_NUMBER = 40;
/** What a reason may be long. */
const MOST_OF_A_REASON = 1900;

/**
 * Lays a workbook beside the items of a task. A survey's mean becomes a number in the scale that the rule asks for, or its share a
 * ratio, with sample and scale in the reason; the files of a case-file review become the samples of one fact.
 *
 * @param source what the workbook is called, as the place of every fact says.
 */
export function planFigures({ lines }: FigureBook, items: readonly FigureItem[], source: string): FigurePlan {
  const itemNamed = namedItems(items);
  const rows: (FigureRow & { readonly key: string | null })[] = [];
  const first = new Map<string, string>();
  const stated = new Map<string, Stated>();
  const files = new Map<string, { readonly file: string; readonly points: Points }[]>();
  for (const line of lines) {
    const faults = lineFaults(line.sheet, line);
    const name = faults.required(SURVEY_COLUMNS.item, cleanName, MOST_OF_A_NAME);
    const item = name === "" ? null : itemNamed(name);
    if (name !== "" && item === null) {
      const hints = nameHints(
        name,
        items.map(({ title }) => title),
      );
      faults.add(errors.FAHENG_FIGURES_ITEM, SURVEY_COLUMNS.item, { name, ...hints });
    }
    const question = item === null ? null : questionOf(line, faults, item);
    const key = item === null || question === null ? null : `${item.code} ${question.key}`;
    const at = `${line.sheet}!${line.row}`;
    let said = "";
    if (item !== null && question !== null && key !== null) {
      const place = `${source} ${at}`.slice(0, 400);
      if (line.kind === "survey") {
        const read = surveyOf(line, faults, question.field);
        repeated(first, key, at, faults);
        if (read !== null && faults.found.length === 0) {
          said = read.reason;
          stated.set(key, { item, question, place, ...read });
        }
      } else {
        const file = faults.required(CASE_COLUMNS.file, cleanName, MOST_OF_A_NAME);
        const points = amountIn(line, faults, CASE_COLUMNS.points, MOST_POINTS);
        repeated(first, `${key} ${matterKey(file)}`, at, faults);
        if (points !== null && faults.found.length === 0) {
          said = `${file} ${formatPoints(points)}分`;
          const all = [...(files.get(key) ?? []), { file, points }];
          files.set(key, all);
          const value = all.map((it) => formatPoints(it.points));
          stated.set(key, { item, question, value, reason: casesReason(all), place: source.slice(0, 400) });
        }
      }
    }
    const label = question?.field.label ?? "";
    const { sheet, row, kind } = line;
    const told = item && { code: item.code, printedNumber: item.printedNumber, title: item.title };
    rows.push({ sheet, row, kind, item: told, label, said, faults: faults.found.map((it) => it.report()), key });
  }
  // What is wrong in a line of one fact leaves the whole fact out: a mean of some of the files is another mean.
  const wrong = new Set(rows.flatMap(({ key, faults }) => (faults.length > 0 && key !== null ? [key] : [])));
  const right = [...stated].flatMap(([key, it]) => (wrong.has(key) ? [] : [it]));
  return { rows: rows.map(({ key: _key, ...row }) => row), findings: findingsOf(right) };
}

function findingsOf(stated: readonly Stated[]): FigureFinding[] {
  return [...Map.groupBy(stated, ({ item }) => item)].map(([item, own]) => {
    const points = own.map(({ question, value, reason, place }): ReviewPoint => {
      const [clause] = question.clauses;
      return { fact: question.key, value, clause: clause?.id ?? "", reason, place };
    });
    const kept = (item.finding?.points ?? []).filter(({ fact }) => !points.some((it) => it.fact === fact));
    return { indicator: item.code, points: [...kept, ...points], expectedVersion: item.finding?.version ?? 0 };
  });
}

/** Items by their number, name and code; what several are called names none. */
function namedItems(items: readonly FigureItem[]): (name: string) => FigureItem | null {
  const byKey = Map.groupBy(
    items.flatMap((item) => {
      const { printedNumber, title, code } = item;
      const names = new Set([printedNumber ?? "", title, code, `${printedNumber ?? ""}${title}`].map(matterKey));
      return [...names].filter((it) => it !== "").map((name) => ({ name, item }));
    }),
    ({ name }) => name,
  );
  return (name) => {
    const found = byKey.get(matterKey(name)) ?? [];
    return found.length === 1 ? (found[0]?.item ?? null) : null;
  };
}

const STATED_BY = { survey: ["number", "ratio"], cases: ["sample"] } as const;
const KIND_WORDS = { survey: "问卷", cases: "案卷" } as const;

function questionOf(line: FigureLine, faults: LineFaults, { questions, title }: FigureItem): FactQuestion | null {
  const label = faults.optional(SURVEY_COLUMNS.fact, cleanName, MOST_OF_A_NAME);
  const kinds: readonly string[] = STATED_BY[line.kind];
  const fitting = questions.filter(({ field }) => kinds.includes(field.kind));
  const named = label === "" ? fitting : fitting.filter(({ field }) => matterKey(field.label) === matterKey(label));
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return only;
  faults.add(errors.FAHENG_FIGURES_FACT, SURVEY_COLUMNS.item, { item: title, kind: KIND_WORDS[line.kind] });
  return null;
}

/** Amounts beyond it are no scale of any survey. */
const MOST_POINTS = 1_000_000;
/** No survey asks more people. */
const MOST_SHEETS = 9_999_999_999;

function surveyOf(
  line: FigureLine,
  faults: LineFaults,
  field: FactField,
): { readonly value: Fact; readonly reason: string } | null {
  const valid = countIn(line, faults, SURVEY_COLUMNS.valid, { from: 1, to: MOST_SHEETS });
  const sentText = line.cell(SURVEY_COLUMNS.sent).trim();
  const sent =
    sentText === "" ? null : countIn(line, faults, SURVEY_COLUMNS.sent, { from: valid ?? 1, to: MOST_SHEETS });
  if (valid === null) return null;
  const sample = `问卷：${sent === null ? "" : `发放${String(sent)}份，`}有效${String(valid)}份`;
  if (field.kind === "ratio") {
    const positive = countIn(line, faults, SURVEY_COLUMNS.positive, { from: 0, to: valid });
    if (positive === null) return null;
    const value = { numerator: String(positive), denominator: String(valid) };
    return { value, reason: `${sample}，满意${String(positive)}份` };
  }
  const full = amountIn(line, faults, SURVEY_COLUMNS.full, MOST_POINTS);
  const mean = full === null ? null : amountIn(line, faults, SURVEY_COLUMNS.mean, full);
  const most = field.kind === "number" ? parsePoints(field.max) : null;
  if (full === null || mean === null || most === null || full === 0) return null;
  const told = `${sample}，满值${formatPoints(full)}，均值${formatPoints(mean)}`;
  if (full === most) return { value: formatPoints(mean), reason: told };
  const converted = formatPoints(proratedPoints(mean, most, full));
  const how = `，按满值${formatPoints(most)}折算为${converted}（四舍五入到三位小数，本系统口径）`;
  return { value: converted, reason: `${told}${how}` };
}

function casesReason(all: readonly { readonly file: string; readonly points: Points }[]): string {
  const listed = all.map(({ file, points }) => `${file} ${formatPoints(points)}分`).join("；");
  const whole = `抽查案卷${String(all.length)}份：${listed}`;
  return whole.length <= MOST_OF_A_REASON ? whole : `${whole.slice(0, MOST_OF_A_REASON)}等`;
}

function repeated(first: Map<string, string>, key: string, at: string, faults: LineFaults): void {
  const before = first.get(key);
  if (before === undefined) first.set(key, at);
  else faults.add(errors.FAHENG_FIGURES_REPEATED, SURVEY_COLUMNS.item, { first: before });
}

function amountIn(line: FigureLine, faults: LineFaults, column: string, most: Points): Points | null {
  const text = faults.required(column, (raw) => ({ text: plain(raw), isTidied: false }), MOST_OF_A_NUMBER);
  if (text === "") return null;
  const amount = parsePoints(decimalIn(text) ?? "");
  if (amount !== null && amount >= 0 && amount <= most) return amount;
  faults.add(errors.FAHENG_FIGURES_AMOUNT, column, { from: 0, to: formatPoints(most) });
  return null;
}

function countIn(
  line: FigureLine,
  faults: LineFaults,
  column: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  const text = faults.required(column, (raw) => ({ text: plain(raw), isTidied: false }), MOST_OF_A_NUMBER);
  if (text === "") return null;
  const count = /^\d{1,10}$/u.test(text) ? Number(text) : null;
  if (count !== null && count >= from && count <= to) return count;
  faults.add(errors.FAHENG_FIGURES_AMOUNT, column, { from, to });
  return null;
}
