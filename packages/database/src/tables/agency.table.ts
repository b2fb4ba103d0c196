import type { Generated } from "kysely";

/**
 * Every word of `agency.reform`: dissolved without a successor (撤销), gone into another agency (并入), or taken over by a new
 * one (更名、重组).
 */
export const REFORMS = ["dissolved", "merged", "succeeded"] as const;

/** How an agency ended. */
export type Reform = (typeof REFORMS)[number];

/** An agency (局). Global: its `id` is what other tables carry as `agency_id`. */
export interface AgencyTable {
  id: string;
  municipality_id: string;
  name: string;
  /** Class inside which agencies are ranked. */
  category: string;
  /** Class of unit for targets that differ, `null` for none. */
  unit_class: string | null;
  created_at: string;
  /** The bureau that guides it in its field, `null` for none. */
  guided_by: Generated<string | null>;
  /** When it was dissolved or went into another; rows stay for history. */
  ended_at: Generated<string | null>;
  /** How it ended. */
  reform: Generated<Reform | null>;
  /** The agency that took over. */
  successor_id: Generated<string | null>;
}
