import { answerSupervision, listGroup, recordGroup } from "@faheng/assessment";
import { GROUP_ROLES } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { day, id, line, prose, recorded, statedDay, time } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const heading = line(200);
const text = prose(2000);
const number = z.int().min(1).max(1_000_000);
const lines = z.array(text).max(50).readonly();
const file = z.strictObject({
  indicator: id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().min(1).max(255),
});
const files = z.array(file).max(50).readonly();
const member = z.strictObject({ role: z.enum(GROUP_ROLES), office: heading });

const members = z.strictObject({
  kind: z.literal("members"),
  document: heading,
  members: z.array(member).min(1).max(100).readonly(),
});
const meeting = z.strictObject({ kind: z.literal("meeting"), title: heading, agenda: lines, decisions: lines, files });
const briefing = z.strictObject({ kind: z.literal("briefing"), number: heading, title: heading, files });
const supervision = z.strictObject({
  kind: z.literal("supervision"),
  departmentId: id,
  indicator: id,
  found: text,
  dueOn: day,
  files,
});
const answer = z.strictObject({ text, doneOn: day });

/** 领导小组: who is in it, its meetings, briefings and 督导, and what departments answer to those. */
export const groupRouter = {
  list: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(
      z.strictObject({
        records: z
          .array(
            recorded.extend({
              heldOn: day,
              content: z.discriminatedUnion("kind", [
                members,
                meeting,
                briefing,
                supervision.extend({ answer: answer.nullable() }),
              ]),
              reason: z.string().nullable(),
              recordedByName: z.string(),
              recordedAt: time,
              isNewest: z.boolean(),
              department: z.string().nullable(),
              warnsOn: day.nullable(),
              waits: z.boolean(),
            }),
          )
          .readonly(),
        mayRecord: z.boolean(),
        departments: z.array(z.strictObject({ id, name: z.string() })).readonly(),
        files: z.array(file).readonly(),
        today: day,
      }),
    )
    .query(async ({ ctx, input }) => await listGroup(ctx.app, ctx.actor, input)),
  record: signedIn
    .input(
      z.strictObject({
        assessmentId: id,
        seen: z.strictObject({ n: number, version: number }).nullable(),
        heldOn: statedDay,
        reason: text.nullable(),
        content: z.discriminatedUnion("kind", [members, meeting, briefing, supervision.extend({ dueOn: statedDay })]),
      }),
    )
    .output(recorded)
    .mutation(async ({ ctx, input }) => await recordGroup(ctx.app, ctx.actor, input)),
  answer: signedIn
    .input(z.strictObject({ assessmentId: id, n: number, version: number, text, doneOn: statedDay }))
    .output(recorded)
    .mutation(async ({ ctx, input }) => await answerSupervision(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
