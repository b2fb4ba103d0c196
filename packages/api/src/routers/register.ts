import {
  enterRegister,
  getOwnRegister,
  getRegister,
  listVetoes,
  objectToRegister,
  proposeVeto,
  standRegister,
  strikeRegister,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { toCycle } from "../present.ts";
import { id } from "../schemas/common.ts";
import {
  ownRegisterView,
  proposableVetoes,
  registerDecision,
  registerEntry,
  registerObjection,
  registerStrike,
  registerView,
  vetoProposal,
} from "../schemas/register.ts";
import { signedIn } from "../trpc.ts";

const decided = z.strictObject({ rows: z.int() });

/** 市办登记: what the office holds for all agencies, who took part, and what an agency says to it. */
export const registerRouter = {
  get: signedIn
    .input(z.strictObject({ cycleId: id }))
    .output(registerView)
    .query(async ({ ctx, input }) => {
      const { cycle, ...view } = await getRegister(ctx.app, ctx.actor, input);
      return { ...view, cycle: toCycle(cycle) };
    }),
  own: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(ownRegisterView)
    .query(async ({ ctx, input }) => await getOwnRegister(ctx.app, ctx.actor, input)),
  enter: signedIn
    .input(registerEntry)
    .output(z.strictObject({ entryId: id }))
    .mutation(async ({ ctx, input }) => await enterRegister(ctx.app, ctx.actor, input)),
  vetoes: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(proposableVetoes)
    .query(async ({ ctx, input }) => await listVetoes(ctx.app, ctx.actor, input)),
  propose: signedIn
    .input(vetoProposal)
    .output(z.strictObject({ entryId: id }))
    .mutation(async ({ ctx, input }) => await proposeVeto(ctx.app, ctx.actor, input)),
  object: signedIn
    .input(registerObjection)
    .output(z.strictObject({ writes: z.int() }))
    .mutation(async ({ ctx, input }) => await objectToRegister(ctx.app, ctx.actor, input)),
  stand: signedIn
    .input(registerDecision)
    .output(decided)
    .mutation(async ({ ctx, input }) => await standRegister(ctx.app, ctx.actor, input)),
  strike: signedIn
    .input(registerStrike)
    .output(decided)
    .mutation(async ({ ctx, input }) => await strikeRegister(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
