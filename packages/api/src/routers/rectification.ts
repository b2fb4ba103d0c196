import {
  askForLaterDay,
  cancelRectification,
  claimRectification,
  closeRectification,
  escalateRectification,
  getCityRectifications,
  getRectification,
  getRectifications,
  grantLaterDay,
  linkRectification,
  lookBackAtRectification,
  planRectification,
  raiseRectification,
  refuseLaterDay,
  reopenRectification,
  returnRectification,
  withdrawLaterDay,
  withdrawRectification,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id } from "../schemas/common.ts";
import {
  cityRectificationsView,
  rectificationAskLater,
  rectificationClaim,
  rectificationEscalate,
  rectificationGrantLater,
  rectificationLink,
  rectificationLook,
  rectificationMove,
  rectificationPlan,
  rectificationRaise,
  rectificationReasoned,
  rectificationReopen,
  rectificationStanding,
  rectificationsView,
  rectificationView,
} from "../schemas/rectification.ts";
import { signedIn } from "../trpc.ts";

/** 整改: problems to cure, from raising them to closing them out. */
export const rectificationRouter = {
  list: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(rectificationsView)
    .query(async ({ ctx, input }) => await getRectifications(ctx.app, ctx.actor, input)),
  city: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(cityRectificationsView)
    .query(async ({ ctx, input }) => await getCityRectifications(ctx.app, ctx.actor, input)),
  get: signedIn
    .input(z.strictObject({ assessmentId: id, id }))
    .output(rectificationView)
    .query(async ({ ctx, input }) => await getRectification(ctx.app, ctx.actor, input)),
  raise: signedIn
    .input(rectificationRaise)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await raiseRectification(ctx.app, ctx.actor, input)),
  plan: signedIn
    .input(rectificationPlan)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await planRectification(ctx.app, ctx.actor, input)),
  claim: signedIn
    .input(rectificationClaim)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await claimRectification(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(rectificationMove)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await withdrawRectification(ctx.app, ctx.actor, input)),
  return: signedIn
    .input(rectificationReasoned)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await returnRectification(ctx.app, ctx.actor, input)),
  close: signedIn
    .input(rectificationMove)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await closeRectification(ctx.app, ctx.actor, input)),
  reopen: signedIn
    .input(rectificationReopen)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await reopenRectification(ctx.app, ctx.actor, input)),
  lookBack: signedIn
    .input(rectificationLook)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await lookBackAtRectification(ctx.app, ctx.actor, input)),
  askLater: signedIn
    .input(rectificationAskLater)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await askForLaterDay(ctx.app, ctx.actor, input)),
  withdrawLater: signedIn
    .input(rectificationMove)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await withdrawLaterDay(ctx.app, ctx.actor, input)),
  grantLater: signedIn
    .input(rectificationGrantLater)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await grantLaterDay(ctx.app, ctx.actor, input)),
  refuseLater: signedIn
    .input(rectificationReasoned)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await refuseLaterDay(ctx.app, ctx.actor, input)),
  cancel: signedIn
    .input(rectificationReasoned)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await cancelRectification(ctx.app, ctx.actor, input)),
  escalate: signedIn
    .input(rectificationEscalate)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await escalateRectification(ctx.app, ctx.actor, input)),
  link: signedIn
    .input(rectificationLink)
    .output(rectificationStanding)
    .mutation(async ({ ctx, input }) => await linkRectification(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
