import type { AgencyEnding } from "../../api/outputs.ts";

/** An agency as the organisation's pages know it. */
export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** Class of unit for targets that differ, `null` for none. */
  readonly unitClass: string | null;
  /** The bureau that guides it in its field, `null` for none. */
  readonly guidedBy: string | null;
  /** How it ended, `null` while it is there. */
  readonly ending: AgencyEnding | null;
}
