import type { ClauseParams } from "./clause.ts";

const FIELDS: Readonly<Record<string, string>> = {
  flag: "flag",
  states: "choice",
  "per-occurrence": "count",
  shortfall: "count",
  checklist: "parts",
  ratio: "ratio",
  "pro-rata": "ratio",
  distance: "number",
  growth: "numbers",
  events: "events",
  judgement: "judgement",
  external: "number",
  "sample-mean": "number",
};

/** What a clause will ask for: the kind of the domain's fact field, and its label. */
export function factOf(kind: string, params: ClauseParams): { readonly kind: string; readonly label: string } {
  const label = typeof params.label === "string" ? params.label : "";
  return { kind: fieldOf(kind, params), label };
}

function fieldOf(kind: string, params: ClauseParams): string {
  if (kind === "tiers") return params.measure === "growth" ? "numbers" : String(params.measure);
  if (kind === "lateness") return params.asks === "days" ? "count" : "date";
  if (kind === "veto") return params.atLeast === undefined ? "flag" : "count";
  return FIELDS[kind] ?? "judgement";
}
