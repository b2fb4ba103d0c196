export * from "./compare-agencies.ts";
export * from "./completion.ts";
export * from "./crosswalk.ts";
export * from "./dimension-shares.ts";
export * from "./errors.ts";
export type { Exact } from "./exact.ts";
export * from "./measure.ts";
export * from "./rank.ts";
