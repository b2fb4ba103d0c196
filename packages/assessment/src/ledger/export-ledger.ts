import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { loadAssessment } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";
import { type FileTable, type TakenFile, writeTable } from "../report/table-file.ts";
import { type LedgerCell, type LedgerTable, ledgerTableOf } from "./list-ledger.ts";

/** Which of the table is taken away: what the page shows. */
export interface LedgerExport {
  readonly assessmentId: string;
  readonly show?: LedgerShown | undefined;
}

/** What the table is sifted by: months that wait for the actor, for their department, for a signature, or that are late. */
export type LedgerShown = "mine" | "unfilled" | "to-sign" | "late";

/**
 * Departments and months with where each stands, as a workbook: what the actor sees on the page.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export const exportLedger = defineAct({
  ...LOOKING,
  action: "ledger.read",
  load: async (desk, { assessmentId }: LedgerExport) => await loadAssessment(desk, assessmentId),
  allows: (_, loaded) => ({ agencyId: loaded?.agency.id ?? null }),
  name: ({ assessmentId }) => `ledger:${assessmentId}.xlsx`,
  prepare: async ({ desk, input: { show }, found: loaded }): Promise<TakenFile> => {
    const title = `${loaded.agency.name} ${printedTitle(loaded.cycle)} 台账报送情况`;
    return await writeTable("xlsx", title, fileTableOf(title, await ledgerTableOf(desk, loaded), show));
  },
  apply: async (_, { found: { agency }, prepared }) => ({ answer: prepared, trace: { agencyId: agency.id } }),
});

/** Departments down, months across; a month that is sifted out is empty. */
export function fileTableOf(title: string, table: LedgerTable, show: LedgerShown | undefined): FileTable {
  const cells = new Map(table.cells.map((it) => [`${it.departmentId} ${it.month}`, it]));
  const shown = (cell: LedgerCell | undefined): cell is LedgerCell =>
    cell !== undefined && (show === undefined || isShown(cell, show));
  const rows = table.departments.map(({ id, name }) => ({
    name,
    cells: table.months.map(({ month }) => cells.get(`${id} ${month}`)),
  }));
  return {
    title,
    columns: [
      { title: "处室", width: 18 },
      ...table.months.map(({ month, dueOn }) => ({
        title: dueOn === null ? month : `${month}（${dueOn} 前报）`,
        width: 12,
      })),
    ],
    rows: rows
      .filter((it) => show === undefined || it.cells.some(shown))
      .map((it) => [it.name, ...it.cells.map((cell) => (shown(cell) ? cellText(cell) : ""))]),
  };
}

/** Whether a month is one of those that are looked for. */
export function isShown({ state, isOverdue, isLate, waits }: LedgerCell, show: LedgerShown): boolean {
  if (show === "mine") return waits !== null;
  if (show === "unfilled") return state === "none" || state === "open";
  return show === "to-sign" ? state === "submitted" : isOverdue || isLate;
}

function cellText({ state, version, isOverdue, isLate }: LedgerCell): string {
  const word = { none: "未填", open: "填写中", submitted: "待签收", signed: "已签收" }[state];
  const marks = [version > 1 ? `第${version}版` : "", isOverdue ? "逾期未报" : isLate ? "逾期报送" : ""].filter(
    Boolean,
  );
  return marks.length === 0 ? word : `${word}（${marks.join("，")}）`;
}
