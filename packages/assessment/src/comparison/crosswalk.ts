import { compareAgencies, type Completion, crosswalkOf, type ItemResult } from "@faheng/aggregation";
import { type Agency, listAgencies, listAssessments, listResponseStates } from "@faheng/database";
import {
  type AnswerStatus,
  type Fraction,
  type Profile,
  TAXONOMIES,
  type TaxonomyId,
  type Assessment,
} from "@faheng/domain";
import type { ItemScore, Score } from "@faheng/scoring";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { IndicatorState } from "../assessment/completion.ts";
import type { Context } from "../context.ts";
import { permitOnOfficeCycle } from "../cycle/require-cycle.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import { findPinned, type Pinned } from "../manifest/pinned.ts";
import { readKept } from "../manifest/score-digest.ts";
import { measurable } from "./measurable.ts";

/** A share between what is certain and what pending facts still allow. */
export interface Share {
  readonly worst: Fraction;
  readonly best: Fraction;
}

/** How one agency stands in one entry of a taxonomy. */
export interface CrosswalkCell {
  /** Indicators of its framework that stand here, those that stand elsewhere too included. */
  readonly indicators: number;
  /** Earned of what can be earned here; `null` without a profile or without points here. */
  readonly share: Share | null;
  /** Done of what applies, in indicators; `null` where nothing applies. */
  readonly completion: Fraction | null;
  readonly notApplicable: Fraction | null;
}

/** One agency of the cycle in the comparison. */
export interface CrosswalkRow {
  readonly assessment: Assessment;
  readonly agency: Agency;
  readonly frameworkTitle: string;
  readonly profile: Profile | null;
  /** What it is compared and ranked by: score shares, or completion where there is no profile. */
  readonly measure: "score" | "completion";
  readonly share: Share | null;
  readonly cells: Readonly<Record<string, CrosswalkCell>>;
  readonly coverage: {
    /** Entries its framework touches, of how many there are. */
    readonly dimensions: number;
    readonly of: number;
    /** Indicators that stand in some entry, of how many there are. */
    readonly mapped: number;
    readonly indicators: number;
    /** Indicators that are neither bonus nor veto, and how many of them the profile scores: `null` without a profile. */
    readonly items: number;
    readonly scored: number | null;
  };
  readonly notApplicable: Fraction | null;
  /** Indicators that something nobody limits keeps open; taken as their whole weight on that side. */
  readonly open: readonly string[];
  /** Codes of the veto indicators that struck. Shares leave vetoes out, so they have to be said beside. */
  readonly vetoes: readonly string[];
  readonly isDisqualified: boolean;
  /** Every place that may still come out among those of its category and measure; `null` for who is disqualified. */
  readonly rank: { readonly best: number; readonly worst: number; readonly of: number } | null;
}

/** The agencies of a cycle side by side by the entries of a taxonomy. */
export interface CycleCrosswalk {
  readonly cycle: TimedCycle;
  readonly taxonomy: TaxonomyId;
  readonly dimensions: readonly { readonly code: string; readonly title: string }[];
  readonly rows: readonly CrosswalkRow[];
}

/**
 * Compares the agencies of a cycle by shares of what each one's own framework lets it earn, never by totals of unlike
 * frameworks. Reads the scores as they were kept.
 *
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function crosswalkOfCycle(
  context: Context,
  actor: Actor,
  input: { readonly cycleId: string; readonly taxonomy: TaxonomyId },
): Promise<CycleCrosswalk> {
  const desk = enter(context, actor);
  const { cycleId, taxonomy } = input;
  const cycle = await permitOnOfficeCycle(desk, cycleId);
  const assessments = await listAssessments(desk.db, desk.reach, cycleId);
  const agencies = new Map((await listAgencies(desk.db, desk.scope)).map((agency) => [agency.id, agency]));
  const ids = assessments.map(({ id }) => id);
  const states = Map.groupBy(await listResponseStates(desk.db, ids), ({ assessmentId }) => assessmentId);
  const entrants: Entrant[] = [];
  for (const assessment of assessments) {
    const agency = agencies.get(assessment.agencyId);
    // What ended before the cycle did is no result to be ranked.
    if (!agency || assessment.endedAt !== null) continue;
    const pinned = await findPinned(desk.db, context.plugins, assessment.manifestSha256);
    entrants.push(entrantOf(assessment, agency, pinned, states.get(assessment.id) ?? []));
  }
  const { entries } = TAXONOMIES[taxonomy];
  const dimensions = Object.entries(entries).map(([code, title]) => ({ code, title }));
  return { cycle: timedCycle(desk, cycle), taxonomy, dimensions, rows: compare(entrants, taxonomy, dimensions.length) };
}

interface Entrant {
  readonly assessment: Assessment;
  readonly agency: Agency;
  readonly pinned: Pinned;
  readonly score: Score | null;
  readonly items: readonly ItemResult[] | null;
  readonly open: readonly string[];
  readonly statuses: ReadonlyMap<string, AnswerStatus>;
}

function entrantOf(assessment: Assessment, agency: Agency, pinned: Pinned, states: readonly IndicatorState[]): Entrant {
  const score = readKept(assessment.score);
  const base = pinned.profile?.settings.base ?? 0;
  const { items, open } = score === null ? { items: null, open: [] } : measurable(pinned.framework, score.items, base);
  return {
    assessment,
    agency,
    pinned,
    score,
    items,
    open,
    statuses: new Map(states.map((it) => [it.indicator, statusOf(it)])),
  };
}

/** A «not applicable» that nobody has approved does not count as such yet. */
function statusOf({ status, isNotApplicableApproved }: IndicatorState): AnswerStatus {
  if (status === "not-applicable") return isNotApplicableApproved ? "not-applicable" : "in-progress";
  return status === "done" || status === "in-progress" ? status : "not-started";
}

function compare(entrants: readonly Entrant[], taxonomy: TaxonomyId, entries: number): CrosswalkRow[] {
  const results = entrants.map(({ assessment, agency, pinned, score, items, statuses }) => ({
    agency: assessment.id,
    category: agency.category,
    framework: pinned.framework,
    score: items && { items, base: pinned.profile?.settings.base ?? 0 },
    statuses,
    isDisqualified: score?.disqualified ?? false,
  }));
  const compared = new Map(compareAgencies(results, taxonomy, "gap").agencies.map((it) => [it.agency, it]));
  return entrants.flatMap(({ assessment, agency, pinned, score, open }) => {
    const row = compared.get(assessment.id);
    if (!row) return [];
    const { framework, profile } = pinned;
    const crosswalk = crosswalkOf(framework, taxonomy);
    const shares = new Map(row.scores?.dimensions.map(({ entry, share }) => [entry, share]));
    const cell = ({ entry, share, notApplicableShare }: Completion): [string, CrosswalkCell] => {
      const indicators = [...crosswalk.values()].filter((places) => places.some((it) => it.entry === entry)).length;
      const cellShare = shares.get(entry) ?? null;
      return [entry, { indicators, share: cellShare, completion: share, notApplicable: notApplicableShare }];
    };
    const { dimensions, whole } = row.completions;
    const items = new Set(framework.indicators.flatMap(({ kind, code }) => (kind === "item" ? [code] : [])));
    const isScored = ({ indicator, state }: ItemScore): boolean => state !== "unscored" && items.has(indicator);
    return [
      {
        assessment,
        agency,
        frameworkTitle: framework.title,
        profile,
        measure: row.measure,
        share: row.share,
        cells: Object.fromEntries(dimensions.map(cell)),
        coverage: {
          dimensions: dimensions.length,
          of: entries,
          mapped: [...crosswalk.values()].filter((places) => places.length > 0).length,
          indicators: framework.indicators.length,
          items: items.size,
          scored: score && score.items.filter(isScored).length,
        },
        notApplicable: whole.notApplicableShare,
        open,
        vetoes: score?.vetoes ?? [],
        isDisqualified: score?.disqualified ?? false,
        rank: row.rank && { ...row.rank, of: row.rankedAmong },
      },
    ];
  });
}
