import { type FrameworkInput, type IndicatorInput, normaliseOfficialText } from "@faheng/domain";
import { draftColumns } from "./draft-columns.ts";
import type { DraftDoubt } from "./draft-doubt.ts";
import { headingPath } from "./heading-path.ts";
import type { DraftRow } from "./join-rows.ts";
import { rowDoubts } from "./row-cells.ts";
import { type RowReading, rowToIndicator } from "./row-to-indicator.ts";
import type { SourceTable } from "./source-table.ts";
import type { Structure } from "./structure.ts";

type Basis = FrameworkInput["bases"][number];
type Department = FrameworkInput["departments"][number];

/** What the rows of a table came to. */
export interface DraftParts {
  readonly levels: FrameworkInput["levels"];
  readonly groups: FrameworkInput["groups"];
  readonly indicators: readonly IndicatorInput[];
  readonly departments: FrameworkInput["departments"];
  readonly bases: FrameworkInput["bases"];
  readonly methods: readonly string[];
  readonly scoring: readonly NonNullable<RowReading["scoring"]>[];
  readonly doubts: readonly DraftDoubt[];
}

/** What has been gathered so far; each list in the order in which rows named things first. */
interface Gathered {
  readonly indicators: IndicatorInput[];
  readonly departments: Map<string, Department>;
  readonly bases: Map<string, Basis>;
  readonly methods: Set<string>;
  readonly scoring: NonNullable<RowReading["scoring"]>[];
  readonly doubts: DraftDoubt[];
}

/**
 * Folds rows into groups, indicators and their lists.
 *
 * @param documentTitle heading of the one group of a table that has none
 */
export function draftParts(
  table: SourceTable,
  structure: Structure,
  rows: readonly DraftRow[],
  documentTitle: string,
): DraftParts {
  const headings = headingPath(table, structure, documentTitle);
  const own = { table, structure, columns: draftColumns(table) };
  const gathered: Gathered = {
    indicators: [],
    departments: new Map(),
    bases: new Map(),
    methods: new Set(),
    scoring: [],
    doubts: [],
  };
  for (const row of rows) {
    const { doubt, doubts } = rowDoubts(row);
    const group = row.isFullWidth ? null : headings.groupOf(row, doubt);
    if (group === null) headings.addFullWidth(row.cells[0] ?? "", doubt);
    gathered.doubts.push(...doubts);
    if (group === null) continue;
    const code = `R${gathered.indicators.length + 1}`;
    const numberBefore = gathered.indicators.at(-1)?.printedNumber ?? null;
    gather(gathered, rowToIndicator(row, own, { code, group, kind: headings.kindOf(group), numberBefore }));
  }
  const isBare = (code: string): boolean => isBareHeading(code, gathered);
  return {
    levels: headings.levelTitles().map((title, index) => ({ level: index + 1, title })),
    groups: headings.groups.filter(({ code }) => !isBare(code)),
    indicators: gathered.indicators,
    departments: [...gathered.departments.values()],
    bases: [...gathered.bases.values()],
    methods: [...gathered.methods],
    scoring: gathered.scoring,
    doubts: gathered.doubts.map((doubt) =>
      doubt.code !== null && isBare(doubt.code)
        ? { ...doubt, code: null, note: "整行合并的文字，后面没有指标，像是说明，未导入" }
        : doubt,
    ),
  };
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
