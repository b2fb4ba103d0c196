export * from "./compare-agencies.ts";
export type { Completion, Completions } from "./completion.ts";
export * from "./crosswalk.ts";
export type { DimensionShare, DimensionShares, ShareInterval } from "./dimension-shares.ts";
export * from "./errors.ts";
export type { ItemResult } from "./measure.ts";
export type { Ranked, Ties } from "./rank.ts";
