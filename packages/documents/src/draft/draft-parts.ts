import { type FrameworkInput, type IndicatorInput, normaliseOfficialText } from "@faheng/domain";
import { draftColumns } from "./draft-columns.ts";
import type { DraftDoubt } from "./draft-doubt.ts";
import { groupBuilder, type HeadingPoints } from "./group-builder.ts";
import { headingPath } from "./heading-path.ts";
import type { DraftRow } from "./join-rows.ts";
import { rowDoubts } from "./row-cells.ts";
import { type RowReading, rowToIndicator } from "./row-to-indicator.ts";
import type { SourceTable } from "./source-table.ts";
import type { Structure } from "./structure.ts";

type Basis = FrameworkInput["bases"][number];
type Department = FrameworkInput["departments"][number];

/** A table with its tree and its rows put together. */
export interface TableRows {
  readonly table: SourceTable;
  readonly structure: Structure;
  readonly rows: readonly DraftRow[];
  /** Keys of its columns, in order. */
  readonly keys: readonly string[];
  /** Heading of the one group of a table that has none. */
  readonly title: string;
}

/** What the rows of a document's tables came to. */
export interface DraftParts {
  readonly levels: FrameworkInput["levels"];
  readonly groups: FrameworkInput["groups"];
  readonly indicators: readonly IndicatorInput[];
  readonly departments: FrameworkInput["departments"];
  readonly bases: FrameworkInput["bases"];
  readonly methods: readonly string[];
  readonly scoring: readonly NonNullable<RowReading["scoring"]>[];
  /** Texts of rows that are neither indicators nor headings. */
  readonly notes: readonly string[];
  readonly doubts: readonly DraftDoubt[];
  /** Points that headings state. */
  readonly worth: readonly HeadingPoints[];
  /** Which group or indicator each row of the file went into, by `table/row`. */
  readonly rowCodes: ReadonlyMap<string, readonly string[]>;
}

/** What has been gathered so far; each list in the order in which rows named things first. */
interface Gathered {
  readonly indicators: IndicatorInput[];
  readonly departments: Map<string, Department>;
  readonly bases: Map<string, Basis>;
  readonly methods: Set<string>;
  readonly scoring: NonNullable<RowReading["scoring"]>[];
  readonly notes: { readonly text: string; readonly code: string | null }[];
  readonly doubts: DraftDoubt[];
  readonly rowCodes: Map<string, string[]>;
}

/** Folds the rows of all tables into groups, indicators and their lists. */
export function draftParts(tables: readonly TableRows[]): DraftParts {
  const builder = groupBuilder();
  const gathered: Gathered = {
    indicators: [],
    departments: new Map(),
    bases: new Map(),
    methods: new Set(),
    scoring: [],
    notes: [],
    doubts: [],
    rowCodes: new Map(),
  };
  const levels = tables.map((it) => foldTable(it, builder, gathered)).toSorted((a, b) => b.length - a.length)[0] ?? [];
  const depth = builder.groups.reduce((most, { level }) => Math.max(most, level), 1);
  const titles = Array.from({ length: Math.max(levels.length, depth) }, (_, index) => levels[index] ?? "分组");
  const isBare = (code: string): boolean => isBareHeading(code, gathered);
  return {
    levels: titles.map((title, index) => ({ level: index + 1, title })),
    groups: builder.groups.filter(({ code }) => !isBare(code)),
    indicators: gathered.indicators,
    departments: [...gathered.departments.values()],
    bases: [...gathered.bases.values()],
    methods: [...gathered.methods],
    scoring: gathered.scoring,
    notes: gathered.notes.flatMap(({ text, code }) => (code === null || isBare(code) ? [text] : [])),
    doubts: gathered.doubts.map((doubt) =>
      doubt.code !== null && isBare(doubt.code)
        ? { ...doubt, code: null, note: "整行合并的文字，后面没有指标，像是说明，作为说明保留" }
        : doubt,
    ),
    worth: builder.worth.filter(({ group }) => !isBare(group)),
    rowCodes: gathered.rowCodes,
  };
}

/** Folds one table; answers with the titles of its levels. */
function foldTable(
  { table, structure, rows, keys, title }: TableRows,
  builder: ReturnType<typeof groupBuilder>,
  gathered: Gathered,
): readonly string[] {
  const headings = headingPath(table, structure, title, builder);
  const own = { table, structure, columns: draftColumns(table), keys };
  let chapter: string | null = null;
  let numberBefore: string | null = null;
  for (const row of rows) {
    const { doubt, doubts } = rowDoubts(row);
    if (row.chapter !== null && row.chapter !== chapter) headings.addChapter(row.chapter);
    chapter = row.chapter;
    if (row.note !== null) {
      gathered.notes.push({ text: row.note, code: null });
      continue;
    }
    const group = row.heading === null ? headings.groupOf(row, doubt) : null;
    if (row.heading !== null) {
      const code = headings.addFullWidth(row.heading, doubt);
      gathered.notes.push({ text: row.heading, code });
      claim(gathered, row, code);
    }
    gathered.doubts.push(...doubts);
    if (group === null) continue;
    const code = `R${gathered.indicators.length + 1}`;
    claim(gathered, row, code);
    const reading = rowToIndicator(row, own, { code, group, kind: headings.kindOf(group), numberBefore });
    gather(gathered, reading);
    numberBefore = reading.indicator.printedNumber;
  }
  return headings.levelTitles();
}

function claim({ rowCodes }: Gathered, { sources }: DraftRow, code: string | null): void {
  if (code === null) return;
  for (const { table, row } of sources) {
    const at = `${table}/${row}`;
    rowCodes.set(at, [...(rowCodes.get(at) ?? []), code]);
  }
}

/** Adds one row to what the rows before it came to. */
function gather({ indicators, departments, bases, methods, scoring, doubts }: Gathered, reading: RowReading): void {
  for (const department of reading.departments) {
    if (!departments.has(department.name)) departments.set(department.name, department);
  }
  const keys = reading.bases?.map((basis) => {
    const id = normaliseOfficialText(`${basis.title ?? ""}|${basis.documentNumber ?? ""}`);
    const known = bases.get(id) ?? { key: `b${bases.size + 1}`, ...basis };
    bases.set(id, known);
    return known.key;
  });
  indicators.push({ ...reading.indicator, bases: keys ? [...new Set(keys)] : null });
  for (const name of reading.indicator.methods ?? []) methods.add(name);
  if (reading.scoring !== null) scoring.push(reading.scoring);
  doubts.push(...reading.doubts);
}

/** A row over the whole width that was taken for a heading, and nothing stands under it: a numbered note. */
function isBareHeading(code: string, { doubts, indicators }: Gathered): boolean {
  const isFullWidth = doubts.some((doubt) => doubt.kind === "full-width-row" && doubt.code === code);
  return isFullWidth && !indicators.some(({ group }) => group === code || group.startsWith(`${code}.`));
}
