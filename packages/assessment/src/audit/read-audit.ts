import {
  type AuditFilter,
  readAudit,
  type AuditRow,
  listAudit,
  verifyAudit,
  type AuditVerdict,
} from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import type { Context } from "../context.ts";

/**
 * The audit, newest first.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function readAuditLog(context: Context, actor: Actor, filter: AuditFilter): Promise<AuditRow[]> {
  const desk = enter(context, actor);
  await permit(desk, "audit.read", { agencyId: null }, "audit:list");
  return await listAudit(desk.db, filter);
}

/**
 * Checks the whole chain and writes down that it was checked.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export async function verifyAuditLog(context: Context, actor: Actor): Promise<AuditVerdict> {
  const desk = enter(context, actor);
  await permit(desk, "audit.read", { agencyId: null }, "audit:verify");
  const verdict = await verifyAudit(desk.db);
  await desk.db.transaction().execute(async (trx) => {
    const result = verdict.ok ? "done" : "failed";
    await record(trx, desk, { action: "audit.verify", object: "audit:chain", agencyId: null, after: verdict, result });
  });
  return verdict;
}

/** Rows of the export handed over at once. */
const PAGE = 500;

/**
 * The whole audit in order, page by page; who took it is written down first.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN before the first page
 */
export async function exportAuditLog(context: Context, actor: Actor): Promise<AsyncIterable<AuditRow[]>> {
  const desk = enter(context, actor);
  await permit(desk, "audit.read", { agencyId: null }, "audit:export");
  await desk.db.transaction().execute(async (trx) => {
    await record(trx, desk, { action: "audit.export", object: "audit:chain", agencyId: null });
  });
  return (async function* () {
    for (let from = 1; ;) {
      const rows = await readAudit(desk.db, from, PAGE);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      from = last.seq + 1;
    }
  })();
}
