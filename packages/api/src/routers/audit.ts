import {
  anchorText,
  askAuditExport,
  exportAudit,
  readAnchor,
  readAuditLog,
  TABLE_FORMATS,
  type TableFormat,
  verifyAuditLog,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { id, time } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

/** Name of one of the chains. */
const chain = z.string().min(1).max(200);

const row = z.strictObject({
  chain,
  /** Counts from 1 in its chain. */
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
  /** Canonical JSON of digests of what the act wrote. */
  wrote: z.string().nullable(),
  algorithm: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});

const verdict = z.discriminatedUnion("ok", [
  z.strictObject({
    ok: z.literal(true),
    rows: z.int(),
    /** The last link of the chain of heads as reports print it. */
    printed: z.string().nullable(),
    unsealed: z.int(),
  }),
  z.strictObject({
    ok: z.literal(false),
    chain,
    seq: z.int(),
    reason: z.enum(["gap", "link", "content", "head", "sealed", "anchor"]),
  }),
]);

const filter = z.strictObject({
  actorId: id.optional(),
  action: z.string().max(100).optional(),
  agencyId: id.optional(),
  from: time.optional(),
  to: time.optional(),
});
/** An anchor as a report prints it. */
const anchor = z
  .string()
  .max(100)
  .transform((text, { addIssue }) => {
    const read = readAnchor(text);
    if (read !== null) return read;
    addIssue({ code: "custom", message: "not an anchor" });
    return z.NEVER;
  });
/** The last act that is known already. */
const place = z.strictObject({ at: time, chain, seq: z.int() });
const format = z.enum(Object.keys(TABLE_FORMATS) as [TableFormat]);

/** The audit, for audit administrators alone. */
export const auditRouter = {
  list: signedIn
    .input(filter.extend({ limit: z.int().min(1).max(500), after: place.optional() }))
    .output(z.array(row))
    .query(async ({ ctx, input }) => await readAuditLog(ctx.app, ctx.actor, input)),
  /** Checks every chain; the check itself is written down. */
  verify: signedIn
    .input(z.strictObject({ anchors: z.array(anchor).max(1000).optional() }))
    .output(verdict)
    .mutation(async ({ ctx, input }) => {
      const found = await verifyAuditLog(ctx.app, ctx.actor, input.anchors);
      if (!found.ok) return found;
      const { rows, head, unsealed } = found;
      return { ok: true as const, rows, printed: head && anchorText(head), unsealed };
    }),
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
  /** All rows as a file that the machine makes, however many there are. */
  askExport: signedIn
    .input(filter.extend({ format }))
    .output(z.strictObject({ id }))
    .mutation(
      async ({ ctx, input: { format: chosen, ...wanted } }) =>
        await askAuditExport(ctx.app, ctx.actor, { format: chosen, filter: wanted }),
    ),
} satisfies TRPCRouterRecord;
