import type { SourceDocument } from "@faheng/documents";
import { z } from "zod";

const merge = z.strictObject({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int() });

/** What the parser told of a file, as it is kept with its draft. */
export const keptSource: z.ZodType<SourceDocument> = z.strictObject({
  blocks: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("text"), text: z.string() }),
      z.strictObject({
        kind: z.literal("table"),
        name: z.string().nullable(),
        rows: z.array(z.array(z.string().nullable())),
        merges: z.array(merge),
      }),
    ]),
  ),
  leftOut: z.array(z.strictObject({ place: z.string(), text: z.string(), why: z.string(), isFurniture: z.boolean() })),
  remarks: z.array(
    z.strictObject({
      table: z.int(),
      row: z.int(),
      column: z.int(),
      printed: z.string(),
      note: z.string(),
      kind: z.enum(["formula", "layout"]).exactOptional(),
    }),
  ),
  isFromText: z.boolean(),
});
