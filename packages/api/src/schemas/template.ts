import { TEMPLATE_KINDS } from "@faheng/domain";
import { z } from "zod";
import { id, line, time, wording } from "./common.ts";

export const templateKind = z.enum(TEMPLATE_KINDS);
/** What the address of an upload says beside the file: what the version is called. */
export const templateFileName = z.strictObject({ name: line(80) });
/** Whose templates: an agency's, or with `null` the office's. */
export const templateOwner = z.strictObject({ ownerId: id.nullable() });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const said = { name: z.string(), says: z.string(), example: z.string().optional() };
const deepest = z.strictObject({ ...said });
const inner = z.strictObject({ ...said, rows: z.array(deepest).readonly().optional() });
const field = z.strictObject({ ...said, rows: z.array(inner).readonly().optional() });

/** Documents of each kind, with what a template for them may name and the versions there are. */
export const templatesView = z
  .array(
    z.strictObject({
      kind: templateKind,
      words: wording,
      fields: z.array(field).readonly(),
      versions: z
        .array(
          z.strictObject({
            id,
            version: z.int(),
            name: z.string(),
            fileName: z.string(),
            sha256,
            bytes: z.int(),
            savedByName: z.string(),
            savedAt: time,
            withdrawn: z.strictObject({ by: z.string(), byName: z.string(), at: time, reason: z.string() }).nullable(),
          }),
        )
        .readonly(),
    }),
  )
  .readonly();
