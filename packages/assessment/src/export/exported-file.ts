import type { Job } from "@faheng/database";
import { z } from "zod";
import { PDF_KIND } from "../paper/kept-pdf.ts";
import { madeYear, YEAR_KIND } from "../year-end/kept-year.ts";

/** The kind of job that makes a table. */
export const EXPORT_KIND = "export";

/** How long a file is kept after it was made, milliseconds. */
const KEPT = 604_800_000;

const made = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  rows: z.int(),
  bytes: z.int(),
  parts: z.int(),
  sha256: z.string(),
});

/** What a job says of the file that it made; the file itself lies beside it in parts. */
export type MadeFile = z.infer<typeof made>;

/** A file that can be taken. */
export interface ExportedFile extends MadeFile {
  /** A table, a folder as an archive, or a document laid out. */
  readonly form: "table" | "folder" | "document";
  /** The moment from which on it is not given out any more. */
  readonly until: string;
}

/** The file of a job as long as it is kept; `null` of any other job, of one that is not done, and afterwards. */
export function exportedFile({ kind, state, result, finishedAt }: Job, now: string): ExportedFile | null {
  const isFolder = kind === YEAR_KIND;
  const form = kind === PDF_KIND ? "document" : "table";
  if (!isFolder && kind !== EXPORT_KIND && kind !== PDF_KIND) return null;
  if (state !== "done" || result === null || finishedAt === null) return null;
  const until = new Date(Date.parse(finishedAt) + KEPT).toISOString();
  if (now >= until) return null;
  if (!isFolder) return Object.assign({ until, form } as const, made.parse(JSON.parse(result)));
  const { head: _, ...file } = madeYear.parse(JSON.parse(result));
  return Object.assign({ until, form: "folder" as const }, file);
}
