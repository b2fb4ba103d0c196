export { type Burden, burdenOf } from "./basis/burden.ts";
export { type Citation, type CitedDocument, type FrameworkInUse, legalBasisOf } from "./basis/legal-basis.ts";
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
export type { Entrant, EntrantItem } from "./edition/entrant.ts";
export type { IntervalText } from "./edition/exact-text.ts";
export { itemStanding } from "./edition/item-standing.ts";
export {
  type IndexStanding,
  type LaidEdition,
  type LaidUnit,
  layEdition,
  type MetCounts,
  type PeerGroup,
  type Standing,
} from "./edition/lay-edition.ts";
export type { Ineligibility } from "./method/eligibility.ts";
export type { ItemStanding } from "./method/met-rate.ts";
export type { Place } from "./method/places.ts";
export type { TopicStanding } from "./method/common-problems.ts";
export type { ItemResult } from "./measure.ts";
export type { Ranked, Ties } from "./rank.ts";
