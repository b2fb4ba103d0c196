import type { ItemOf } from "@faheng/plugin-api";
import type { nantong2017 } from "../../frameworks/nantong-2017/index.ts";

export type ItemInput = ItemOf<typeof nantong2017>;
export type ClauseInput = ItemInput["clauses"][number];

/** A clause whose row says its place. */
type RowClause<Clause> = Clause extends unknown ? Omit<Clause, "effect" | "place"> : never;

/** A row that has no points of its own: what its clauses take comes off the base. Clauses stand in printed order. */
export function rowItem(row: number, clauses: readonly RowClause<ClauseInput>[]): ItemInput {
  return {
    indicator: `R${row}`,
    points: "0",
    start: "zero",
    floor: { kind: "none" },
    ceiling: { kind: "none" },
    clauses: clauses.map((clause, index) => ({
      ...clause,
      effect: "deduct",
      place: `第${row}行 第${index + 1}款`,
    })),
  };
}
