import { z } from "zod";
import { auditSource, auditWanted } from "./audit-source.ts";

/** What a file may be asked for of; another kind of content stands beside the audit. */
export const exportWanted = z.discriminatedUnion("of", [auditWanted]);

/** What a file is asked for of. */
export type ExportWanted = z.infer<typeof exportWanted>;

/** Where each kind of content comes from. */
export const EXPORT_SOURCES = { audit: auditSource } as const;
