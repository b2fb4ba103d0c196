import { listTemplates, withdrawTemplate } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { prose } from "../schemas/common.ts";
import { templateKind, templateOwner, templatesView } from "../schemas/template.ts";
import { signedIn } from "../trpc.ts";

/** 公文模板: templates of one's own for documents of the register; they come in and go out as files. */
export const templateRouter = {
  list: signedIn
    .input(templateOwner)
    .output(templatesView)
    .query(async ({ ctx, input }) => await listTemplates(ctx.app, ctx.actor, { owner: input.ownerId })),
  withdraw: signedIn
    .input(templateOwner.extend({ kind: templateKind, version: z.int().min(1), reason: prose(2000) }))
    .output(z.strictObject({ version: z.int() }))
    .mutation(async ({ ctx, input: { ownerId: owner, ...rest } }) => {
      return await withdrawTemplate(ctx.app, ctx.actor, Object.assign({ owner }, rest));
    }),
} satisfies TRPCRouterRecord;
