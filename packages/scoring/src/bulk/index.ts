export { type FactsOf, resolve, scoreBulk } from "./bulk.ts";
export { type BulkPlan, compileBulk } from "./compile-bulk.ts";
export { changeUnit, createLiveRanking, type LiveRanking, rankIn } from "./live-ranking.ts";
export { createMatrix, type FactMatrix, rowToBytes, setRow, setRowBytes } from "./matrix.ts";
export { packFacts, type PackedRow } from "./pack.ts";
export type { BulkProgram } from "./program.ts";
export { scoreRows } from "./score-rows.ts";
export { type BulkTotals, createScratch, createTotals } from "./totals.ts";
export { itemScores, weighItems } from "./weigh-items.ts";
