export {
  composeFramework,
  layersOf,
  parsePoints,
  formatPoints,
  normaliseOfficialText,
  materialsOf,
  taxonomiesOf,
  ancestorsOf,
  departmentsOf,
} from "@faheng/domain";
export type {
  Basis,
  Clause,
  Department,
  Doubt,
  Fact,
  FactField,
  Figure,
  Framework,
  FrameworkHead,
  FrameworkInput,
  GroupInput,
  Indicator,
  IndicatorInput,
  LayerInput,
  Material,
  Points,
  Profile,
  ProfileInput,
  TaxonomyMapping,
} from "@faheng/domain";
export type { Amount, Explanation, Interval, RuleKind, Score, TraceNode } from "@faheng/scoring";
export * from "./check-plugin.ts";
export * from "./define-plugin.ts";
export * from "./errors.ts";
export * from "./export-plugin.ts";
export type * from "./official-document.ts";
export type * from "./plugin.ts";
export * from "./register-plugins.ts";
export type * from "./report.ts";
