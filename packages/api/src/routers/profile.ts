import { listProfiles, requireProfile } from "@faheng/assessment";
import { profileSchema } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { profileJson, standing } from "../schemas/assessment.ts";
import { code, day } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const listing = z.strictObject({
  id: code,
  version: z.string(),
  title: z.string(),
  standing,
  frameworkId: code,
  author: z.string().nullable(),
  signedOn: day.nullable(),
});

/** Scoring profiles of the running plugins. */
export const profileRouter = {
  list: signedIn
    .input(z.strictObject({ frameworkId: code.optional() }).optional())
    .output(z.array(listing))
    .query(({ ctx, input }) =>
      listProfiles(ctx.app, input?.frameworkId ?? null).map(
        ({ id, version, title, standing: kind, framework, author, signedOn }) => {
          return { id, version, title, standing: kind, frameworkId: framework.id, author, signedOn };
        },
      ),
    ),
  get: signedIn
    .input(z.strictObject({ id: code }))
    .output(profileJson)
    .query(({ ctx, input }) => profileSchema.encode(requireProfile(ctx.app, input.id))),
} satisfies TRPCRouterRecord;
