import type { Points } from "../points.ts";
import type { Profile } from "../profile.ts";
import { REVIEW_SOURCES } from "./sources.ts";

/** Which source counts where, and which stands over which. */
export interface SourceRules {
  /** Highest first; a source that is not named counts nowhere. `indicators` null: on every item. */
  readonly order: readonly { readonly source: string; readonly indicators: readonly string[] | null }[];
  /** How far two reviewers of one source may be apart on an item before somebody else settles it. */
  readonly disagreement: Points;
  /** Whether the profile leaves it open, so that the order is ours (本系统口径). */
  readonly isOurs: boolean;
}

/**
 * The rules of a profile. Where it says nothing: its own sources in its order, then what was seen (on site, case files, tests)
 * over what was told (third party, survey, web) over what was read at a desk; any difference in the item's amount is settled.
 */
export function sourceRulesOf(profile: Pick<Profile, "review" | "sources"> | null): SourceRules {
  const stated = profile?.review;
  if (stated) {
    const order = stated.order.map(({ source, indicators }) => ({ source, indicators }));
    return { order, disagreement: stated.disagreement, isOurs: false };
  }
  const own = (profile?.sources ?? []).map(({ key }) => key);
  const order = [...own, ...Object.keys(REVIEW_SOURCES)].map((source) => ({ source, indicators: null }));
  return { order, disagreement: 0, isOurs: true };
}

/** Whether a source counts on an item. */
export function countsOn({ order }: SourceRules, source: string, indicator: string): boolean {
  const rule = order.find((it) => it.source === source);
  return rule !== undefined && (rule.indicators === null || rule.indicators.includes(indicator));
}

/**
 * Whether a source may state a fact: one that a clause asks a source of the profile for is that source's alone, so that the
 * engine weighs each source by what it stated itself; any other fact is open to every source that counts on its item.
 *
 * @param asked the sources that the clauses of the fact name, `null` for a clause that names none.
 */
export function mayState(
  { own, source }: { readonly own: Pick<Profile, "sources">["sources"]; readonly source: string },
  asked: readonly (string | null)[],
): boolean {
  // A clause of the agency's own source (自评) is judged like one that names none.
  const others = asked.filter((key) => key !== null && own.find((it) => it.key === key)?.statedBy !== "agency");
  return others.length === 0 || others.includes(source);
}
