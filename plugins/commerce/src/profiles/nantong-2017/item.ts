import type { ProfileInput } from "@faheng/plugin-api";

export type ItemInput = ProfileInput["items"][number];
export type ClauseInput = ItemInput["clauses"][number];

/** A row that has no points of its own: what its clauses take comes off the base. Clauses stand in printed order. */
export function rowItem(row: number, clauses: readonly Omit<ClauseInput, "effect" | "place">[]): ItemInput {
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
