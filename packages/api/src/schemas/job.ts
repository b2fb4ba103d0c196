import { z } from "zod";
import { errorReport, id, time, wording } from "./common.ts";

export const jobState = z.enum(["queued", "leased", "done", "dead", "discarded", "cancelled"]);

/** A job as it is listed. */
export const jobListing = z.strictObject({
  id,
  kind: wording,
  about: z.string().nullable(),
  state: jobState,
  stateWords: wording,
  attempts: z.int(),
  mostAttempts: z.int(),
  /** Thousandths done. */
  progress: z.int(),
  failure: errorReport.nullable(),
  runAt: time.nullable(),
  askedBy: z.string().nullable(),
  createdAt: time,
  finishedAt: time.nullable(),
  /** The file that it made, as long as it is kept. */
  file: z
    .strictObject({
      fileName: z.string(),
      form: z.enum(["table", "folder", "document"]),
      rows: z.int(),
      bytes: z.int(),
      until: time,
      isOwn: z.boolean(),
    })
    .nullable(),
  acts: z.array(z.enum(["cancel", "retry", "discard"])).readonly(),
});
