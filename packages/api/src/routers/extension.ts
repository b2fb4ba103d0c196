import {
  askExtension,
  getExtensions,
  grantExtension,
  refuseExtension,
  revokeExtension,
  withdrawExtension,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id, statedDay } from "../schemas/common.ts";
import { extensionAsk, extensionMove, extensionStanding, extensionsView } from "../schemas/extension.ts";
import { reason } from "../schemas/ledger.ts";
import { signedIn } from "../trpc.ts";

/** 延期、补报: later days, and leave to give something late. */
export const extensionRouter = {
  list: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(extensionsView)
    .query(async ({ ctx, input }) => {
      const { extensions, ...view } = await getExtensions(ctx.app, ctx.actor, input);
      return {
        ...view,
        extensions: extensions.map(
          ({ n, writes, kind, state, items, period, handIn, people, wishedOn, grantedOn, steps, acts }) => ({
            n,
            writes,
            kind,
            state,
            items,
            period,
            handIn,
            people,
            wishedOn,
            grantedOn,
            steps: steps.map(({ act, byName, at, reason: why }) => ({ act, byName, at, reason: why })),
            acts,
          }),
        ),
      };
    }),
  ask: signedIn
    .input(extensionAsk)
    .output(extensionStanding)
    .mutation(async ({ ctx, input }) => await askExtension(ctx.app, ctx.actor, input)),
  grant: signedIn
    .input(extensionMove.extend({ grantedOn: statedDay, reason }))
    .output(extensionStanding)
    .mutation(async ({ ctx, input }) => await grantExtension(ctx.app, ctx.actor, input)),
  refuse: signedIn
    .input(extensionMove.extend({ reason }))
    .output(extensionStanding)
    .mutation(async ({ ctx, input }) => await refuseExtension(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(extensionMove)
    .output(extensionStanding)
    .mutation(async ({ ctx, input }) => await withdrawExtension(ctx.app, ctx.actor, input)),
  revoke: signedIn
    .input(extensionMove.extend({ reason }))
    .output(extensionStanding)
    .mutation(async ({ ctx, input }) => await revokeExtension(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
