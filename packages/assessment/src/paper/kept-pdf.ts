import type { Job } from "@faheng/database";
import { z } from "zod";

/** The kind of job that lays a document out as PDF. */
export const PDF_KIND = "paper.pdf";

/** Which document. */
export const pdfWanted = z.strictObject({ assessmentId: z.string(), id: z.string() });

/** What a job was asked to lay out; `null` of any other job. */
export function wantedPdf({ kind, input }: Pick<Job, "kind" | "input">): z.infer<typeof pdfWanted> | null {
  return kind === PDF_KIND ? pdfWanted.parse(JSON.parse(input)) : null;
}
