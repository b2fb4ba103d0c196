import { type AuditAnchor, type AuditFilter, listAudit, verifyAudit, type AuditVerdict } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
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
export async function verifyAuditLog(
  context: Context,
  actor: Actor,
  anchors: readonly AuditAnchor[] = [],
): Promise<AuditVerdict> {
  const desk = enter(context, actor);
  await permit(desk, "audit.read", { agencyId: null }, "audit:verify");
  const verdict = await verifyAudit(desk.db, anchors);
  await desk.db.transaction().execute(async (trx) => {
    const result = verdict.ok ? "done" : "failed";
    await record(trx, desk, { action: "audit.verify", object: "audit:chain", agencyId: null, after: verdict, result });
  });
  return verdict;
}
