import { type FrameworkInput, type IndicatorInput, parsePoints } from "@faheng/domain";
import { basesOfCell, departmentsOfCell, materialsOfCell, namesOfCell } from "./cells.ts";
import type { DraftColumns } from "./draft-columns.ts";
import type { DraftDoubt, Doubting } from "./draft-doubt.ts";
import { closeUp, splitPoints } from "./group-builder.ts";
import type { DraftRow } from "./join-rows.ts";
import { printedCells } from "./printed-cells.ts";
import { splitNumber } from "./printed-number.ts";
import { responsibleOf } from "./responsible-of.ts";
import { rowCells, rowDoubts } from "./row-cells.ts";
import type { SourceTable } from "./source-table.ts";
import type { Structure } from "./structure.ts";
import { titleOf } from "./title.ts";

type LostField = "lead" | "cooperating" | "bases" | "methods" | "materials";
type Basis = ReturnType<typeof basesOfCell>[number]["basis"];

/** What a row has to know of the rows before it. */
export interface RowPlace {
  readonly code: string;
  readonly group: string;
  readonly kind: IndicatorInput["kind"];
  /** The number printed at the indicator before, `null` for none. */
  readonly numberBefore: string | null;
}

/** The table that a row stands in. */
export interface RowTable {
  readonly table: SourceTable;
  readonly structure: Structure;
  readonly columns: DraftColumns;
  /** Keys of the table's columns, in order. */
  readonly keys: readonly string[];
}

/** What one row came to; names and bases are not yet held against those of other rows. */
export interface RowReading {
  /** Its `bases` are for whoever keys them. */
  readonly indicator: IndicatorInput;
  /** `null` where the source lost the cell. */
  readonly bases: readonly Basis[] | null;
  readonly departments: FrameworkInput["departments"];
  readonly scoring: { readonly indicator: string; readonly points: string; readonly standard: string } | null;
  readonly doubts: readonly DraftDoubt[];
}

/** Reads one row as an indicator. */
export function rowToIndicator(
  row: DraftRow,
  { table, structure, columns, keys }: RowTable,
  place: RowPlace,
): RowReading {
  const { code } = place;
  const { doubt, doubts } = rowDoubts(row);
  const { text, ownText, isLost } = rowCells(row, structure, code, doubt);
  const departments: RowReading["departments"][number][] = [];
  const lost: LostField[] = [];
  const astray: LostField[] = [];

  /** `null` where the source lost the cell. */
  const unlessLost = <T>(field: LostField, read: (cell: string) => T): T | null => {
    if (!isLost(columns[field])) return read(ownText(columns[field]));
    lost.push(field);
    return null;
  };
  /** `null` where the cell holds something else than departments. */
  const departmentsIn = (cell: string, at: number | null): string[] | null =>
    departmentsOfCell(cell)?.map(({ department, isSure }) => {
      departments.push(department);
      if (!isSure) doubt("department", at, `“${department.name}”可能不是部门名称`, code);
      return department.name;
    }) ?? null;
  const names = (field: "lead" | "cooperating"): string[] | null =>
    unlessLost(field, (cell) => {
      // One column for both: 法规科牵头，办公室配合.
      if (columns.cooperating === null && /(牵头|配合|协助)/.test(ownText(columns.lead))) {
        const both = responsibleOf(ownText(columns.lead), (part) => departmentsIn(part, columns.lead));
        return [...((field === "lead" ? both.lead : both.cooperating) ?? [])];
      }
      const found = departmentsIn(cell, columns[field]);
      if (found !== null) return found;
      astray.push(field);
      doubt("department", columns[field], "这一格不像部门名称，可能错列，按缺失处理", code);
      return null;
    });

  const leaf = splitNumber(text(structure.leaf));
  const counted = structure.number === null ? "" : text(structure.number).trim();
  const printedNumber = counted || leaf.printedNumber;
  // Points that stand in the words of the indicator and in no column of their own.
  const own = closeUp(leaf.text);
  const inWords = text(columns.points).trim() === "" ? splitPoints(own) : { text: own, points: null };
  const words = inWords.text;
  const heading = titleOf(words, structure.requirement === null ? null : text(structure.requirement));
  const isTaken = inWords.points !== null || (counted !== "" && leaf.printedNumber !== null);
  const astrayNumber = numberDoubt(printedNumber, place.numberBefore);
  if (astrayNumber !== null) doubt("number", structure.number ?? structure.leaf, astrayNumber, code);

  // Cells are read from left to right as the framework lists them: doubts stand in that order.
  const people = {
    lead: names("lead"),
    cooperating: names("cooperating"),
    responsible:
      columns.responsible === null
        ? null
        : responsibleOf(ownText(columns.responsible), (cell) => departmentsIn(cell, columns.responsible)),
  };
  const bases = unlessLost("bases", (cell) => basesIn(cell, () => doubt("basis", columns.bases, UNTITLED, code)));
  const indicator: IndicatorInput = {
    code,
    group: place.group,
    kind: place.kind,
    printedNumber: printedNumber === null ? null : printedNumber.slice(0, 20),
    title: heading.title,
    titleIsOurs: heading.isOurs,
    requirement: heading.requirement,
    ...people,
    bases: null,
    methods: unlessLost("methods", (cell) => [...namesOfCell(cell)]),
    materials: unlessLost("materials", (cell) => [...materialsOfCell(cell)]),
    outputs: [...namesOfCell(ownText(columns.outputs))],
    printed: printedCells({ table, structure, keys }, row, {
      isTaken,
      doubtLong: (at) => doubt("long-cell", at, "文字过长，没有随指标保留原文", code),
    }),
    place: `表${row.table} 第${row.row}行`,
    doubts: [
      ...lost.map((field) => ({ field, printed: null, note: "原文本行缺这一格" })),
      ...astray.map((field) => ({ field, printed: null, note: "这一格的文字不像部门名称" })),
    ],
  };
  if (lost.length > 0) doubt("short-row", null, `本行缺${lost.length}格，按缺失处理`, code);
  const standards = columns.standards.map((column) => text(column).trim()).filter((standard) => standard !== "");
  const scoring = scoringOf(
    (inWords.points === "0" ? "" : inWords.points) ?? text(columns.points).trim(),
    standards.join("\n"),
    (note) => doubt("points", columns.points, note, code),
  );
  return { indicator, bases, departments, scoring: scoring && { indicator: code, ...scoring }, doubts };
}

const UNTITLED = "依据没有书名号，按整句保留";

function basesIn(cell: string, doubtUntitled: () => ReturnType<Doubting>): Basis[] {
  return basesOfCell(cell).map(({ basis, isSure }) => {
    if (!isSure) doubtUntitled();
    return basis;
  });
}

function scoringOf(
  points: string,
  standard: string,
  doubt: (note: string) => void,
): Omit<NonNullable<RowReading["scoring"]>, "indicator"> | null {
  if (points === "" && standard === "") return null;
  if (points !== "" && parsePoints(points.normalize("NFKC").replace(/\s*(分|%)$/, "")) === null) doubt("分值不是数字");
  return { points, standard };
}

/** A number that does not follow the one before it is worth a look; none is made up. */
function numberDoubt(printed: string | null, before: string | null): string | null {
  if (printed === null) return before === null ? null : "本行没有编号，上一行有";
  const [value, last] = [numberIn(printed), numberIn(before)];
  const isInOrder = value === null || last === null || value === last + 1 || value === 1;
  return isInOrder ? null : `编号不连续：上一行为${before}`;
}

function numberIn(printed: string | null): number | null {
  const digits = /\d+/.exec(printed ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
}
