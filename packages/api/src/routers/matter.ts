import { listMatters, setMatter } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { binding, code, empty, id } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const bindings = z.array(binding).max(200);

/** Who has a role (起草部门, 相关部门) in one matter: one indicator of one assessment. */
export const matterRouter = {
  list: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(z.array(binding.extend({ indicator: code })))
    .query(async ({ ctx, input }) => await listMatters(ctx.app, ctx.actor, input.assessmentId)),
  set: signedIn
    .input(z.strictObject({ assessmentId: id, indicator: code, bindings, expected: bindings }))
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      await setMatter(ctx.app, ctx.actor, input);
      return {};
    }),
} satisfies TRPCRouterRecord;
