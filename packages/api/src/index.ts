export type {
  AuditAction,
  CountCheck,
  FillChange,
  FillCheck,
  FillContent,
  FillRow,
  FillVerdict,
  NewAccount,
  FiguresCheck,
  PastCheck,
  PastImport,
  RosterCheck,
  RosterImport,
  RosterPlace,
  RosterRow,
  RosterSheet,
  RosterVerdict,
} from "@faheng/assessment";
export type { ApiContext } from "./context.ts";
export { apiErrors } from "./errors.ts";
export { isPlainText } from "./input-guard.ts";
export { toSaved } from "./present.ts";
export { inputError, toTrpcError } from "./report-error.ts";
export { type AppRouter, appRouter, type RouterInputs, type RouterOutputs } from "./root.ts";
export { templateFileName } from "./schemas/template.ts";
export { sampleAsked } from "./routers/review.ts";
export { MAX_BATCH } from "./trpc.ts";
