import type { DecidedClause, DraftDecision } from "@faheng/domain";
import type { ClauseParams, ClauseReading, ReadClause } from "../clauses/clause.ts";

/** Lays what was decided of one indicator's rules over what its sentences say. */
export function editClauses(
  indicator: string,
  reading: ClauseReading,
  decisions: readonly DraftDecision[],
): ClauseReading {
  const decided = new Map<string, DecidedClause | null>();
  const added: DecidedClause[] = [];
  for (const it of decisions) {
    if (it.kind === "clause" && it.indicator === indicator) decided.set(it.clause, it.value);
    else if (it.kind === "clause-added" && it.indicator === indicator) added.push(it.value);
  }
  if (decided.size === 0 && added.length === 0) return reading;
  const kept = reading.clauses.flatMap((clause) => {
    const value = decided.get(clause.id);
    return value === undefined ? [clause] : value === null ? [] : [changed(clause, value)];
  });
  const own = added.flatMap((value, index) => {
    const id = `m${index + 1}`;
    const last = decided.get(id);
    const said = last === undefined ? value : last;
    return said === null ? [] : [changed(nothingRead(id), said)];
  });
  const clauses = [...kept, ...own];
  const ids = new Set(clauses.map(({ id }) => id));
  return {
    ...reading,
    clauses: clauses.map((clause) =>
      clause.aggravates !== null && !ids.has(clause.aggravates)
        ? { ...clause, aggravates: null, aggravation: null }
        : clause,
    ),
    // An item that now only awards, or only takes, begins where its rules do.
    start:
      clauses.length === 0 || reading.clauses.length > 0
        ? reading.start
        : clauses.every(({ effect }) => effect === "award")
          ? "zero"
          : "full",
    jointCaps: reading.jointCaps.flatMap((cap) => {
      const of = cap.clauses.filter((id) => ids.has(id));
      return of.length > 1 ? [{ ...cap, clauses: of }] : [];
    }),
    doubts: reading.doubts.filter(({ clause }) => clause === null || !decided.has(clause)),
  };
}

function nothingRead(id: string): ReadClause {
  return {
    id,
    text: "",
    span: [0, 0],
    effect: "deduct",
    kind: "judgement",
    params: {},
    cap: null,
    share: null,
    aggravates: null,
    aggravation: null,
    veto: null,
    fact: { kind: "number", label: "" },
    confidence: 1,
    rule: "decided",
  };
}

/** A rule as somebody stated it: sure, since a person said so. */
function changed(clause: ReadClause, value: DecidedClause): ReadClause {
  const { effect, kind, params, cap, share, text = clause.text } = value;
  return {
    ...clause,
    effect,
    kind,
    params: params as ClauseParams,
    cap,
    share,
    text: text === "" ? "（自行补充）" : text,
    veto: effect === "veto" ? (clause.veto ?? { kind: "zero-item" }) : null,
    confidence: 1,
    rule: "decided",
  };
}
