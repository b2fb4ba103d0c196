import {
  countNotices,
  MAIL_PACES,
  markNoticesRead,
  readNoticeSetting,
  readNotices,
  setNoticeSetting,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { day, id, nothing, time, wording } from "../schemas/common.ts";
import { month } from "../schemas/ledger.ts";
import { signedIn } from "../trpc.ts";

const view = z.strictObject({
  id,
  act: z.string(),
  words: wording,
  said: z.string().nullable(),
  agency: z.string().nullable(),
  cycle: z.string().nullable(),
  dueOn: day.nullable(),
  at: time,
  isRead: z.boolean(),
  place: z.strictObject({
    assessmentId: id.nullable(),
    indicator: z.string().nullable(),
    cycleId: id.nullable(),
    ledger: z.strictObject({ departmentId: id, month }).nullable(),
    draftId: id.nullable(),
  }),
});

const read = z.strictObject({ count: z.int() });

/** What the caller is told, and nobody else. */
export const noticeRouter = {
  /** Newest first; `before` is the `next` of the page before. */
  list: signedIn
    .input(z.strictObject({ before: id.nullable(), isUnread: z.boolean() }))
    .output(z.strictObject({ notices: z.array(view).readonly(), next: id.nullable() }))
    .query(async ({ ctx, input }) => await readNotices(ctx.app, ctx.actor, input)),
  count: signedIn
    .input(nothing)
    .output(z.strictObject({ unread: z.int(), newest: id.nullable() }))
    .query(async ({ ctx }) => await countNotices(ctx.app, ctx.actor)),
  markRead: signedIn
    .input(z.strictObject({ ids: z.array(id).min(1).max(100) }))
    .output(read)
    .mutation(async ({ ctx, input }) => await markNoticesRead(ctx.app, ctx.actor, input)),
  /** All up to the newest that the caller has seen. */
  markAllRead: signedIn
    .input(z.strictObject({ upTo: id }))
    .output(read)
    .mutation(async ({ ctx, input }) => await markNoticesRead(ctx.app, ctx.actor, input)),
  /** How the caller hears of notices beside the inbox, and which ways there are. */
  setting: signedIn
    .input(nothing)
    .output(
      z.strictObject({
        address: z.string().nullable(),
        mail: z.enum(MAIL_PACES),
        isCalled: z.boolean(),
        version: z.int(),
        ways: z.strictObject({ mail: z.boolean(), call: z.boolean() }),
      }),
    )
    .query(async ({ ctx }) => await readNoticeSetting(ctx.app, ctx.actor)),
  set: signedIn
    .input(
      z.strictObject({
        address: z.email().max(254).nullable(),
        mail: z.enum(MAIL_PACES),
        isCalled: z.boolean(),
        expectedVersion: z.int().min(0),
      }),
    )
    .output(z.strictObject({ version: z.int() }))
    .mutation(async ({ ctx, input }) => await setNoticeSetting(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
