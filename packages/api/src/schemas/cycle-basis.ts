import { z } from "zod";
import { cycle } from "./assessment.ts";
import { code } from "./common.ts";

const count = z.int().nonnegative();
const codes = z.array(code).readonly();
const document = z.strictObject({
  key: z.string(),
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  kind: z.enum(["document", "group"]),
  citations: z.array(z.strictObject({ frameworkId: code, items: codes, only: codes })).readonly(),
  items: count,
  only: count,
  agencies: count,
});
const framework = z.strictObject({
  id: code,
  title: z.string(),
  items: z.array(z.strictObject({ code, printedNumber: z.string().nullable(), title: z.string() })).readonly(),
});
const burden = z.strictObject({
  frameworkId: code,
  frameworkTitle: z.string(),
  profileId: code.nullable(),
  burden: z.strictObject({
    items: count,
    /** `null` without a profile. */
    facts: count.nullable(),
    figures: count,
    materials: count,
    materialsLost: count,
    days: count,
    duties: count,
  }),
  agencies: z.array(z.string()).readonly(),
  agencyCount: count,
});

/** What the agencies of a cycle are asked for, and the documents that this rests on. */
export const cycleBasis = z.strictObject({
  cycle,
  documents: z.array(document).readonly(),
  frameworks: z.array(framework).readonly(),
  burdens: z.array(burden).readonly(),
});
