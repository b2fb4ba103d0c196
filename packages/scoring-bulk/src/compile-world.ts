import {
  addSpans,
  atLeast,
  atMost,
  exactly,
  negateSpan,
  type PlanClause,
  type PlanItem,
  type PlanVariant,
  toNumber,
} from "@faheng/scoring/engine";
import { clauseAmount, highEnd, lowEnd, singleScore } from "./amounts.ts";
import { jointScores, reduceJoint } from "./joint.ts";
import { type Cell, type LaidSink, type Layout, slotIn } from "./layout.ts";
import type { BulkAbsence, BulkGeneral, BulkPairs, BulkScope, BulkSink, BulkWorld } from "./program.ts";

/** Tables of one world while they are being filled, item by item. */
interface Builder {
  readonly variant: PlanVariant;
  readonly layout: Layout;
  /** Position of the world, `null` for the bonus. */
  readonly world: number | null;
  readonly worst: Tables;
  readonly best: Tables;
  readonly pairs: { [Key in keyof BulkPairs]: number[] };
  readonly generals: BulkGeneral[];
}

interface Tables {
  readonly scores: Float64Array;
  readonly places: Int32Array;
  readonly joint: number[];
}

/** One source's world. */
export function compileWorld(variant: PlanVariant, layout: Layout, world: number): BulkWorld {
  const builder = newBuilder(variant, layout, world);
  const scopes = variant.scopes.map((scope, position): BulkScope => {
    const counted = scope.items.flatMap((index) => {
      const item = variant.items[index];
      return item && variant.worlds[world]?.counts[index] ? [item] : [];
    });
    return {
      factor: toNumber(scope.factor),
      sinks: (layout.scopes[position] ?? []).map((sink) => compileSink(sink, builder)),
      full: counted.reduce((sum, { full }) => sum + full, 0),
      absences: counted.flatMap((item) => absenceOf(item, layout)),
    };
  });
  return finish(builder, scopes);
}

/** The bonus, which all sources share. */
export function compileBonusWorld(variant: PlanVariant, layout: Layout): BulkWorld {
  const builder = newBuilder(variant, layout, null);
  const sinks = layout.bonus.map((sink) => compileSink(sink, builder));
  return finish(builder, variant.bonus.items.length === 0 ? [] : [{ factor: 1, sinks, full: 0, absences: [] }]);
}

function newBuilder(variant: PlanVariant, layout: Layout, world: number | null): Builder {
  const last = layout.columns.at(-1);
  const codes = last ? last.firstCode + last.size : 0;
  const tables = (): Tables => ({
    scores: new Float64Array(codes),
    places: new Int32Array(codes),
    joint: [],
  });
  const pairs = { position: [], start: [], sign: [], floor: [], ceiling: [], absent: [], worst: [], best: [] };
  return { variant, layout, world, worst: tables(), best: tables(), pairs, generals: [] };
}

function finish({ worst, best, pairs, generals }: Builder, scopes: BulkScope[]): BulkWorld {
  const floats = (list: readonly number[]): Float64Array => Float64Array.from(list);
  return {
    scopes,
    worst: { ...worst, joint: floats(worst.joint) },
    best: { ...best, joint: floats(best.joint) },
    pairs: {
      position: Int32Array.from(pairs.position),
      start: floats(pairs.start),
      sign: floats(pairs.sign),
      floor: floats(pairs.floor),
      ceiling: floats(pairs.ceiling),
      absent: floats(pairs.absent),
      worst: floats(pairs.worst),
      best: floats(pairs.best),
    },
    generals,
  };
}

function absenceOf(item: PlanItem, { cells }: Layout): BulkAbsence[] {
  const [cell] = cells[item.index] ?? [];
  if (!cell || item.full === 0 || item.policy === "full") return [];
  const { form, position, stride, radix, absentSlot } = cell;
  const isRescaled = item.policy === "exclude-and-rescale";
  return [{ position, isPair: form === null, stride, radix, absentSlot, full: item.full, isRescaled }];
}

function compileSink(sink: LaidSink, builder: Builder): BulkSink {
  const { variant, layout, world, pairs, generals } = builder;
  const [pairFrom, generalFrom] = [pairs.position.length, generals.length];
  const firstOf = (list: readonly number[]): number => layout.cells[list[0] ?? -1]?.[0]?.position ?? 0;
  for (const index of sink.whole) addWhole(index, builder);
  for (const list of sink.joints.values()) for (const index of list) addJoint(index, builder);
  for (const index of sink.pairs) addPair(index, builder);
  for (const index of sink.generals) addGeneral(index, builder);
  const bonusLimit = sink.bonusLimit === null ? null : variant.bonus.limits[sink.bonusLimit];
  const limits = (world === null ? null : sink.node?.limits?.[world]) ?? bonusLimit ?? { floor: null, ceiling: null };
  return {
    wholeFrom: sink.wholeFrom,
    wholeTo: sink.wholeTo,
    joints: [...sink.joints].map(([clauses, list]) => ({
      from: firstOf(list),
      to: firstOf(list) + clauses * list.length,
      clauses,
    })),
    pairFrom,
    pairTo: pairs.position.length,
    generalFrom,
    generalTo: generals.length,
    floor: lowEnd(limits.floor),
    ceiling: highEnd(limits.ceiling),
    into: sink.into,
    vetoes: sink.vetoes,
  };
}

/** Whether a world counts an item and a clause; the bonus counts all of its own. */
function counts({ variant, world }: Builder, item: PlanItem, clause?: PlanClause): boolean {
  if (world === null) return true;
  if (variant.worlds[world]?.counts[item.index] !== true) return false;
  return (
    clause === undefined || variant.worlds[world].key === null || clause.source === null || clause.source === world
  );
}

/** What an item makes when it does not apply. */
function absentScore(builder: Builder, item: PlanItem): number {
  const isFull = item.indicator.kind === "item" && item.policy === "full";
  return isFull && counts(builder, item) ? item.points : 0;
}

function itemAndCells(index: number, { variant, layout }: Builder): { item: PlanItem; cells: readonly Cell[] } {
  const item = variant.items[index];
  if (!item) throw new RangeError(`no item ${index}`);
  return { item, cells: layout.cells[index] ?? [] };
}

/** Adds an item's score to every value of the byte that holds it. */
function addWhole(index: number, builder: Builder): void {
  const { item, cells } = itemAndCells(index, builder);
  const column = builder.layout.columns[cells[0]?.position ?? -1];
  if (!column || !counts(builder, item)) return;
  const clauses = item.clauses.flatMap((clause, position) => {
    const cell = cells[position];
    return cell && counts(builder, item, clause) ? [{ clause, cell }] : [];
  });
  for (const [{ scores }, end] of [
    [builder.worst, "lo"],
    [builder.best, "hi"],
  ] as const) {
    for (let byte = 0; byte < column.size; byte += 1) {
      const isAbsent = cells[0] !== undefined && slotIn(cells[0], byte) === cells[0].absentSlot;
      const score = isAbsent ? absentScore(builder, item) : itemScore(item, clauses, byte, end);
      scores[column.firstCode + byte] = (scores[column.firstCode + byte] ?? 0) + score;
    }
  }
}

/** One end of an item's score when its clauses have the slots that a byte holds. */
function itemScore(
  item: PlanItem,
  clauses: readonly { readonly clause: PlanClause; readonly cell: Cell }[],
  byte: number,
  end: "lo" | "hi",
): number {
  const raw = clauses.reduce((sum, { clause, cell }) => {
    const slot = slotIn(cell, byte);
    const amount = cell.form?.amounts[slot];
    const made = amount === undefined ? clause.pending : exactly(clauseAmount(clause, amount));
    return addSpans(sum, clause.isAward ? made : negateSpan(made));
  }, exactly(item.start));
  const limited = atMost(atLeast(raw, item.floor), item.ceiling);
  return end === "lo" ? lowEnd(limited.lo) : highEnd(limited.hi);
}

function addJoint(index: number, builder: Builder): void {
  const { item, cells } = itemAndCells(index, builder);
  const isIn = counts(builder, item);
  const joint = reduceJoint(
    item,
    cells.map(({ form }) => form),
    (position) => {
      const clause = item.clauses[position];
      return clause !== undefined && counts(builder, item, clause);
    },
  );
  const scores = isIn ? jointScores(item, joint) : new Float64Array(joint.places);
  for (const [tables, end] of [
    [builder.worst, "pendingWorst"],
    [builder.best, "pendingBest"],
  ] as const) {
    const first = tables.joint.length;
    // Beside the places proper, a stretch of the same length for «does not apply», which the first clause leads to.
    tables.joint.push(...scores, ...new Float64Array(joint.places).fill(absentScore(builder, item)));
    let stride = 1;
    joint.clauses.forEach((clause, position) => {
      const cell = cells[position];
      const code = builder.layout.columns[cell?.position ?? -1]?.firstCode;
      if (!cell || code === undefined) return;
      const start = position === 0 ? first : 0;
      clause.bySlot.forEach((value, slot) => {
        tables.places[code + slot] = start + value * stride;
      });
      tables.places[code + cell.pendingSlot] = start + clause[end] * stride;
      tables.places[code + cell.absentSlot] = position === 0 ? first + joint.places : 0;
      stride *= clause.values.length;
    });
  }
}

function addPair(index: number, builder: Builder): void {
  const { item, cells } = itemAndCells(index, builder);
  const [clause, cell] = [item.clauses[0], cells[0]];
  if (!clause || !cell) return;
  const isIn = counts(builder, item);
  const isCounted = counts(builder, item, clause);
  const pending = singleScore(item, clause, isCounted ? clause.pending : exactly(0));
  // The clause's limit is a limit on how far the item moves from its start.
  const reach = highEnd(clause.limit);
  const floor = Math.max(lowEnd(item.floor), clause.isAward ? Number.NEGATIVE_INFINITY : item.start - reach);
  const ceiling = Math.min(highEnd(item.ceiling), clause.isAward ? item.start + reach : Number.POSITIVE_INFINITY);
  const { pairs } = builder;
  pairs.position.push(cell.position);
  pairs.start.push(isIn ? item.start : 0);
  pairs.sign.push(isCounted ? (clause.isAward ? 1 : -1) : 0);
  // An item's own floor goes before its clause's limit where the two contradict each other.
  pairs.floor.push(isIn ? Math.min(floor, highEnd(item.ceiling)) : 0);
  pairs.ceiling.push(isIn ? Math.max(ceiling, lowEnd(item.floor)) : 0);
  pairs.absent.push(absentScore(builder, item));
  pairs.worst.push(isIn ? lowEnd(pending.lo) : 0);
  pairs.best.push(isIn ? highEnd(pending.hi) : 0);
}

function addGeneral(index: number, builder: Builder): void {
  const { item, cells } = itemAndCells(index, builder);
  const isIn = counts(builder, item);
  builder.generals.push({
    start: isIn ? item.start : 0,
    floor: isIn ? lowEnd(item.floor) : 0,
    ceiling: isIn ? highEnd(item.ceiling) : 0,
    absent: absentScore(builder, item),
    clauses: item.clauses.map((clause, position) => {
      const cell = cells[position];
      const [worst, best] = [
        clause.isAward ? lowEnd(clause.pending.lo) : highEnd(clause.pending.hi),
        clause.isAward ? highEnd(clause.pending.hi) : lowEnd(clause.pending.lo),
      ];
      // Amounts here are unsigned, since of a chain the largest counts.
      const code = (cell?.form ? builder.layout.columns[cell.position]?.firstCode : undefined) ?? -1;
      cell?.form?.amounts.forEach((amount, slot) => {
        builder.worst.scores[code + slot] = builder.best.scores[code + slot] = toNumber(clauseAmount(clause, amount));
      });
      if (cell?.form) {
        builder.worst.scores[code + cell.pendingSlot] = worst;
        builder.best.scores[code + cell.pendingSlot] = best;
      }
      return {
        position: cell?.position ?? 0,
        isPair: cell?.form === null,
        absentSlot: cell?.absentSlot ?? -1,
        sign: counts(builder, item, clause) ? (clause.isAward ? 1 : -1) : 0,
        limit: highEnd(clause.limit),
        chain: clause.context.aggravation === "replaces" ? clause.root : position,
        worst,
        best,
      };
    }),
  });
}
