import type { Selectable } from "kysely";
import type { CalendarDay } from "@faheng/domain";
import { canonicalJson } from "../canonical-json.ts";
import { noteWritten } from "../content/written.ts";
import { isCalendarDays } from "../json-forms.ts";
import { jsonOf } from "../read-column.ts";
import type { CalendarVersionTable } from "../tables/calendar-version.table.ts";
import type { Db, Transaction } from "../schema.ts";

/** A year of the calendar as somebody kept it. */
export interface CalendarVersion {
  readonly year: number;
  readonly version: number;
  readonly days: readonly CalendarDay[];
  readonly savedBy: string;
  readonly savedByName: string;
  readonly savedAt: string;
}

/** Every version of a year, newest first. */
export async function listCalendarVersions(db: Db, year: number): Promise<CalendarVersion[]> {
  const rows = await db
    .selectFrom("calendar_version")
    .selectAll()
    .where("year", "=", year)
    .orderBy("version", "desc")
    .execute();
  return rows.map(calendarVersionFromRow);
}

function calendarVersionFromRow(row: Selectable<CalendarVersionTable>): CalendarVersion {
  return {
    year: row.year,
    version: row.version,
    days: jsonOf(row.content, isCalendarDays, { table: "calendar_version", column: "content" }),
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  };
}

/** Keeps a version; `false` where that version is there already. */
export async function insertCalendarVersion(trx: Transaction, it: CalendarVersion): Promise<boolean> {
  const row = await trx
    .insertInto("calendar_version")
    .values({
      year: it.year,
      version: it.version,
      content: canonicalJson(it.days),
      saved_by: it.savedBy,
      saved_by_name: it.savedByName,
      saved_at: it.savedAt,
    })
    .onConflict((conflict) => conflict.columns(["year", "version"]).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) noteWritten(trx, "calendar_version", { ...row });
  return row !== undefined;
}
