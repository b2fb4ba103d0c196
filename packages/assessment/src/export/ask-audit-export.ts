import { canonicalJson, findOpenJob, queueJob, sha256 } from "@faheng/database";
import { defineAct } from "../act/define-act.ts";
import type { AuditExport } from "../audit/export-audit.ts";
import { EXPORT_KIND } from "./exported-file.ts";
import type { ExportWanted } from "./sources.ts";

/**
 * Asks for the audit as a file, all rows that a filter lets through by now. The machine makes it; the same that is under way
 * already is not asked for twice.
 *
 * @returns the job by whose id the file is taken.
 * @throws FAHENG_ACCESS_FORBIDDEN
 */
export const askAuditExport = defineAct({
  action: "audit.read",
  load: async (_, input: AuditExport) => input,
  allows: () => ({ agencyId: null }),
  name: ({ format }) => `audit:export.${format}`,
  agencies: () => [],
  guard: async (trx, { desk, input: wanted }) => {
    const name = {
      agencyId: null,
      kind: EXPORT_KIND,
      key: `audit ${desk.actor.personId} ${sha256(canonicalJson(wanted))}`,
    };
    return { name, open: await findOpenJob(trx, name) };
  },
  apply: async (trx, { desk, input: { format, filter }, held: { name, open } }) => {
    if (open !== null) return { answer: { id: open.id }, trace: null };
    const id = desk.context.ids.next();
    const { now } = desk;
    const to = filter.to !== undefined && filter.to < now ? filter.to : now;
    const wanted: ExportWanted = { of: "audit", format, filter: Object.assign({}, filter, { to }) };
    const asked = { input: canonicalJson(wanted), askedBy: desk.actor.personId, runAt: now, createdAt: now };
    await queueJob(trx, Object.assign({ id }, name, asked));
    return {
      answer: { id },
      trace: { action: "audit.ask-export", agencyId: null, after: filter },
    };
  },
  emits: [],
});
