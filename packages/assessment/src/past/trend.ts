import { listCycles, listPastResults } from "@faheng/database";
import { FahengError, matterKey, type PastContent, type PastResult, type Points } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { cycleKind, type CycleKind, printedTitle } from "../cycle/own-cycle.ts";
import { findAgency } from "../organisation/require-agency.ts";
import { readUnits } from "../packed/read-units.ts";
import { readUnit } from "../packed/stored-unit.ts";
import { pastName, whoSaved } from "./look-at-past.ts";
import { standing } from "./plan-past.ts";

/** Why two totals are not compared. */
export type Unlike = "framework" | "profile" | "maximum" | "maximum-unknown" | "applicable";

/** Where a total comes from: a document, or what Faheng computed. */
export type TrendOrigin =
  | (Pick<PastContent, "document" | "documentOn" | "grade" | "rank" | "parts"> & {
      readonly kind: "imported";
      readonly version: number;
      readonly byOffice: boolean;
      readonly savedByName: string;
      readonly savedAt: string;
      readonly mayRemove: boolean;
    })
  | {
      readonly kind: "computed";
      readonly assessmentId: string;
      /** Whether its cycle is over, so that the figure stays. */
      readonly isOver: boolean;
      readonly cycleKind: CycleKind;
      readonly disqualified: boolean;
      readonly grade: string | null;
    };

/** What an agency came to in one year under one framework. */
export interface TrendPoint {
  readonly year: number;
  readonly cycle: string;
  readonly framework: string;
  /** Both ends alike once nothing is pending; `null` where nothing limits it. */
  readonly lowest: Points | null;
  readonly highest: Points | null;
  readonly maximum: Points | null;
  readonly origin: TrendOrigin;
  /** The one before it, and how far the two can be compared; `null` of the first. */
  readonly against: {
    readonly year: number;
    readonly unlike: readonly Unlike[];
    /** This less that; `null` where they are not compared, or where they may still come to lie either way. */
    readonly difference: Points | null;
  } | null;
}

/** How an agency fared over the years, and what was done to the results that were brought in. */
export interface Trend {
  readonly agency: string;
  /** By year, then framework. */
  readonly points: readonly TrendPoint[];
  /** Versions that no longer count, newest first, with what came after them. */
  readonly former: readonly Omit<PastResult, "agencyId" | "savedBy">[];
  readonly mayImport: boolean;
}

/**
 * The totals of an agency by year: what was brought in and what was computed, told apart.
 *
 * @throws FAHENG_AGENCY_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN
 */
export async function getTrend(
  context: Context,
  actor: Actor,
  { agencyId }: { readonly agencyId: string },
): Promise<Trend> {
  const desk = enter(context, actor);
  await permit(desk, "past.read", { agencyId }, pastName({ agencyId }));
  const agency = await findAgency(desk.db, agencyId);
  if (agency instanceof FahengError) throw agency;
  return { agency: agency.name, ...(await loadTrend(desk, agencyId)) };
}

/** The same for who has been let in. */
export async function loadTrend(desk: Desk, agencyId: string): Promise<Omit<Trend, "agency">> {
  const versions = await listPastResults(desk.db, [agencyId]);
  const last = [...standing(versions).values()].map((it) => it.last);
  const imported = last.filter(({ act }) => act !== "remove");
  const points = [...imported.map((it) => importedPoint(desk, it)), ...(await computedPoints(desk, agencyId))];
  const former = versions.filter((it) => it.act === "remove" || !imported.includes(it)).toReversed();
  return {
    points: inOrder(points),
    former: former.map(({ agencyId: _agency, savedBy: _by, ...rest }) =>
      Object.assign(rest, { savedByName: whoSaved(desk.actor, rest) }),
    ),
    mayImport: can(desk.actor, "past.import", { agencyId }),
  };
}

/** A point with what else decides whether it is compared. */
export interface LonePoint extends Omit<TrendPoint, "against"> {
  /** What it is out of once what does not apply is left out; `null` where nobody says. */
  readonly applicable: Points | null;
  readonly profile: string | null;
}

function importedPoint({ actor }: Desk, it: PastResult): LonePoint {
  const { content, agencyId } = it;
  const { document, documentOn, grade, rank, parts } = content;
  const mayRemove = can(actor, "past.remove", { agencyId: it.byOffice ? null : agencyId });
  const { version, byOffice, savedAt } = it;
  const savedByName = whoSaved(actor, it);
  const of = { document, documentOn, grade, rank, parts, version, byOffice, savedByName, savedAt, mayRemove };
  return {
    year: it.year,
    cycle: content.cycle,
    framework: it.framework,
    lowest: content.total,
    highest: content.total,
    maximum: content.maximum,
    applicable: null,
    profile: null,
    origin: Object.assign({ kind: "imported" as const }, of),
  };
}

async function computedPoints(desk: Desk, agencyId: string): Promise<LonePoint[]> {
  const reach = { ...desk.reach, business: { kind: "agencies", ids: [agencyId] } } as const;
  const [units, cycles] = await Promise.all([
    readUnits({ ...desk, reach }, { cycleId: null }),
    listCycles(desk.db, desk.reach),
  ]);
  const cycleOf = new Map(cycles.map((it) => [it.id, it]));
  return units.flatMap(({ assessment, row }): LonePoint[] => {
    const { score, framework, profile } = readUnit(row);
    const cycle = cycleOf.get(assessment.cycleId);
    if (score === null || cycle === undefined) return [];
    const { interval, total, full, applicable, grade, disqualified } = score;
    return [
      {
        year: Number(cycle.endsOn.slice(0, 4)),
        cycle: printedTitle(cycle),
        framework: framework.title,
        lowest: total ?? interval.worst,
        highest: total ?? interval.best,
        maximum: full,
        applicable,
        profile: profile?.id ?? null,
        origin: {
          kind: "computed",
          assessmentId: assessment.id,
          isOver: cycle.status === "closed",
          cycleKind: cycleKind(cycle),
          disqualified,
          grade,
        },
      },
    ];
  });
}

/** Puts points in their order and lays each beside the one before it: of its own framework, if there is any. */
export function inOrder(points: readonly LonePoint[]): TrendPoint[] {
  const ordered = points.toSorted((a, b) => a.year - b.year || (a.framework < b.framework ? -1 : 1));
  return ordered.map((point, at) => {
    const { applicable: _applicable, profile: _profile, ...rest } = point;
    const earlier = ordered.slice(0, at).filter((it) => it.year < point.year && isOfKind(it, point));
    const before = earlier.findLast((it) => isAlike(it.framework, point.framework)) ?? earlier.at(-1);
    return Object.assign(rest, { against: before === undefined ? null : against(point, before) });
  });
}

/** An agency's own cycle is laid beside its own cycles alone, and a line beside lines. */
function isOfKind(a: LonePoint, b: LonePoint): boolean {
  const kindOf = ({ origin }: LonePoint): CycleKind => (origin.kind === "computed" ? origin.cycleKind : "office");
  return kindOf(a) === kindOf(b);
}

function isAlike(a: string, b: string): boolean {
  return matterKey(a) === matterKey(b);
}

function against(point: LonePoint, before: LonePoint): NonNullable<TrendPoint["against"]> {
  const unlike: Unlike[] = [];
  if (!isAlike(point.framework, before.framework)) unlike.push("framework");
  if (point.profile !== null && before.profile !== null && point.profile !== before.profile) unlike.push("profile");
  if (point.maximum === null || before.maximum === null) unlike.push("maximum-unknown");
  else if (point.maximum !== before.maximum) unlike.push("maximum");
  const [own, other] = [point.applicable ?? point.maximum, before.applicable ?? before.maximum];
  if (unlike.length === 0 && own !== other) unlike.push("applicable");
  const isSettled = point.lowest !== null && point.lowest === point.highest;
  const wasSettled = before.lowest !== null && before.lowest === before.highest;
  const difference = isSettled && wasSettled ? (point.lowest ?? 0) - (before.lowest ?? 0) : null;
  return { year: before.year, unlike, difference: unlike.length === 0 ? difference : null };
}
