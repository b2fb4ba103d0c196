import { type FrameworkInput, type IndicatorInput, normaliseOfficialText, parsePoints } from "@faheng/domain";
import { ownCell } from "../our-reading.ts";
import { basesOfCell, departmentsOfCell, materialsOfCell, namesOfCell } from "./cells.ts";
import type { DraftDoubt, Doubting } from "./draft-doubt.ts";
import { closeUp } from "./group-builder.ts";
import { headingPath } from "./heading-path.ts";
import type { DraftRow } from "./join-rows.ts";
import { splitNumber } from "./printed-number.ts";
import type { SourceTable } from "./source-table.ts";
import { columnsOf, type Structure } from "./structure.ts";
import { titleOf } from "./title.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type LostField = "lead" | "cooperating" | "bases" | "methods" | "materials";

/** What the rows of a table came to. */
export interface DraftParts {
  readonly levels: FrameworkInput["levels"];
  readonly groups: FrameworkInput["groups"];
  readonly indicators: readonly IndicatorInput[];
  readonly departments: FrameworkInput["departments"];
  readonly bases: FrameworkInput["bases"];
  readonly methods: readonly string[];
  readonly scoring: readonly { readonly indicator: string; readonly points: string; readonly standard: string }[];
  readonly doubts: readonly DraftDoubt[];
}

/** Takes rows one by one and builds groups, indicators and their lists from them. */
export function draftBuilder(
  table: SourceTable,
  structure: Structure,
  documentTitle: string,
): { readonly add: (row: DraftRow) => void; readonly build: () => DraftParts } {
  const headings = headingPath(table, structure, documentTitle);
  const indicators: IndicatorInput[] = [];
  const departments = new Map<string, FrameworkInput["departments"][number]>();
  const bases = new Map<string, FrameworkInput["bases"][number]>();
  const methods = new Set<string>();
  const scoring: DraftParts["scoring"][number][] = [];
  const doubts: DraftDoubt[] = [];
  const column = (kind: Parameters<typeof columnsOf>[1]): number | null => columnsOf(table.columns, kind)[0] ?? null;
  const columns = {
    lead: column("lead") ?? column("responsible"),
    responsible: column("lead") === null ? null : column("responsible"),
    cooperating: column("cooperating"),
    bases: column("bases"),
    methods: column("methods"),
    materials: column("materials"),
    outputs: column("outputs"),
    points: column("points"),
    standard: column("standard"),
  };

  const add = (row: DraftRow): void => {
    const doubt: Doubting = (kind, at, note, code) => {
      const printed = at === null ? (row.cells.find((cell) => cell?.trim()) ?? "") : (row.cells[at] ?? "");
      doubts.push({ kind, table: row.table, row: row.row, column: at === null ? null : at + 1, printed, note, code });
    };
    if (row.isFullWidth) {
      headings.addFullWidth(row.cells[0] ?? "", doubt);
      return;
    }

    const group = headings.groupOf(row, doubt);
    const code = `R${indicators.length + 1}`;
    const text = (at: number | null): string => {
      if (at === null) return "";
      const { reading, isOurs } = ownCell(row.cells[at] ?? "");
      if (isOurs) doubt("our-reading", at, "原文件注明为理解，不是文件原文", code);
      return reading;
    };
    /** Empty where the indicator's own words run across the column (a bonus point over the whole row). */
    const ownText = (at: number | null): string =>
      at !== null && at !== structure.leaf && row.cells[at] === row.cells[structure.leaf] ? "" : text(at);

    const lost: LostField[] = [];
    const astray: LostField[] = [];
    const isLost = (at: number | null, field: LostField): boolean => {
      const cell = at === null ? "" : (row.cells[at] ?? null);
      if (cell !== null && ownCell(cell).printed !== null) return false;
      lost.push(field);
      return true;
    };
    /** `null` where the cell holds something else than departments. */
    const departmentsIn = (cell: string, at: number | null): string[] | null =>
      departmentsOfCell(cell)?.map(({ department, isSure }) => {
        if (!departments.has(department.name)) departments.set(department.name, department);
        if (!isSure) doubt("department", at, `“${department.name}”可能不是部门名称`, code);
        return department.name;
      }) ?? null;
    const names = (at: number | null, field: "lead" | "cooperating"): string[] | null => {
      if (isLost(at, field)) return null;
      const found = departmentsIn(ownText(at), at);
      if (found === null) {
        astray.push(field);
        doubt("department", at, "这一格不像部门名称，可能错列，按缺失处理", code);
      }
      return found;
    };

    const leaf = splitNumber(text(structure.leaf));
    const printedNumber = (structure.number === null ? "" : text(structure.number).trim()) || leaf.printedNumber;
    const heading = titleOf(closeUp(leaf.text), structure.requirement === null ? null : text(structure.requirement));
    checkNumber(printedNumber, structure.number ?? structure.leaf, doubt, code);

    const indicator: Mutable<IndicatorInput> = {
      code,
      group,
      kind: headings.kindOf(group),
      printedNumber: printedNumber === null ? null : printedNumber.slice(0, 20),
      title: heading.title,
      titleIsOurs: heading.isOurs,
      requirement: heading.requirement,
      lead: names(columns.lead, "lead"),
      cooperating: names(columns.cooperating, "cooperating"),
      responsible:
        columns.responsible === null
          ? null
          : responsibleOf(ownText(columns.responsible), (cell) => departmentsIn(cell, columns.responsible)),
      bases: isLost(columns.bases, "bases") ? null : basisKeys(ownText(columns.bases)),
      methods: isLost(columns.methods, "methods") ? null : methodNames(ownText(columns.methods)),
      materials: isLost(columns.materials, "materials") ? null : materialsOfCell(ownText(columns.materials)),
      outputs: [...namesOfCell(ownText(columns.outputs))],
      printed: printedCells(),
      place: `表${row.table} 第${row.row}行`,
    };
    indicator.doubts = [
      ...lost.map((field) => ({ field, printed: null, note: "原文本行缺这一格" })),
      ...astray.map((field) => ({ field, printed: null, note: "这一格的文字不像部门名称" })),
    ];
    if (lost.length > 0) doubt("short-row", null, `本行缺${lost.length}格，按缺失处理`, code);
    indicators.push(indicator);
    addScoring();

    function basisKeys(cell: string): string[] {
      const keys = basesOfCell(cell).map(({ basis, isSure }) => {
        const id = normaliseOfficialText(`${basis.title ?? ""}|${basis.documentNumber ?? ""}`);
        const known = bases.get(id) ?? { key: `b${bases.size + 1}`, ...basis };
        bases.set(id, known);
        if (!isSure) doubt("basis", columns.bases, "依据没有书名号，按整句保留", code);
        return known.key;
      });
      return [...new Set(keys)];
    }
    function methodNames(cell: string): string[] {
      const found = [...namesOfCell(cell)];
      for (const name of found) methods.add(name);
      return found;
    }
    /** Every cell outside the tree as it stands, but those filled in later and those too long to keep. */
    function printedCells(): Record<string, string> {
      const inTree = new Set([...structure.groups, structure.leaf, structure.requirement, structure.number]);
      const kept: [string, string][] = [];
      for (const [at, { role }] of table.columns.entries()) {
        const cell = ownCell(row.cells[at]?.trim() ?? "").printed ?? "";
        if (inTree.has(at) || cell === "" || role?.kind === "answer") continue;
        if (cell.length <= 400) kept.push([`c${at + 1}`, cell]);
        else if (role?.kind !== "materials" && role?.kind !== "bases")
          doubt("long-cell", at, "文字过长，没有随指标保留原文", code);
      }
      return Object.fromEntries(kept);
    }
    function addScoring(): void {
      const points = text(columns.points).trim();
      const standard = text(columns.standard).trim();
      if (points === "" && standard === "") return;
      if (points !== "" && parsePoints(points.replace(/分$/, "")) === null)
        doubt("points", columns.points, "分值不是数字", code);
      scoring.push({ indicator: code, points, standard });
    }
  };

  /** A number that does not follow the one before it is worth a look; none is made up. */
  function checkNumber(printed: string | null, at: number, doubt: Doubting, code: string): void {
    const before = indicators.at(-1)?.printedNumber ?? null;
    const value = numberIn(printed);
    const last = numberIn(before);
    if (printed === null && before !== null) doubt("number", at, "本行没有编号，上一行有", code);
    else if (value !== null && last !== null && value !== last + 1 && value !== 1)
      doubt("number", at, `编号不连续：上一行为${before}`, code);
  }

  const build = (): DraftParts => ({
    levels: headings.levelTitles().map((title, index) => ({ level: index + 1, title })),
    groups: headings.groups.filter(({ code }) => !isBare(code)),
    indicators,
    departments: [...departments.values()],
    bases: [...bases.values()],
    methods: [...methods],
    scoring,
    doubts: doubts.map((doubt) =>
      doubt.code !== null && isBare(doubt.code)
        ? { ...doubt, code: null, note: "整行合并的文字，后面没有指标，像是说明，未导入" }
        : doubt,
    ),
  });

  /** A row over the whole width that was taken for a heading, and nothing stands under it: a numbered note. */
  function isBare(code: string): boolean {
    const isFullWidth = doubts.some((doubt) => doubt.kind === "full-width-row" && doubt.code === code);
    return isFullWidth && !indicators.some(({ group }) => group === code || group.startsWith(`${code}.`));
  }

  return { add, build };
}

/** A second tier's own 牵头 and 配合 where the cell says who is which (`甲科牵头、乙科配合`); otherwise all lead. */
function responsibleOf(
  cell: string,
  names: (cell: string) => string[] | null,
): NonNullable<IndicatorInput["responsible"]> {
  const [, lead, cooperating] =
    /^\s*牵头[^:：]{0,4}[:：](.*?)[。；;\s]*配合[^:：]{0,4}[:：](.*)$/s.exec(cell) ??
    /^(.+?)牵头[、，,；;。\s]*(?:(.+?)(?:配合)?)?[。\s]*$/s.exec(cell) ??
    [];
  if (lead === undefined) return { lead: names(cell), cooperating: [] };
  return { lead: names(lead), cooperating: names(cooperating ?? "") };
}

function numberIn(printed: string | null): number | null {
  const digits = /\d+/.exec(printed ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
}
