import type { AnswerStatus, Framework, Fraction } from "@faheng/domain";
import type { Crosswalk } from "./crosswalk.ts";
import { add, divide, type Exact, exact, fromFraction, toFraction, ZERO } from "./exact.ts";

/** How far the work is, counted in indicators. In a dimension an indicator counts its part, so counts are fractions. */
export interface Completion {
  /** Entry of the taxonomy; `""` for the whole framework and for what is mapped nowhere. */
  readonly entry: string;
  readonly indicators: Fraction;
  readonly counts: Readonly<Record<AnswerStatus, Fraction>>;
  /** Done of those that apply; `null` where none does. */
  readonly share: Fraction | null;
  /** Not applicable of all; `null` where there is none at all. */
  readonly notApplicableShare: Fraction | null;
}

/** Completion of the whole framework, by dimension, and of what is mapped to no dimension. */
export interface Completions {
  readonly whole: Completion;
  readonly dimensions: readonly Completion[];
  readonly unmapped: Completion;
}

type Counts = Record<AnswerStatus, Exact>;

/**
 * Completion of a framework's items (bonus and veto left out). It needs no points, so it compares frameworks whose
 * documents state none.
 *
 * @param statuses by indicator code; an indicator that is absent has not been started
 */
export function completionOf(
  framework: Framework,
  crosswalk: Crosswalk,
  statuses: ReadonlyMap<string, AnswerStatus>,
): Completions {
  const whole = noCounts();
  const unmapped = noCounts();
  const byEntry = new Map<string, Counts>();
  for (const { code, kind } of framework.indicators) {
    if (kind !== "item") continue;
    const status = statuses.get(code) ?? "not-started";
    whole[status] = add(whole[status], exact(1));
    const places = crosswalk.get(code) ?? [];
    if (places.length === 0) unmapped[status] = add(unmapped[status], exact(1));
    for (const { entry, share } of places) {
      const counts = byEntry.get(entry) ?? noCounts();
      byEntry.set(entry, counts);
      counts[status] = add(counts[status], fromFraction(share));
    }
  }
  return {
    whole: closed("", whole),
    dimensions: [...byEntry].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([entry, counts]) => closed(entry, counts)),
    unmapped: closed("", unmapped),
  };
}

function noCounts(): Counts {
  return { "not-started": ZERO, "in-progress": ZERO, done: ZERO, "not-applicable": ZERO };
}

function closed(entry: string, counts: Counts): Completion {
  const applicable = add(add(counts["not-started"], counts["in-progress"]), counts.done);
  const all = add(applicable, counts["not-applicable"]);
  const orNull = (ratio: Exact | null): Fraction | null => (ratio === null ? null : toFraction(ratio));
  return {
    entry,
    indicators: toFraction(all),
    counts: {
      "not-started": toFraction(counts["not-started"]),
      "in-progress": toFraction(counts["in-progress"]),
      done: toFraction(counts.done),
      "not-applicable": toFraction(counts["not-applicable"]),
    },
    share: orNull(divide(counts.done, applicable)),
    notApplicableShare: orNull(divide(counts["not-applicable"], all)),
  };
}
