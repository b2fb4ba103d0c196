import { FOUND_KINDS, search } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { code, id } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const kind = z.enum(FOUND_KINDS);

const found = z.strictObject({
  kind,
  assessmentId: id,
  agency: z.string(),
  agencies: z.int(),
  cycle: z.string(),
  indicator: z.strictObject({ code, printedNumber: z.string().nullable(), title: z.string() }),
  snippet: z.array(z.strictObject({ text: z.string(), isHit: z.boolean() })).readonly(),
});

/** Words in what the caller may read. */
export const searchRouter = {
  /** A page of what holds all the words, newest cycles first. */
  find: signedIn
    .input(
      z.strictObject({
        words: z.string().max(100),
        kind: kind.nullable(),
        cycleId: id.nullable(),
        page: z.int().min(1).max(1000),
      }),
    )
    .output(
      z.strictObject({
        found: z.array(found).readonly(),
        total: z.int(),
        isMore: z.boolean(),
        page: z.int(),
        pages: z.int(),
        isMaking: z.boolean(),
        cycles: z.array(z.strictObject({ id, title: z.string() })).readonly(),
      }),
    )
    .query(async ({ ctx, input }) => await search(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
