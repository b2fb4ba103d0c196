import {
  type Clause,
  faultsOf,
  nearestTo,
  type Points,
  type Profile,
  type ProfileItem,
  type Stater,
  type ValueFault,
} from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import { toExact } from "../amount.ts";
import type { EnteredAt, PlanClause, PlanFact, PlanSharedFact, PlanOptions } from "../plan.ts";
import type { RuleContext, RuleKind } from "../rule-kind.ts";
import { atMost, type Span } from "../span.ts";
import { requireBenchmarks } from "./benchmarks.ts";
import { isRefused } from "./is-refused.ts";
import { type NamingSetting, resolveMultipliers } from "./multipliers.ts";
import { sharedFacts } from "./shared-facts.ts";
import type { Problems } from "./problems.ts";
import type { Readings } from "./readings.ts";
import { named, unknown } from "./names.ts";

/** What every clause is compiled with. */
export interface ClauseSetting {
  readonly profile: Profile;
  readonly rules: ReadonlyMap<string, RuleKind>;
  readonly sources: ReadonlyMap<string, number>;
  readonly context: Omit<RuleContext, "effect">;
  readonly bounds: PlanOptions["bounds"];
  /** Titles of the indicators, by code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly readings: Readings;
  readonly problems: Problems;
}

/** Compiles an item's clauses for one class of units; clauses that are wrong are reported and left out. */
export function compileClauses(
  item: ProfileItem,
  unitClass: string | null,
  setting: ClauseSetting,
): { clauses: PlanClause[]; facts: PlanFact[]; shared: PlanSharedFact[] } {
  const { profile, problems } = setting;
  const place = `items.${item.indicator}`;
  const ids = new Map<string, number>();
  const facts = new Map<string, { position: number; clauses: number[]; key: string }>();
  const clauses: PlanClause[] = [];
  for (const clause of item.clauses) {
    if (ids.has(clause.id)) {
      problems.report(errors.FAHENG_PROFILE_DUPLICATE, `${place}.clauses.${clause.id}`, {
        ...named("clause"),
        key: clause.id,
      });
      continue;
    }
    const index = clauses.length;
    const key = clause.fact ?? clause.id;
    const owner = clause.factOf === item.indicator ? null : clause.factOf;
    // No code has a slash in it.
    const name = owner === null ? key : `${owner}/${key}`;
    const fact = facts.get(name) ?? { position: facts.size, clauses: [], key };
    const own = setting.bounds[owner ?? item.indicator];
    const bound = own && Object.hasOwn(own, key) ? (own[key] ?? null) : null;
    const enteredAt = owner === null ? null : { indicator: owner, title: setting.titles.get(owner) ?? owner };
    const at = { place: `${place}.clauses.${clause.id}`, unitClass, index, fact: fact.position, bound, enteredAt };
    const compiled = compileClause(clause, at, setting);
    if (!compiled) continue;
    ids.set(clause.id, index);
    facts.set(name, fact);
    fact.clauses.push(index);
    clauses.push(compiled);
    const first = clauses[fact.clauses[0] ?? index];
    if (first && first.field.kind !== compiled.field.kind) {
      problems.report(errors.FAHENG_PROFILE_FACT_SHAPE, `${place}.clauses.${clause.id}`, {
        key,
        first: first.field.kind,
        second: compiled.field.kind,
      });
    }
  }
  const naming = { ids, place, problems, item };
  const multiplied = resolveMultipliers(clauses, naming);
  const resolved = resolveReduced(resolveRoots(multiplied, naming), naming);
  const isApart = (clause: number): boolean => countsApart(item.indicator, resolved, clause, profile);
  return {
    clauses: resolved,
    shared: sharedFacts(
      resolved,
      [...facts.values()].map((fact) => (fact.clauses.some(isApart) ? { clauses: [] } : fact)),
    ),
    facts: [...facts.values()].map(({ key, clauses: readers }): PlanFact => {
      const isOffice = readers.some((position) => clauses[position]?.statedBy === "office");
      const statedBy = isOffice ? "office" : "agency";
      return {
        key,
        enteredAt: clauses[readers[0] ?? -1]?.enteredAt ?? null,
        borrowers: [],
        statedBy,
        clauses: readers,
      };
    }),
  };
}

function compileClause(
  clause: Clause,
  at: {
    readonly place: string;
    readonly unitClass: string | null;
    readonly index: number;
    readonly fact: number;
    readonly bound: Points | null;
    readonly enteredAt: EnteredAt | null;
  },
  { profile, rules, sources, context: shared, readings, problems }: ClauseSetting,
): PlanClause | null {
  const { place, unitClass, index, fact, bound, enteredAt } = at;
  const rule = rules.get(clause.kind);
  if (!rule) {
    problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("rule kind", clause.kind, rules.keys()));
    return null;
  }
  const source = clause.source === null ? null : sources.get(clause.source);
  if (source === undefined) {
    problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("source", String(clause.source), sources.keys()));
    return null;
  }
  const own = unitClass === null ? undefined : clause.unitParams[unitClass];
  const aggravation = clause.aggravation ?? shared.aggravation;
  const context: RuleContext = { ...shared, effect: clause.effect, aggravation };
  try {
    const given = own ? { ...clause.params, ...own } : clause.params;
    const parsed = rule.params.safeParse(given);
    if (!parsed.success) {
      const where = own ? `${place}.unitParams.${unitClass}` : `${place}.params`;
      reportParams(faultsOf(parsed.error, given, MAX_FAULTS, rule.params), clause, where, problems);
      return null;
    }
    const refusal = rule.refuses?.(parsed.data, context);
    if (refusal) {
      const { zh: reason, en: reasonEn } = refusal.reason;
      const details = { kind: clause.kind, field: refusal.field, reason, reasonEn };
      problems.report(errors.FAHENG_PROFILE_PARAMS, `${place}.params.${refusal.field}`, details);
      return null;
    }
    const targets = requireBenchmarks(rule.benchmarks?.(parsed.data) ?? [], {
      benchmarks: shared.benchmarks ?? new Map(),
      place: `${place}.params`,
      kind: clause.kind,
      problems,
    });
    if (targets === null) return null;
    // Where 扣完为止 binds the clause, its share is a cap of its own.
    const share = profile.settings.exhausts === "clause" ? clause.share : null;
    const limit = smaller(clause.cap, share);
    // A cap says how far a judgement may go, as a range would; the office's bound stands where there is neither.
    const most = smaller(bound, limit);
    const params = most === null ? parsed.data : (rule.within?.(parsed.data, most) ?? parsed.data);
    const awaitsBound = most === null && (rule.within?.(parsed.data, 0) ?? null) !== null;
    const range = rule.bounds(params, context);
    const open: Span = {
      lo: toExact(range.least, rule),
      hi: range.most === null ? null : toExact(range.most, rule),
    };
    return {
      index,
      clause,
      rule,
      params,
      context,
      schema: once(() => rule.fact(params, context)),
      field: rule.field(params, context),
      fact,
      enteredAt,
      isAward: clause.effect === "award",
      limit,
      open,
      pending: atMost(open, limit),
      multiplier: null,
      reduces: null,
      root: index,
      source,
      statedBy: staterOf(clause, rule, profile),
      awaitsBound,
      awaits: targets.flatMap(({ title, value }) => (value === null ? [title] : [])),
      reading: readings.under(place),
    };
  } catch (error) {
    problems.report(errors.FAHENG_PROFILE_RULE_FAILED, place, { kind: clause.kind, reason: String(error) });
    return null;
  }
}

/** Who states a clause's fact: the clause says, or its source, or its kind; a source that says nothing is the office's. */
function staterOf(clause: Clause, rule: RuleKind, profile: Profile): Stater {
  if (clause.statedBy !== null) return clause.statedBy;
  if (clause.source === null) return rule.statedBy ?? "agency";
  return profile.sources.find(({ key }) => key === clause.source)?.statedBy ?? "office";
}

/** At most this many faults of one clause's parameters are listed. */
const MAX_FAULTS = 20;

function reportParams(faults: readonly ValueFault[], clause: Clause, place: string, problems: Problems): void {
  for (const { path, wording } of faults) {
    const field = path.join(".");
    problems.report(errors.FAHENG_PROFILE_PARAMS, field === "" ? place : `${place}.${field}`, {
      kind: clause.kind,
      field: field === "" ? "params" : field,
      reason: wording.zh,
      reasonEn: wording.en,
    });
  }
}

/** Follows `aggravates` to the first clause of each chain; a clause that adds begins a chain of its own. */
function resolveRoots(clauses: readonly PlanClause[], { ids, place, problems, item }: NamingSetting): PlanClause[] {
  return clauses.map((clause) => {
    let current = clause;
    let root = clause;
    for (let steps = 0; current.clause.aggravates !== null; steps += 1) {
      const above = clauses[ids.get(current.clause.aggravates) ?? -1];
      if (!above || above.isAward !== clause.isAward || steps > clauses.length) {
        if (isRefused(current.clause.aggravates, item, clauses)) return clause;
        const { id } = clause.clause;
        const nearest = nearestTo(current.clause.aggravates, above ? [] : ids.keys());
        problems.report(errors.FAHENG_PROFILE_AGGRAVATES, `${place}.clauses.${id}`, { key: id, ...nearest });
        return clause;
      }
      if (root === current && current.context.aggravation === "replaces") root = above;
      current = above;
    }
    return { ...clause, root: root.index };
  });
}

/** Finds the award that a deduction takes from; both have to be seen by the same source. */
function resolveReduced(clauses: readonly PlanClause[], { ids, place, problems, item }: NamingSetting): PlanClause[] {
  return clauses.map((clause) => {
    const { id, reduces, aggravates } = clause.clause;
    if (reduces === null || isRefused(reduces, item, clauses)) return clause;
    const award = clauses[ids.get(reduces) ?? -1];
    const isGraver = aggravates !== null || clauses.some((it) => it.clause.aggravates === id);
    if (!award?.isAward || clause.isAward || award.source !== clause.source || isGraver) {
      problems.report(errors.FAHENG_PROFILE_REDUCES, `${place}.clauses.${id}`, { key: id });
      return clause;
    }
    return { ...clause, reduces: award.index };
  });
}

/** Whether what a clause counts depends on more than its own fact and its chain: on a matter elsewhere, on another clause. */
function countsApart(indicator: string, clauses: readonly PlanClause[], index: number, { heaviest }: Profile): boolean {
  const own = clauses[index];
  if (!own) return false;
  if (own.reduces !== null || clauses.some(({ reduces }) => reduces === index)) return true;
  return heaviest.some((list) => list.clauses.some((it) => it.indicator === indicator && it.clause === own.clause.id));
}

/** Makes something when it is first asked for: most of a plan's schemas wait for their first fact. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function smaller(a: Points | null, b: Points | null): Points | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
