export { factText, valueText } from "./facts/fact-text.ts";
export { FactsForm } from "./facts/facts-form.tsx";
export { LanguageProvider, useLanguage, useUiText } from "./i18n/language.tsx";
export { createTranslator, type EnglishCatalog, type Language, type Translate } from "./i18n/translator.ts";
export { MaterialsChecklist } from "./materials/materials-checklist.tsx";
export { type ConflictField, ConflictNotice } from "./notices/conflict-notice.tsx";
export { ErrorNotice } from "./notices/error-notice.tsx";
export { EmptyPicture, FailedPicture, ForbiddenPicture, LoadingPicture } from "./notices/pictures.tsx";
export { LossChart, type LossRow } from "./plots/loss-chart.tsx";
export { PairBar } from "./plots/pair-bar.tsx";
export { PairChart, type PairRow } from "./plots/pair-chart.tsx";
export { DimensionRadar, type RadarAxis } from "./plots/radar-chart.tsx";
export { CompletionBar } from "./score/completion-bar.tsx";
export { type HeadlineWords, headlineWords, mendableWords } from "./score/headline-words.ts";
export { IntervalBar } from "./score/interval-bar.tsx";
export { pointsSpanText, pointsText, signedSpanText, signedText } from "./score/interval-text.ts";
export { ScoreBadge } from "./score/score-badge.tsx";
export { DisqualifiedMark, OutcomeNotes } from "./score/outcome-notes.tsx";
export { ScoreHeadline } from "./score/score-headline.tsx";
export { ScoreTrace } from "./score/score-trace.tsx";
export { StandingMark } from "./score/standing-mark.tsx";
export { StateIcon } from "./score/state-icon.tsx";
export { IndicatorTree } from "./tree/indicator-tree.tsx";
export { type TreeFilter, type TreeGroup, type TreeItem, type TreeNode } from "./tree/tree-model.ts";
export type {
  ClauseView,
  CompletionView,
  FactQuestion,
  FactsView,
  HeadlineView,
  IndicatorState,
  NamedItemView,
  TraceView,
} from "./views.ts";
