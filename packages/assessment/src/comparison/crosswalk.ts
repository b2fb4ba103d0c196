import { rankShares, type ShareInterval } from "@faheng/aggregation";
import { type Agency, listAgencies } from "@faheng/database";
import { type Assessment, type Fraction, type Outcome, TAXONOMIES, type TaxonomyId } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { permitOnOfficeCycle } from "../cycle/require-cycle.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import { doneOf, notApplicableOf, type PackedCell } from "../packed/packed-dimensions.ts";
import type { PackedCells, PackedUnit } from "../packed/packed-unit.ts";
import { readInTurns, readUnits } from "../packed/read-units.ts";
import { readCells, readUnit } from "../packed/stored-unit.ts";

/** How one agency stands in one entry of a taxonomy. */
export interface CrosswalkCell {
  /** Indicators of its framework that stand here, those that stand elsewhere too included. */
  readonly indicators: number;
  /** Earned of what can be earned here; `null` without a profile or without points here. */
  readonly share: ShareInterval | null;
  /** Done of what applies, in indicators; `null` where nothing applies. */
  readonly completion: Fraction | null;
  readonly notApplicable: Fraction | null;
}

/** One agency of the cycle in the comparison. */
export interface CrosswalkRow {
  readonly assessment: Assessment;
  readonly agency: Agency;
  readonly frameworkTitle: string;
  readonly profile: PackedUnit["profile"];
  /** What it is compared and ranked by: score shares, or completion where there is no profile. */
  readonly measure: "score" | "completion";
  readonly share: ShareInterval | null;
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
  readonly grade: string | null;
  /** What conditions come to: shares leave these out too. */
  readonly outcomes: readonly Outcome[];
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
 * frameworks. Reads every unit as it is packed.
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
  const agencies = new Map((await listAgencies(desk.db, desk.scope)).map((agency) => [agency.id, agency]));
  const entrants: Entrant[] = [];
  const listed = await readUnits(desk, { cycleId, part: "figures" });
  const ids = listed.map(({ assessment }) => assessment.id);
  for await (const units of readInTurns(desk, { cycleId, ids, part: "cells" })) {
    for (const { assessment, row } of units) {
      const agency = agencies.get(assessment.agencyId);
      // What ended before the cycle did is no result to be ranked, nor is that of an agency which was excused.
      if (!agency || assessment.endedAt !== null || assessment.state === "excused") continue;
      entrants.push({ assessment, agency, unit: readUnit(row), cells: readCells(row) });
    }
  }
  const { entries } = TAXONOMIES[taxonomy];
  const dimensions = Object.entries(entries).map(([code, title]) => ({ code, title }));
  return { cycle: timedCycle(desk, cycle), taxonomy, dimensions, rows: compare(entrants, taxonomy, dimensions.length) };
}

interface Entrant {
  readonly assessment: Assessment;
  readonly agency: Agency;
  readonly unit: PackedUnit;
  readonly cells: PackedCells;
}

function compare(entrants: readonly Entrant[], taxonomy: TaxonomyId, entries: number): CrosswalkRow[] {
  const ranked = entrants.map(({ assessment, agency, unit, cells }) => ({
    agency: assessment.id,
    category: agency.category,
    measure: cells.taxonomies[taxonomy].measure,
    share: cells.taxonomies[taxonomy].share,
    isDisqualified: unit.score?.disqualified ?? false,
  }));
  const places = rankShares(ranked, "gap");
  return entrants.map(({ assessment, agency, unit, cells }) => {
    const { measure, share, parts, mapped, cells: dimensions } = cells.taxonomies[taxonomy];
    const { indicators, items, scored } = cells;
    const place = places.get(assessment.id);
    return {
      assessment,
      agency,
      frameworkTitle: unit.framework.title,
      profile: unit.profile,
      measure,
      share,
      cells: Object.fromEntries(dimensions.map((cell) => [cell.entry, cellOf(cell)])),
      coverage: { dimensions: dimensions.length, of: entries, mapped, indicators, items, scored },
      notApplicable: notApplicableOf(parts),
      open: cells.open,
      vetoes: cells.vetoes,
      isDisqualified: unit.score?.disqualified ?? false,
      grade: unit.score?.grade ?? null,
      outcomes: unit.headline?.outcomes ?? [],
      rank: place ? { ...place.rank, of: place.rankedAmong } : null,
    };
  });
}

function cellOf({ indicators, parts, share }: PackedCell): CrosswalkCell {
  return { indicators, share, completion: doneOf(parts), notApplicable: notApplicableOf(parts) };
}
