import type { ProfileInput } from "@faheng/plugin-api";

export type ItemInput = ProfileInput["items"][number];
export type ClauseInput = ItemInput["clauses"][number];

/** One printed deduction of a row: the amounts come off the base, so that its effect is always `deduct`. */
export function deduction(
  clause: Pick<ClauseInput, "id" | "kind" | "params" | "fact" | "wording"> & { readonly place: string },
): ClauseInput {
  return { ...clause, effect: "deduct" };
}

/** A row that has no points of its own: what its clauses take comes off the base. */
export function rowItem(row: number, clauses: readonly Omit<ClauseInput, "effect" | "place">[]): ItemInput {
  return {
    indicator: `R${row}`,
    points: "0",
    start: "zero",
    floor: { kind: "none" },
    ceiling: { kind: "none" },
    clauses: clauses.map((clause, index) => deduction({ ...clause, place: `第${row}行 第${index + 1}款` })),
  };
}
