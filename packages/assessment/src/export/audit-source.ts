import { countAudit, type AuditPlace, listAudit } from "@faheng/database";
import { cityDay } from "@faheng/domain";
import { z } from "zod";
import { exportColumns } from "../audit/export-columns.ts";
import { nameObjects } from "../audit/object-names.ts";
import { EXPORT_FORMATS } from "./export-formats.ts";
import type { ExportSource } from "./export-content.ts";

const PAGE = 500;
const NAME = "审计记录";

/** Which rows of the audit: what its page filters by, and nothing that was written after it was asked for. */
export const auditWanted = z.strictObject({
  of: z.literal("audit"),
  // A job that was queued before there was a choice says none.
  format: z.enum(EXPORT_FORMATS).default("csv"),
  filter: z.strictObject({
    actorId: z.string().optional(),
    action: z.string().optional(),
    agencyId: z.string().optional(),
    from: z.string().optional(),
    to: z.string(),
  }),
});

/** The audit, newest first, as its direct export has it, however many rows there are. */
export const auditSource: ExportSource<z.infer<typeof auditWanted>> = {
  action: "audit.read",
  object: () => ({ agencyId: null }),
  about: ({ filter: { from, to } }, timeZone) => {
    // The last day that is in it: its end is the first moment that is not.
    const last = cityDay(new Date(Date.parse(to) - 1).toISOString(), timeZone);
    return `${NAME}（${from === undefined ? "" : `${cityDay(from, timeZone)} `}至 ${last}）`;
  },
  open: async (db, { plugins, timeZone }, { filter }) => {
    const columns = exportColumns(timeZone);
    return {
      fileName: `${NAME} ${cityDay(filter.to, timeZone)}`,
      title: NAME,
      columns,
      rows: await countAudit(db, filter),
      async *pages() {
        let after: AuditPlace | undefined;
        for (;;) {
          const rows = await listAudit(db, Object.assign({ limit: PAGE, after }, filter));
          const named = await nameObjects(db, plugins, rows);
          yield named.map((row) => columns.map((it) => it.of(row)));
          after = rows.at(-1);
          if (rows.length < PAGE) return;
        }
      },
    };
  },
};
