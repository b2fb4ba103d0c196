import type { DraftView } from "@faheng/assessment";
import { draftDecisionSchema } from "@faheng/domain";
import { z } from "zod";
import { code, errorReport, id, time } from "./common.ts";
import { question } from "./assessment.ts";
import { computedExplanation } from "./score.ts";

const state = z.enum(["drafting", "submitted", "approved", "withdrawn"]);
const act = z.enum([
  "framework-draft.start",
  "framework-draft.decide",
  "framework-draft.submit",
  "framework-draft.send-back",
  "framework-draft.approve",
  "framework-draft.withdraw",
]);
const revision = z.int().min(0).max(1_000_000);

/** A draft as it was seen. */
export const draftMove = z.strictObject({ id, revision });
export const draftDeed = draftMove.extend({ decision: draftDecisionSchema });
export const draftTrial = z.strictObject({
  id,
  indicator: code,
  /** By fact key; what is wrong with them is told by the procedure. */
  facts: z.record(z.string().max(64), z.unknown()),
});

const head = {
  /** The agency that drafts it; `null`: the municipal office. */
  owner: id.nullable(),
  id,
  title: z.string(),
  fileName: z.string(),
  state,
  revision,
  items: z.int(),
  doubtsOpen: z.int(),
};

export const draftRow = z.strictObject({ ...head, by: z.string(), at: time });

/** What the reader makes of a document has a form of its own, which the documents' package states. */
const made = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

export const draftView = z.strictObject({
  head: z.strictObject({
    ...head,
    fileSha256: z.string(),
    createdAt: time,
    savedAt: time,
    steps: z.array(z.strictObject({ act, byName: z.string(), at: time, reason: z.string().nullable() })).readonly(),
  }),
  draft: made<DraftView["draft"]>(),
  decisions: z
    .array(
      z.strictObject({
        n: z.int(),
        act: z.enum(["decide", "undo", "redo"]),
        decision: draftDecisionSchema.nullable(),
        by: z.string(),
        at: time,
      }),
    )
    .readonly(),
  undoable: z.int(),
  redoable: z.int(),
  problems: z.array(errorReport).readonly(),
  doubtsOpen: z.int(),
  earlier: z.strictObject({ version: z.string(), title: z.string() }).nullable(),
  changes: z
    .array(
      z.strictObject({
        kind: z.enum(["added", "removed", "changed"]),
        code: z.string(),
        draftCode: z.string().nullable(),
        title: z.string(),
        fields: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  acts: z.array(act).readonly(),
});

export const draftStanding = z.strictObject({ id, revision });

export const draftTried = z.strictObject({
  fields: z.array(question).readonly(),
  explanation: computedExplanation.nullable(),
  errors: z.array(errorReport).readonly(),
});
