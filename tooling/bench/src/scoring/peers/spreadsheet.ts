import type { AssessmentFacts, Fact, Fraction } from "@faheng/domain";
import { BLOCKS, range } from "../table.ts";
import type { LoadPeer } from "./install-peers.ts";
import type { Peer } from "./peer.ts";

/** As much of HyperFormula as is used here. */
interface Library {
  readonly HyperFormula: {
    buildFromArray(cells: readonly (readonly Cell[])[], options: { licenseKey: string; maxColumns: number }): Sheet;
  };
}
interface Sheet {
  setCellContents(address: { sheet: number; row: number; col: number }, cells: readonly (readonly Cell[])[]): unknown;
  getCellValue(address: { sheet: number; row: number; col: number }): unknown;
}
type Cell = number | string;

/** The cells that a fact fills. */
const CELLS: Readonly<Record<string, (fact: Fact) => number[]>> = {
  flag: (fact) => [fact === true ? 1 : 0],
  states: (fact) => [Number((fact as string).slice(1))],
  "per-occurrence": (fact) => [fact as number],
  shortfall: (fact) => [fact as number],
  checklist: (fact) => [(fact as string[]).length],
  tiers: (fact) => [(fact as unknown as Fraction).numerator, (fact as unknown as Fraction).denominator],
  ratio: (fact) => [(fact as unknown as Fraction).numerator, (fact as unknown as Fraction).denominator],
};

/** What is taken, in points, as a formula over the names of those cells. */
const TAKEN: Readonly<Record<string, (...cells: string[]) => string>> = {
  flag: (cell) => `${cell}`,
  states: (cell) => `0.5*${cell}`,
  "per-occurrence": (cell) => `0.5*${cell}`,
  shortfall: (cell) => `0.5*MAX(0,4-${cell})`,
  checklist: (cell) => `0.5*(3-${cell})`,
  tiers: (a, b) => `IF(${a}/${b}>=0.9,0,IF(${a}/${b}>=0.6,1,IF(${a}/${b}>=0.4,2,3)))`,
  ratio: (a, b) => `10*(${b}-${a})/${b}`,
};

/** One row for each unit: its facts, a formula for each indicator, and their sum. New facts make it calculate anew. */
export function spreadsheet(load: LoadPeer): Peer {
  const { HyperFormula } = load("hyperformula") as Library;
  return {
    name: "HyperFormula",
    most: 4000,
    prepare(units) {
      const facts = units.map(cellsOf);
      const width = facts[0]?.length ?? 0;
      const rows = facts.map((own, row) => [...own, ...formulasOf(row + 1)]);
      const sheet = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3", maxColumns: 1000 });
      const last = (rows[0]?.length ?? 0) - 1;
      // Facts that did not change would not be calculated anew: every other run each unit has its neighbour's.
      const shifted = [...facts.slice(1), ...facts.slice(0, 1)].map((own) => own.map((cell) => cell + 0));
      const empty = facts.map(() => Array.from({ length: width }, () => 1));
      const others = units.length === 1 ? empty : shifted;
      let isShifted = true;
      return () => {
        isShifted = !isShifted;
        sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, isShifted ? others : facts);
        return units.map((_, row) => Math.round(Number(sheet.getCellValue({ sheet: 0, row, col: last })) * 1000));
      };
    },
  };
}

function cellsOf({ facts }: AssessmentFacts): number[] {
  return eachClause((indicator, kind, key) => CELLS[kind]!(facts[indicator]?.[key] ?? null)).flat();
}

/** A formula for each indicator, and the rounded sum of all of them. */
function formulasOf(row: number): string[] {
  let column = 0;
  const next = (): string => `${nameOf(column++)}${row}`;
  const scores = BLOCKS.flatMap(({ count, points, clauses }) =>
    range(count).map(() => {
      const taken = clauses.map(([kind]) => {
        const cells = kind === "tiers" || kind === "ratio" ? [next(), next()] : [next()];
        return TAKEN[kind]!(...cells);
      });
      return `=MAX(0,${points}-${taken.join("-")})`;
    }),
  );
  return [...scores, `=ROUND(SUM(${nameOf(column)}${row}:${nameOf(column + scores.length - 1)}${row}),2)`];
}

function eachClause<T>(make: (indicator: string, kind: string, key: string) => T): T[] {
  return BLOCKS.flatMap(({ prefix, count, clauses }) =>
    range(count).flatMap((index) =>
      clauses.map(([kind], position) => make(`${prefix}-${index}`, kind, position === 0 ? "a" : "b")),
    ),
  );
}

/** `A`, `Z`, `AA`. */
function nameOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${nameOf(Math.floor(column / 26) - 1)}${last}`;
}
