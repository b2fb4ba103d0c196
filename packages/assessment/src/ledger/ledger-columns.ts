import type { Framework } from "@faheng/domain";

/** A column of the ledger, as the document prints it or as ours. */
export interface LedgerColumn {
  readonly key: string;
  readonly title: string;
}

/** The head of a ledger: what it is called, its columns and day, and whether the document demands it. */
export interface LedgerForm {
  readonly title: string;
  readonly columns: readonly LedgerColumn[];
  /** Day of the month after; `null` where the document demands no ledger. */
  readonly dueDay: number | null;
  readonly note: string | null;
  /** Whether the columns are ours: the document prints none. */
  readonly isOurs: boolean;
}

/** What a ledger shows where the document prints no table for it. */
const OUR_COLUMNS: readonly LedgerColumn[] = [
  { key: "level3", title: "指标" },
  { key: "materials", title: "报送材料" },
  { key: "progress", title: "完成进度" },
  { key: "contact", title: "责任人及联系方式" },
];

/** The ledger in the form of its document; one that demands none may still be kept, in columns of ours. */
export function ledgerFormOf({ ledger }: Pick<Framework, "ledger">): LedgerForm {
  if (ledger === null) return { title: "工作台账", columns: OUR_COLUMNS, dueDay: null, note: null, isOurs: true };
  const { title, columns, dueDay, note } = ledger;
  return { title, columns, dueDay, note, isOurs: false };
}
