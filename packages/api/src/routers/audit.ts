import { AUDIT_FORMATS, type AuditFormat, exportAudit, readAuditLog, verifyAuditLog } from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id, time } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const row = z.strictObject({
  seq: z.int(),
  at: time,
  actorId: id,
  actorName: z.string(),
  agencyId: id.nullable(),
  action: z.string(),
  object: z.string(),
  /** The object as people know it; `null` where it has no name. */
  objectName: z.string().nullable(),
  agencyName: z.string().nullable(),
  /** Names of the ids in `before` and `after`. */
  names: z.record(z.string(), z.string()),
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

const filter = z.strictObject({
  actorId: id.optional(),
  action: z.string().max(100).optional(),
  agencyId: id.optional(),
  from: time.optional(),
  to: time.optional(),
});
/** Number and hash as a report prints them. */
const anchor = z.strictObject({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) });
const format = z.enum(Object.keys(AUDIT_FORMATS) as [AuditFormat]);

/** The audit, for audit administrators alone. */
export const auditRouter = {
  list: signedIn
    .input(filter.extend({ limit: z.int().min(1).max(500), before: z.int().optional() }))
    .output(z.array(row))
    .query(async ({ ctx, input }) => await readAuditLog(ctx.app, ctx.actor, input)),
  /** Checks the whole chain; the check itself is written down. */
  verify: signedIn
    .input(z.strictObject({ anchors: z.array(anchor).max(1000).optional() }))
    .output(verdict)
    .mutation(async ({ ctx, input }) => await verifyAuditLog(ctx.app, ctx.actor, input.anchors)),
  /** The newest rows as a file; the taking is written down. */
  export: signedIn
    .input(filter.extend({ format }))
    .output(
      z.strictObject({
        fileName: z.string(),
        mediaType: z.string(),
        base64: z.base64(),
        rows: z.int(),
        isCut: z.boolean(),
      }),
    )
    .mutation(async ({ ctx, input: { format: chosen, ...wanted } }) => {
      const { bytes, ...file } = await exportAudit(ctx.app, ctx.actor, { format: chosen, filter: wanted });
      return { ...file, base64: Buffer.from(bytes).toString("base64") };
    }),
} satisfies TRPCRouterRecord;
