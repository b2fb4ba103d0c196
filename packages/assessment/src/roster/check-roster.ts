import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import type { SentFile } from "../official-text/attach.ts";
import { lookAtRoster, readWorkbook, ROSTER, sheetsOf } from "./look-at-roster.ts";
import type { RosterRow, RosterVerdict } from "./plan-roster.ts";
import { type RosterSheet, SHEET_NAMES } from "./roster-columns.ts";

/** The dry run: what bringing the workbook in would do, line by line. */
export interface RosterCheck {
  /** Of the file and the agency as it stood; the confirmation names it. */
  readonly digest: string;
  readonly rows: readonly RosterRow[];
  readonly counts: Readonly<Record<RosterVerdict, number>>;
  readonly emptyRows: number;
  readonly ignoredColumns: readonly string[];
  /** Sheets with lines that are another administrator's to bring in. */
  readonly leftOut: readonly { readonly sheet: RosterSheet; readonly rows: number }[];
}

/**
 * Reads a workbook of departments and people and says what bringing it in would do. Writes nothing; a file that can't be
 * read is in the audit.
 *
 * @param input `receive` takes the file in, once it is sure that the actor may bring anything in.
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_AGENCY_NOT_FOUND, FAHENG_ROSTER_*, FAHENG_DOCUMENT_*
 */
export const checkRoster = defineAct({
  ...ROSTER,
  ...LOOKING,
  load: async (desk, input: { readonly agencyId: string; readonly receive: () => Promise<SentFile> }) =>
    await ROSTER.load(desk, input),
  prepare: async ({ desk, input: { agencyId, receive } }): Promise<RosterCheck> => {
    const sheets = sheetsOf(desk, agencyId);
    const workbook = await readWorkbook(await receive());
    const { digest, rows } = await lookAtRoster(desk, desk.db, { agencyId, sheets, workbook });
    const { roster } = workbook;
    const of = (verdict: RosterVerdict): number => rows.filter((row) => row.verdict === verdict).length;
    const others = (Object.keys(SHEET_NAMES) as RosterSheet[]).filter((sheet) => !sheets.includes(sheet));
    return {
      digest,
      rows,
      counts: { new: of("new"), changed: of("changed"), unchanged: of("unchanged"), wrong: of("wrong") },
      emptyRows: roster.emptyRows,
      ignoredColumns: roster.ignoredColumns,
      leftOut: others.map((sheet) => ({ sheet, rows: roster.sheets[sheet].length })).filter((it) => it.rows > 0),
    };
  },
  // What would be done is done by nobody yet: only a file that can't be read is in the audit.
  apply: async (_, { prepared: answer }) => ({ answer, trace: null }),
});
