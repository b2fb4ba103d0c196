import type { FactQuestion } from "@faheng/ui";
import type { DutiesView, DutyView } from "../../../api/outputs.ts";

type Sum = DutiesView["sums"][number];
type Period = Pick<DutyView, "indicator" | "figure" | "frequency" | "label" | "isSettled"> & {
  readonly stated: Pick<NonNullable<DutyView["stated"]>, "state"> | null;
};

/** What the periods come to, and the one fact of the answer that it could be. */
export interface Proposal {
  /** Key of the fact. */
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly count: number;
}

/** What rules call a period where they count those in which enough was done. */
const PERIOD_UNITS: Readonly<Record<Period["frequency"], string>> = {
  month: "月",
  quarter: "季度",
  "half-year": "半年",
  year: "年",
  "two-years": "两年",
};

/**
 * The count that the periods of an indicator propose for its answer: how much was done in all of them, or in how many of them enough
 * was done, whichever one fact alone asks for. Of figures that count the same (each quarter, and the year) the one with most periods
 * speaks.
 */
export function proposedCount(
  { sums, duties }: { readonly sums: readonly Sum[]; readonly duties: readonly Period[] },
  indicator: string,
  questions: readonly Pick<FactQuestion, "key" | "field">[],
): Proposal | null {
  const counts = [...finest(sums.filter((it) => it.indicator === indicator)), ...periodCounts(duties, indicator)];
  const proposals = counts.flatMap(({ label, unit, count, of }) => {
    const asked = questions.filter(({ field }) => field.kind === "count" && field.unit === unit);
    const [only] = asked;
    if (only === undefined || asked.length > 1 || only.field.kind !== "count") return [];
    // A count of periods is theirs alone where it goes as far as there are periods.
    return of !== null && only.field.max !== of ? [] : [{ key: only.key, label, unit, count }];
  });
  const [first] = proposals;
  return first !== undefined && proposals.length === 1 ? first : null;
}

interface Count {
  readonly label: string;
  readonly unit: string;
  readonly count: number;
  /** Of how many periods; `null` of what was done in them. */
  readonly of: number | null;
}

function finest(sums: readonly Sum[]): Count[] {
  const own = new Map<string, Sum>();
  for (const sum of sums) {
    const key = `${sum.label} ${sum.unit}`;
    const known = own.get(key);
    if (known === undefined || sum.of > known.of) own.set(key, sum);
  }
  return [...own.values()].flatMap(({ label, unit, sum }) =>
    sum % 1000 === 0 ? [{ label, unit, count: sum / 1000, of: null }] : [],
  );
}

/** In how many periods of each figure enough was done; of one of which nothing is stated nothing. */
function periodCounts(duties: readonly Period[], indicator: string): Count[] {
  const own = Map.groupBy(
    duties.filter((it) => it.indicator === indicator),
    ({ figure }) => figure,
  );
  return [...own.values()].flatMap((periods) => {
    const [first] = periods;
    const stated = periods.filter((it) => it.stated?.state === "stated");
    if (first === undefined || stated.length === 0) return [];
    const count = stated.filter(({ isSettled }) => isSettled).length;
    return [{ label: first.label, unit: PERIOD_UNITS[first.frequency], count, of: periods.length }];
  });
}
