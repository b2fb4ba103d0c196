import { type AuditAnchor, type AuditFilter, listAudit, verifyAudit } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
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
 * Checks the whole chain, against anchors from printed reports where some are given, and writes down that it was checked.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export const verifyAuditLog = defineAct({
  action: "audit.read",
  load: async (_, anchors: readonly AuditAnchor[] | undefined) => anchors ?? [],
  allows: () => ({ agencyId: null }),
  name: () => "audit:verify",
  prepare: async ({ desk: { db }, found: anchors }) => await verifyAudit(db, anchors),
  agencies: () => [],
  guard: async () => null,
  apply: async (_, { prepared: verdict }) => {
    const result = verdict.ok ? "done" : "failed";
    const line = { action: "audit.verify", object: "audit:chain", agencyId: null, after: verdict, result } as const;
    return { answer: verdict, trace: line };
  },
  emits: null,
});
