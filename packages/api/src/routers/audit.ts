import { readAuditLog, verifyAuditLog } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { empty, id, time } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const row = z.strictObject({
  seq: z.int(),
  at: time,
  actorId: id,
  actorName: z.string(),
  agencyId: id.nullable(),
  action: z.string(),
  object: z.string(),
  /** Canonical JSON. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  result: z.enum(["done", "refused", "failed"]),
  previousHash: z.string(),
  hash: z.string(),
});

const verdict = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), rows: z.int(), head: z.strictObject({ seq: z.int(), hash: z.string() }) }),
  z.strictObject({
    ok: z.literal(false),
    seq: z.int(),
    reason: z.enum(["gap", "link", "content", "head", "anchor"]),
  }),
]);

/** The audit, for audit administrators alone. */
export const auditRouter = {
  list: signedIn
    .input(
      z.strictObject({
        limit: z.int().min(1).max(500),
        before: z.int().optional(),
        actorId: id.optional(),
        action: z.string().max(100).optional(),
        agencyId: id.optional(),
        from: time.optional(),
        to: time.optional(),
      }),
    )
    .output(z.array(row))
    .query(async ({ ctx, input }) => await readAuditLog(ctx.app, ctx.actor, input)),
  /** Checks the whole chain; the check itself is written down. */
  verify: signedIn
    .input(empty)
    .output(verdict)
    .mutation(async ({ ctx }) => await verifyAuditLog(ctx.app, ctx.actor)),
} satisfies TRPCRouterRecord;
