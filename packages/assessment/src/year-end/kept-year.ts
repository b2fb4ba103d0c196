import type { Job } from "@faheng/database";
import { z } from "zod";
import type { LaidYear } from "./lay-year.ts";

/** The kind of job that makes a folder. */
export const YEAR_KIND = "year.make";

/** Of which assessment, and in whose name. */
export const yearWanted = z.strictObject({ assessmentId: z.string(), byName: z.string() });

/** What a job says of the folder that it made: its list and its documents lie beside it in parts, its evidence in the store. */
export const madeYear = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  /** Files in the folder, and how long they are together. */
  rows: z.int(),
  bytes: z.int(),
  parts: z.int(),
  sha256: z.string(),
  /** How many bytes of what is kept are the list; the documents come after it. */
  head: z.int(),
});
export type MadeYear = z.infer<typeof madeYear>;

const file = z.strictObject({ bytes: z.int(), sha256: z.string() });

/** The list as it is kept. */
export const laidYear: z.ZodType<LaidYear> = z.strictObject({
  fileName: z.string(),
  title: z.string(),
  madeAt: z.string(),
  facts: z.array(z.tuple([z.string(), z.string()])).readonly(),
  documents: z.array(file.extend({ what: z.string(), path: z.string() })).readonly(),
  evidence: z
    .array(
      file.extend({
        agencyId: z.string(),
        mediaType: z.string(),
        createdAt: z.string(),
        path: z.string(),
        givenAt: z.string(),
      }),
    )
    .readonly(),
  parts: z
    .array(
      z.strictObject({
        heading: z.string(),
        notes: z.array(z.string()).readonly(),
        rows: z
          .array(
            z.strictObject({
              material: z.string(),
              form: z.string(),
              name: z.string(),
              link: z.union([z.strictObject({ path: z.string() }), z.strictObject({ address: z.string() })]).nullable(),
              effectiveOn: z.string().nullable(),
              state: z.string(),
              file: file.nullable(),
              check: z.string(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});

/** What a job was asked to make; `null` of any other job. */
export function wantedYear({ kind, input }: Pick<Job, "kind" | "input">): z.infer<typeof yearWanted> | null {
  return kind === YEAR_KIND ? yearWanted.parse(JSON.parse(input)) : null;
}
