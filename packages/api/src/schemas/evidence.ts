import { z } from "zod";
import { code, day, id, line, prose, statedDay, time } from "./common.ts";
import { reason } from "./ledger.ts";

/** The key of a material: as the document prints it, or its place; empty for what the document does not ask for. */
const material = z.string().max(40);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** One material of one indicator. */
export const evidencePlace = z.strictObject({ assessmentId: id, indicator: code, material });

const seen = z.strictObject({ n: z.int().min(1), version: z.int().min(1), writes: z.int().min(1) });
export const qualities = z.strictObject({
  complete: z.boolean(),
  accurate: z.boolean(),
  genuine: z.boolean(),
  valid: z.boolean(),
});

const title = line(200);

/** What is offered and is no file; of 涉密 its number and who keeps it, and no title. */
export const offered = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("link"),
    address: z.url({ protocol: /^https?$/ }).max(1000),
    title,
    seenOn: statedDay.optional(),
    keptAt: title.optional(),
  }),
  z.strictObject({ kind: z.literal("note"), text: prose(4000) }),
  z.strictObject({ kind: z.literal("sealed"), number: title, keeper: title }),
  z.strictObject({
    kind: z.literal("letter"),
    number: title,
    provider: title,
    answer: prose(4000),
  }),
  // A file that the agency has given elsewhere already.
  z.strictObject({ kind: z.literal("stored"), sha256: digest }),
]);

export const evidenceGiving = evidencePlace.extend({ effectiveOn: statedDay, replaces: seen.nullable(), offered });
export const evidenceMove = evidencePlace.extend({ seen });
export const evidenceJudging = evidenceMove.extend({
  qualities,
  /** Of what is secret: the day it was seen where it is kept. */
  checkedOn: statedDay.optional(),
});
export const evidenceReturn = evidenceJudging.extend({ reason });

/** A file of an indicator’s evidence that is looked into. */
export const evidenceFile = evidencePlace.omit({ material: true }).extend({ sha256: digest });

/** The beginning of a document as plain texts in their order. */
export const documentPreview = z.strictObject({
  blocks: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("text"), text: z.string() }),
        z.strictObject({
          kind: z.literal("table"),
          name: z.string().nullable(),
          rows: z.array(z.array(z.string()).readonly()).readonly(),
        }),
      ]),
    )
    .readonly(),
  isCut: z.boolean(),
});

const state = z.enum(["given", "accepted", "sent-back", "withdrawn"]);

export const evidenceStanding = z.strictObject({
  material: z.string(),
  n: z.int(),
  version: z.int(),
  writes: z.int(),
  state,
});

const content = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("file"), sha256: digest, fileName: z.string() }),
  z.strictObject({
    kind: z.literal("link"),
    address: z.string(),
    title: z.string(),
    seenOn: day.optional(),
    keptAt: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal("note"), text: z.string() }),
  z.strictObject({ kind: z.literal("sealed"), number: z.string(), keeper: z.string() }),
  z.strictObject({ kind: z.literal("letter"), number: z.string(), provider: z.string(), answer: z.string() }),
]);

const fileUse = z.strictObject({
  cycle: z.string(),
  indicator: code,
  title: z.string(),
  material: z.string(),
  departments: z.array(z.string()).readonly(),
});

/** Which of the agency’s files may be given for an indicator. */
export const storedFilesAsked = evidencePlace.omit({ material: true }).extend({ text: z.string().max(100) });

export const storedFiles = z
  .array(
    z.strictObject({
      sha256: digest,
      fileName: z.string(),
      effectiveOn: day,
      bytes: z.int(),
      uses: z.array(fileUse).readonly(),
    }),
  )
  .readonly();

export const indicatorEvidence = z.strictObject({
  materials: z
    .array(
      z.object({
        key: z.string(),
        printedNumber: z.string().nullable(),
        text: z.string(),
        owner: z.string().nullable(),
      }),
    )
    .readonly(),
  pieces: z
    .array(
      evidenceStanding.extend({
        indicator: code,
        content,
        effectiveOn: day,
        qualities: qualities.nullable(),
        steps: z
          .array(
            z.strictObject({
              act: z.enum(["give", "withdraw", "accept", "send-back"]),
              by: id,
              byName: z.string(),
              at: time,
              reason: z.string().nullable(),
              checkedOn: day.optional(),
            }),
          )
          .readonly(),
        savedAt: time,
        isCurrent: z.boolean(),
        file: z.strictObject({ bytes: z.int(), mediaType: z.string() }).nullable(),
        elsewhere: z.array(fileUse).readonly(),
        may: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  mayGive: z.boolean(),
  evidenceFrom: day.nullable(),
  extensions: z.array(z.string()).readonly(),
  room: z.strictObject({ used: z.int(), most: z.int() }).nullable(),
});
