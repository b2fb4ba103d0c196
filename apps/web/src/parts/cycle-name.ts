/** Whose a cycle is: the municipal office's, a bureau's own, or its line over the agencies that it guides. */
export type CycleKind = "office" | "own" | "line";

const MARKS = { office: "", own: "（本局自评）", line: "（条线考评）" } as const satisfies Record<CycleKind, string>;

/** A cycle's title wherever it is shown; one that is not the municipal office's is marked in words, as on paper. */
export function cycleName(title: string, kind: CycleKind): string {
  return `${title}${MARKS[kind]}`;
}
