export * from "./docx/render-docx.ts";
export * from "./errors.ts";
export { ARCHIVE_LIMITS, checkArchive, type OfficeKind } from "./read/archive-gate.ts";
export { PARSE_LIMITS, type ParseLimits } from "./read/parse-apart.ts";
export * from "./read/read-document.ts";
export * from "./xlsx/render-xlsx.ts";
