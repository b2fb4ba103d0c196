import { completeSetup, needsSetup, setupErrors } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, line, nothing } from "../schemas/common.ts";
import { login, password, personName } from "../schemas/people.ts";
import { open } from "../trpc.ts";

const administrator = z.strictObject({ name: personName, login, password });

/** The first run of a production installation. */
export const setupRouter = {
  state: open
    .input(nothing)
    .output(z.strictObject({ needsSetup: z.boolean() }))
    .query(async ({ ctx }) => ({ needsSetup: await needsSetup(ctx.app) })),
  /** `code` is what the server printed when it started, so that nobody else on the network can be first. */
  complete: open
    .input(
      z.strictObject({
        code: z.string().min(1).max(100),
        city: line(50),
        administrators: z.strictObject({
          "system-admin": administrator,
          "security-admin": administrator,
          "audit-admin": administrator,
        }),
      }),
    )
    .output(empty)
    .mutation(async ({ ctx, input }) => {
      const { code, ...plan } = input;
      if (!ctx.isSetupCode(code)) throw new FahengError(setupErrors.FAHENG_SETUP_CODE, { place: "code" });
      await completeSetup(ctx.app, plan);
      return {};
    }),
} satisfies TRPCRouterRecord;
