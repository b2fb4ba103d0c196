import {
  correctLedger,
  getLedger,
  listLedger,
  returnLedger,
  saveLedger,
  signLedger,
  submitLedger,
  withdrawLedger,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id } from "../schemas/common.ts";
import {
  ledgerChanges,
  ledgerMove,
  ledgerPlace,
  ledgerStanding,
  ledgerTable,
  ledgerView,
  reason,
} from "../schemas/ledger.ts";
import { signedIn } from "../trpc.ts";

/** 台账: each department's month, from filling in to the coordinator's signature. */
export const ledgerRouter = {
  list: signedIn
    .input(z.strictObject({ assessmentId: id }))
    .output(ledgerTable)
    .query(async ({ ctx, input }) => await listLedger(ctx.app, ctx.actor, input)),
  get: signedIn
    .input(ledgerPlace.extend({ version: z.int().min(1).optional() }))
    .output(ledgerView)
    .query(async ({ ctx, input }) => await getLedger(ctx.app, ctx.actor, input)),
  save: signedIn
    .input(ledgerPlace.extend({ lines: ledgerChanges.min(1) }))
    .output(ledgerStanding)
    .mutation(async ({ ctx, input }) => await saveLedger(ctx.app, ctx.actor, input)),
  submit: signedIn
    .input(ledgerMove)
    .output(ledgerStanding)
    .mutation(async ({ ctx, input }) => await submitLedger(ctx.app, ctx.actor, input)),
  withdraw: signedIn
    .input(ledgerMove)
    .output(ledgerStanding)
    .mutation(async ({ ctx, input }) => await withdrawLedger(ctx.app, ctx.actor, input)),
  return: signedIn
    .input(ledgerMove.extend({ reason }))
    .output(ledgerStanding)
    .mutation(async ({ ctx, input }) => await returnLedger(ctx.app, ctx.actor, input)),
  sign: signedIn
    .input(ledgerMove)
    .output(ledgerStanding)
    .mutation(async ({ ctx, input }) => await signLedger(ctx.app, ctx.actor, input)),
  correct: signedIn
    .input(ledgerMove.extend({ reason, lines: ledgerChanges.min(1) }))
    .output(ledgerStanding)
    .mutation(async ({ ctx, input }) => await correctLedger(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
