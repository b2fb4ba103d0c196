import type { SearchTextTable } from "./search-text.table.ts";

/** Two neighbouring characters of a text that can be found, or the last one of a word alone. */
export interface SearchPairTable extends Pick<
  SearchTextTable,
  "agency_id" | "assessment_id" | "kind" | "indicator" | "part"
> {
  pair: string;
}
