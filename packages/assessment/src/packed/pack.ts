import { measureAgency } from "@faheng/aggregation";
import type { ResponseState, StatusCounts } from "@faheng/database";
import type { AnswerStatus, Assessment, Extension, Framework, TaxonomyId } from "@faheng/domain";
import { countProgress, duesOf, progressOf } from "../assessment/completion.ts";
import type { Pinned } from "../manifest/pinned.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { keptHeadline, type KeptReading } from "../manifest/score-digest.ts";
import { measurable } from "./measurable.ts";
import { packDimensions, type PackedDimensions } from "./packed-dimensions.ts";
import type { DueCount, PackedItem, PackedUnit, WholePackedUnit } from "./packed-unit.ts";

/** Everything a packed row is made of; nothing of it is compiled. */
export interface PackedFrom {
  readonly assessment: Pick<Assessment, "endedAt">;
  /** Whether it or its cycle is over. */
  readonly isOver: boolean;
  readonly pinned: Pick<Pinned, "framework" | "profile" | "deadlines" | "manifest">;
  readonly states: readonly Omit<ResponseState, "assessmentId" | "state">[];
  /** Days that the agency has set, by indicator. */
  readonly assigned: ReadonlyMap<string, string>;
  readonly extensions: readonly Extension[];
  readonly score: KeptReading | null;
}

/** Packs a unit: the same for the same, whenever it is done. */
export function packUnit(from: PackedFrom): WholePackedUnit {
  const items = itemsOf(from);
  return { unit: unitOf(from, items), items, ...comparedBy(from) };
}

function unitOf({ pinned, states, score, isOver }: PackedFrom, items: readonly PackedItem[]): PackedUnit {
  const { framework, profile, manifest } = pinned;
  return {
    counts: countsOf(framework, states),
    completion: countProgress(items.map((it) => it.progress)),
    framework: { id: framework.id, title: framework.title },
    profile: profile && { id: profile.id, standing: profile.standing, base: profile.settings.base },
    pack: usesOwnRules(profile) ? manifest.plugin : null,
    score: score && {
      total: score.total,
      interval: score.interval,
      full: score.full,
      applicable: score.applicable,
      grade: score.grade,
      disqualified: score.disqualified,
    },
    // Until the last one is kept, that of the last save says what it can.
    headline: score && (keptHeadline(score, isOver) ?? score.headline ?? null),
    due: dueCounts(items),
  };
}

function itemsOf({ assessment, pinned, states, assigned, extensions, score }: PackedFrom): PackedItem[] {
  const { framework, deadlines } = pinned;
  // Whether a day has passed is for whoever reads: a row says the same tomorrow.
  const dues = duesOf(framework, states, deadlines, { today: "", assigned, extensions });
  return [...progressOf(framework, states, score)].map(([indicator, progress]) => {
    const due = dues.get(indicator);
    // What has ended is due no more.
    const isDue = due?.isOpen === true && assessment.endedAt === null;
    return { indicator, progress, due: isDue ? { dueOn: due.dueOn, pressesFrom: due.pressesFrom } : null };
  });
}

/** How many indicators wait for which day. */
export function dueCounts(items: readonly PackedItem[]): DueCount[] {
  const days = items.flatMap(({ due }) => due ?? []);
  return [...Map.groupBy(days, ({ dueOn }) => dueOn)]
    .map(([on, all]) => ({ on, from: all[0]?.pressesFrom ?? on, count: all.length }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

function countsOf({ indicators }: Framework, states: PackedFrom["states"]): StatusCounts {
  const byIndicator = new Map(states.map((state) => [state.indicator, state]));
  const counts = { notStarted: 0, inProgress: 0, done: 0, notApplicable: 0, claimed: 0, returned: 0 };
  for (const { code } of indicators) counts[placeOf(byIndicator.get(code))] += 1;
  return counts;
}

function placeOf(state: PackedFrom["states"][number] | undefined): keyof StatusCounts {
  if (state?.status === "done") return "done";
  if (state?.status === "in-progress") return "inProgress";
  if (state?.status !== "not-applicable") return "notStarted";
  if (state.isNotApplicableApproved) return "notApplicable";
  return state.isReturned ? "returned" : "claimed";
}

function comparedBy({
  pinned: { framework, profile },
  states,
  score,
}: PackedFrom): Pick<WholePackedUnit, "measured" | "cells"> {
  const base = profile?.settings.base ?? 0;
  const scored = new Set(framework.indicators.flatMap(({ kind, code }) => (kind === "item" ? [code] : [])));
  const statuses = new Map(states.map((state) => [state.indicator, statusOf(state)]));
  const measured = score && measurable(framework, score.items, base);
  const unit = { framework, score: measured && { items: measured.items, base }, statuses };
  const by = { O: measureAgency(unit, "O"), S: measureAgency(unit, "S"), D: measureAgency(unit, "D") };
  const pack = (taxonomy: TaxonomyId): PackedDimensions => packDimensions(framework, taxonomy, by[taxonomy]);
  const cells = {
    indicators: framework.indicators.length,
    items: scored.size,
    scored: score && score.items.filter((it) => it.state !== "unscored" && scored.has(it.indicator)).length,
    open: measured === null ? [] : measured.open,
    vetoes: score?.vetoes ?? [],
    taxonomies: { O: pack("O"), S: pack("S"), D: pack("D") },
  };
  // Of the whole every taxonomy says the same.
  return { measured: { measure: by.O.measure, share: by.O.share }, cells };
}

/** A «not applicable» that nobody has approved does not count as such yet. */
function statusOf({ status, isNotApplicableApproved }: PackedFrom["states"][number]): AnswerStatus {
  return status === "not-applicable" && !isNotApplicableApproved ? "in-progress" : status;
}
