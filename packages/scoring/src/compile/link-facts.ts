import { scoringErrors as errors } from "../errors.ts";
import type { PlanClause, PlanFact, PlanItem } from "../plan.ts";
import type { Problems } from "./problems.ts";

/**
 * Ties the clauses that read another item's fact to it: who states it is who states it there, and there it is known who
 * reads it too. What names no fact of an item, or one of another form, is reported.
 */
export function linkFacts(items: readonly PlanItem[], problems: Problems): readonly PlanItem[] {
  if (items.every(({ facts }) => facts.every(({ enteredAt }) => enteredAt === null))) return items;
  const byCode = new Map(items.map((item) => [item.indicator.code, item]));
  const borrowers = new Map<PlanFact, PlanClause[]>();
  const linked = items.map((item): PlanItem => {
    const owners = item.facts.map((fact) => ownerOf(item, fact, byCode, problems));
    const clauses = item.clauses.map((clause) => {
      const owner = owners[clause.fact];
      return owner ? { ...clause, statedBy: owner.statedBy } : clause;
    });
    const facts = item.facts.map((fact, position) => {
      const owner = owners[position];
      if (!owner) return fact;
      const readers = fact.clauses.flatMap((index) => clauses[index] ?? []);
      borrowers.set(owner, [...(borrowers.get(owner) ?? []), ...readers]);
      return { ...fact, statedBy: owner.statedBy };
    });
    return { ...item, clauses, facts };
  });
  return linked.map((item, index) => ({
    ...item,
    facts: item.facts.map((fact, position) => {
      const original = items[index]?.facts[position];
      return { ...fact, borrowers: (original && borrowers.get(original)) ?? [] };
    }),
  }));
}

/** The fact of another item that one stands for; `null` for an item's own, and for what is reported. */
function ownerOf(
  item: PlanItem,
  { key, enteredAt, clauses }: PlanFact,
  byCode: ReadonlyMap<string, PlanItem>,
  problems: Problems,
): PlanFact | null {
  if (enteredAt === null) return null;
  const owner = byCode.get(enteredAt.indicator);
  const fact = owner?.facts.find((it) => it.key === key && it.enteredAt === null);
  const first = item.clauses[clauses[0] ?? -1];
  const form = owner?.clauses[fact?.clauses[0] ?? -1]?.field.kind;
  if (fact && form === first?.field.kind) return fact;
  const place = `items.${item.indicator.code}.clauses.${first?.clause.id ?? key}`;
  problems.report(errors.FAHENG_PROFILE_FACT_OF, place, { key, indicator: enteredAt.indicator });
  return null;
}
