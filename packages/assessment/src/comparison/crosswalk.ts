import { rankShares, type ShareInterval, type SharePlace } from "@faheng/aggregation";
import { type Agency, listAgencies } from "@faheng/database";
import { type Assessment, type Fraction, type Outcome, TAXONOMIES, type TaxonomyId } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { type Desk, enter } from "../access/enter.ts";
import { agenciesOf } from "../assessment/view-assessment.ts";
import type { Context } from "../context.ts";
import { permitOnOfficeCycle } from "../cycle/require-cycle.ts";
import { type TimedCycle, timedCycle } from "../cycle/timed-cycle.ts";
import { doneOf, notApplicableOf, type PackedCell } from "../packed/packed-dimensions.ts";
import type { PackedCells, PackedMeasure, PackedUnit } from "../packed/packed-unit.ts";
import { readMeasures, readUnits } from "../packed/read-units.ts";
import { readCells, readMeasured, readUnit } from "../packed/stored-unit.ts";

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

/** So many agencies stand on a page: each has a dozen cells and notes. */
export const CROSSWALK_ROWS = 100;

/** A page of the agencies of a cycle, side by side by the entries of a taxonomy. Places are among all of them. */
export interface CycleCrosswalk {
  readonly cycle: TimedCycle;
  readonly taxonomy: TaxonomyId;
  readonly dimensions: readonly { readonly code: string; readonly title: string }[];
  readonly rows: readonly CrosswalkRow[];
  readonly page: number;
  readonly pages: number;
  /** How many are compared. */
  readonly total: number;
}

/**
 * Compares the agencies of a cycle by shares of what each one's own framework lets it earn, never by totals of unlike
 * frameworks. All are ranked by a short column of the packed row; how one stands by dimensions is read for the page alone.
 *
 * @param input.page counted from 1; one behind the last is the last
 * @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND
 */
export async function crosswalkOfCycle(
  context: Context,
  actor: Actor,
  input: { readonly cycleId: string; readonly taxonomy: TaxonomyId; readonly page: number },
): Promise<CycleCrosswalk> {
  const desk = enter(context, actor);
  const { cycleId, taxonomy } = input;
  const cycle = await permitOnOfficeCycle(desk, cycleId);
  // What ended before the cycle did is no result to be ranked, nor is that of an agency which was excused.
  const compared = (await readMeasures(desk, cycleId)).filter((it) => !it.isEnded && it.state !== "excused");
  const ranked = compared.map((it) => ({ ...readMeasured(it), agency: it.id, ...it }));
  const places = rankShares(ranked, "gap");
  const pages = Math.max(1, Math.ceil(ranked.length / CROSSWALK_ROWS));
  const page = Math.min(input.page, pages);
  const shown = ranked.slice((page - 1) * CROSSWALK_ROWS, page * CROSSWALK_ROWS);
  const { entries } = TAXONOMIES[taxonomy];
  const dimensions = Object.entries(entries).map(([code, title]) => ({ code, title }));
  return {
    cycle: timedCycle(desk, cycle),
    taxonomy,
    dimensions,
    rows: (await entrantsOf(desk, cycleId, shown)).map((it) =>
      rowOf(it, taxonomy, dimensions.length, places.get(it.assessment.id)),
    ),
    page,
    pages,
    total: ranked.length,
  };
}

interface Entrant {
  readonly assessment: Assessment;
  readonly agency: Agency;
  readonly measured: PackedMeasure;
  readonly unit: PackedUnit;
  readonly cells: PackedCells;
}

/** What is shown of those that are shown, in their order. */
async function entrantsOf(
  desk: Desk,
  cycleId: string,
  shown: readonly (PackedMeasure & { readonly id: string })[],
): Promise<Entrant[]> {
  const units = await readUnits(desk, { cycleId, ids: shown.map(({ id }) => id), part: "cells" });
  const byId = new Map(units.map((it) => [it.assessment.id, it]));
  const agencies = new Map((await listAgencies(desk.db, agenciesOf(desk, units))).map((it) => [it.id, it]));
  return shown.flatMap((measured) => {
    const found = byId.get(measured.id);
    const agency = agencies.get(found?.assessment.agencyId ?? "");
    if (!found || !agency) return [];
    const { assessment, row } = found;
    return [{ assessment, agency, measured, unit: readUnit(row), cells: readCells(row) }];
  });
}

function rowOf(
  { assessment, agency, measured: { measure, share }, unit, cells }: Entrant,
  taxonomy: TaxonomyId,
  entries: number,
  place: SharePlace | undefined,
): CrosswalkRow {
  const { parts, mapped, cells: dimensions } = cells.taxonomies[taxonomy];
  const { indicators, items, scored } = cells;
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
}

function cellOf({ indicators, parts, share }: PackedCell): CrosswalkCell {
  return { indicators, share, completion: doneOf(parts), notApplicable: notApplicableOf(parts) };
}
