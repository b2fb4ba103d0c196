/**
 * What a plugin is written with: the contract of this package, and the few shapes and helpers of the model that a pack
 * needs. A host registers and exports plugins with the same entry.
 */
export {
  amountSchema,
  composeFramework,
  formatPoints,
  layersOf,
  materialsOf,
  normaliseOfficialText,
  taxonomiesOf,
} from "@faheng/domain";
export type {
  AnswerStatus,
  Basis,
  Department,
  Doubt,
  Fact,
  FactField,
  Figure,
  Fraction,
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
export { defineRule } from "@faheng/scoring";
export type {
  Amount,
  BulkForm,
  Explanation,
  Interval,
  RuleContext,
  RuleKind,
  RuleMatters,
  Score,
  TraceNode,
} from "@faheng/scoring";
export { defineFramework } from "./authoring/define-framework.ts";
export { defineProfile } from "./authoring/define-profile.ts";
export type { DepartmentName, GroupCode, IndicatorCode } from "./authoring/names-of.ts";
export type { ClauseOf, ItemOf, ProfileOf, RulesWith } from "./authoring/profile-of.ts";
export { definePlugin } from "./define-plugin.ts";
export { pluginErrors } from "./errors.ts";
export { approvalText } from "./approval-text.ts";
export { exportPlugin, type FrameworkExport, type IndicatorExport, type PluginExport } from "./export-plugin.ts";
export type { DocumentContent, DocumentReader, OfficialExcerpt } from "./official-document.ts";
export type { Demonstration, DemonstrationAnswer, Plugin, PluginHead, PluginInput } from "./plugin.ts";
export { ANY_PERIOD } from "./any-period.ts";
export { pluginWarnings } from "./plugin-warnings.ts";
export { readDescription, writeDescription } from "./code/description-file.ts";
export { checkImported } from "./check-imported.ts";
export { type CarriedError, carryError, revivedError } from "./code/carried-error.ts";
export { OrderDesk } from "./code/compile-orders.ts";
export { type PackCode } from "./code/pack-code.ts";
export type {
  FactQuestion,
  PlanAnswers,
  PlanAsk,
  PlanOrder,
  PlanQuestion,
  PlanQuestions,
  StatedFacts,
} from "./code/plan-question.ts";
export {
  describePlugin,
  headOfRule,
  type PackDescription,
  type RegisteredPlugin,
  registeredHere,
  type ReportHead,
  type RuleHead,
} from "./code/registered-plugin.ts";
export { type ImportedPack, importPack, importPacks, type PackSource } from "./import-packs.ts";
export { Intrinsics } from "./intrinsics.ts";
export { folderDigest, packageDigest, packageFolder } from "./package-digest.ts";
export { keptHere } from "./releases/kept-here.ts";
export { importKept } from "./releases/import-kept.ts";
export type { KeptRelease, PackRelease } from "./releases/kept-release.ts";
export { alteration, ReleaseShelf, SHELF, type ShelvedRelease } from "./releases/release-shelf.ts";
export {
  type LookedAtPack,
  type PluginRegistry,
  type RefusedPlugin,
  registerPacks,
  registerPlugins,
} from "./register-plugins.ts";
export type {
  Answer,
  AssessmentView,
  OfficialPart,
  ReportBlock,
  ReportCell,
  ReportDefinition,
  ReportModel,
  ReportTable,
} from "./report.ts";
export { reportModelSchema } from "./report-schema.ts";
export { chineseDate, officialWords, readAs, reportCaption } from "./report-words.ts";
/** The schema library of the parameters and facts of a rule kind: one copy for plugin and host. */
export { z } from "zod";
