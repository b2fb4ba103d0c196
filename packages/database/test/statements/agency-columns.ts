import { GLOBAL_TABLES } from "../../src/index.ts";

/** Says by which columns a table's rows are an agency's; none for a table that belongs to no agency. */
export function agencyColumns(table: string): readonly string[] {
  if (table in GLOBAL_TABLES) return [];
  // Who takes part in a line is the matter of two: of the agency and of the bureau that assesses it.
  if (table === "cycle_member") return ["agency_id", "office_id"];
  // A chain is an agency's or the office's: whoever names the chain has named the agency.
  return table === "audit" ? ["chain", "agency_id"] : ["agency_id"];
}
