import {
  type AuditFault,
  type AuditFilter,
  type AuditLink,
  type AuditRow,
  findFirstAct,
  listAudit,
  verifyAudit,
} from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import type { Context } from "../context.ts";
import { type NamedAuditRow, nameObjects } from "./object-names.ts";

/**
 * The audit, newest first, each object by its name where it has one.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function readAuditLog(context: Context, actor: Actor, filter: AuditFilter): Promise<NamedAuditRow[]> {
  const desk = enter(context, actor);
  await permit(desk, "audit.read", { agencyId: null }, "audit:list");
  return [...(await nameObjects(desk.db, context.plugins, await listAudit(desk.db, filter)))];
}

/**
 * The act that was the first of all; `null` before anything is written.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function readFirstAct(context: Context, actor: Actor): Promise<AuditRow | null> {
  const desk = enter(context, actor);
  await permit(desk, "audit.read", { agencyId: null }, "audit:list");
  return await findFirstAct(desk.db);
}

/**
 * Checks every chain, against anchors from printed reports where some are given, and writes down that it was checked.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export const verifyAuditLog = defineAct({
  ...LOOKING,
  action: "audit.read",
  load: async (_, anchors: readonly AuditLink[] | undefined) => anchors ?? [],
  allows: () => ({ agencyId: null }),
  name: () => "audit:verify",
  prepare: async ({ desk: { db }, found: anchors }) => await verifyAudit(db, anchors),
  apply: async (_, { prepared: verdict }) => {
    const result = verdict.ok ? "done" : "failed";
    const after = verdict.ok ? { ok: true, rows: verdict.rows, head: verdict.head } : inWords(verdict);
    const line = { action: "audit.verify", object: "audit:chain", agencyId: null, after, result } as const;
    return { answer: verdict, trace: line };
  },
});

/** A fault as the audit tells of it: a chain that is an agency's by the agency. */
function inWords({ ok, chain, seq, reason }: AuditFault): Readonly<Record<string, unknown>> {
  const agencyId = chain.startsWith("agency:") ? chain.slice("agency:".length) : null;
  return Object.assign({ ok, seq, reason }, agencyId === null ? { chain } : { agencyId });
}
