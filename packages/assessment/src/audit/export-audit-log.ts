import { type AuditRow, readAudit } from "@faheng/database";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import type { Context } from "../context.ts";

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
