/** On whose side a transfer is written: of the agency that gives the function away, or of the one that receives it. */
export const TRANSFER_SIDES = ["given", "received"] as const;
export type TransferSide = (typeof TRANSFER_SIDES)[number];

/** Where it stands: decided, taken in by the receiving agency (of its side alone), undone. */
export const TRANSFER_STATES = ["standing", "taken-in", "undone"] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

export const TRANSFER_ACTS = ["transfer.set", "transfer.take-in", "transfer.undo"] as const;

/** Who moved a transfer on, when (ISO time), and why. */
export interface TransferStep {
  readonly act: (typeof TRANSFER_ACTS)[number];
  /** Person id and name at the time. */
  readonly by: string;
  readonly byName: string;
  readonly at: string;
  readonly reason: string | null;
}

/** An item as a transfer names it. */
export interface TransferItem {
  /** Its code in the assessment of this side; `null` where that asks for no such item. */
  readonly indicator: string | null;
  /** As printed, empty where it has none. */
  readonly number: string;
  readonly title: string;
  /** On the giving side the version of the answer that the transfer wrote; `null` on the other. */
  readonly version: number | null;
}

/**
 * 职能划转: items of an agency's assessment that are another's from a day on, as one side knows it. Each side has a row of its own, so
 * that neither reads anything of the other's.
 */
export interface FunctionTransfer {
  readonly agencyId: string;
  readonly assessmentId: string;
  /** The same on both sides; later ones sort after earlier ones. */
  readonly id: string;
  /** Counts every change of the row. */
  readonly writes: number;
  readonly side: TransferSide;
  readonly state: TransferState;
  readonly items: readonly TransferItem[];
  /** Where it went, on the giving side alone. */
  readonly toAgencyId: string | null;
  readonly toAssessmentId: string | null;
  /** The city's day from which it is the other's, `YYYY-MM-DD`. */
  readonly fromDay: string;
  /** The document that says so, with its number. */
  readonly document: string;
  readonly steps: readonly TransferStep[];
  /** ISO time. */
  readonly savedAt: string;
}

/** The transfer by which an item of the giving agency is another's now, `null` where it is its own. */
export function transferOf(transfers: readonly FunctionTransfer[], indicator: string): FunctionTransfer | null {
  return (
    transfers.find(
      ({ side, state, items }) =>
        side === "given" && state === "standing" && items.some((it) => it.indicator === indicator),
    ) ?? null
  );
}

/** Whether what falls into a time that ends on a day was still the giving agency's, at least for a part of it. */
export function isBeforeTransfer(transfer: Pick<FunctionTransfer, "fromDay"> | null, lastDay: string): boolean {
  return transfer === null || lastDay < transfer.fromDay;
}
