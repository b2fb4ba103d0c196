export type {
  ClauseContext,
  ClauseDoubt,
  ClauseDoubtKind,
  ClauseParams,
  ClauseReading,
  ClauseValue,
  ReadClause,
  TextSpan,
  VetoOutcome,
} from "./clauses/clause.ts";
export { type ItemWithClauses, profileFromClauses, type ProfileSetting } from "./clauses/profile-from-clauses.ts";
export { readClauses } from "./clauses/read-clauses.ts";
export { streamCsv, writeCsv } from "./csv/write-csv.ts";
export type { Doubting, DraftDoubt, DraftDoubtKind } from "./draft/draft-doubt.ts";
export type { Account, AccountedPiece, UsedPiece } from "./draft/account.ts";
export type { DecidedDraft, TableChoice } from "./draft/draft-with.ts";
export { draftAtHand, type DraftOrder, keepDrafterAtHand } from "./draft/drafter-at-hand.ts";
export type { KeyedDoubt } from "./draft/settled-doubts.ts";
export type { TaxonomyProposal } from "./draft/map-groups.ts";
export { draftFromDocument, type FrameworkDraft } from "./draft/draft-from-document.ts";
export { checkEvidenceFile, EVIDENCE_EXTENSIONS } from "./evidence/check-evidence-file.ts";
export { cleanFileName } from "./evidence/clean-file-name.ts";
export { entryNames } from "./evidence/entry-names.ts";
export { type EvidenceIndexRow, renderEvidenceIndex } from "./evidence/render-evidence-index.ts";
export {
  attachOfficialText,
  editionError,
  type OfficialTextMismatch,
  type OfficialTextResult,
} from "./official-text/attach-official-text.ts";
export { digestOfOfficialText } from "./official-text/digest.ts";
export { canPrintPdf, printPdf } from "./print/print-pdf.ts";
export { type OfficeKind } from "./read/archive-gate.ts";
export { type ParseLimits } from "./read/parse-apart.ts";
export { keepParserAtHand } from "./read/parser-at-hand.ts";
export { type DocumentPreview, type PreviewBlock } from "./read/preview.ts";
export { readSource } from "./read/read-source.ts";
export type { LeftOut, SourceBlock, SourceDocument } from "./read/source-document.ts";
export { readDocument, readPreview, readWorkbook } from "./read/read-document.ts";
export { renderDocx, renderEntryForm, renderFillBook, renderHtml, renderXlsx, streamXlsx } from "./write/render.ts";
export type { StreamedTable } from "./streamed-table.ts";
export { fillApart } from "./template/fill-apart.ts";
export { readTemplate } from "./template/read-template.ts";
export type { TemplateField, TemplateValue, TemplateValues } from "./template/template-fields.ts";
export { keepWriterAtHand } from "./write/writer-at-hand.ts";
export type { EntryColumn, EntryForm, EntrySheet } from "./xlsx/render-entry-form.ts";
export type { FillBook, FillCell, FillColumn, FillSheet } from "./xlsx/render-fill-book.ts";
export type { SheetContent } from "./xlsx/sheet.ts";
