export {
  type AgencyComparison,
  type AgencyMeasure,
  type AgencyResult,
  compareAgencies,
  type Comparison,
  type EntryCoverage,
  measureAgency,
  type RankedShare,
  rankShares,
  type SharePlace,
} from "./compare-agencies.ts";
export type { Completion, Completions } from "./completion.ts";
export { type Crosswalk, crosswalkOf, type CrosswalkShare } from "./crosswalk.ts";
export type { DimensionShare, DimensionShares, ShareInterval } from "./dimension-shares.ts";
export type { ItemResult } from "./measure.ts";
export type { Ranked, Ties } from "./rank.ts";
