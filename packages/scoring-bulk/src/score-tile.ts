import { addGenerals } from "./add-generals.ts";
import { addJoints } from "./add-joints.ts";
import { addPairItems } from "./add-pair-items.ts";
import { addWhole } from "./add-whole.ts";
import { TILE } from "./matrix.ts";
import { HAS_ABSENCE } from "./pack.ts";
import type { BulkSink, BulkWorld } from "./program.ts";
import { readRescale } from "./rescale.ts";
import { addInto, type BulkRun } from "./run.ts";
import { strike } from "./strikes.ts";
import { addWeighted, limit, setAll, takeFurthest } from "./tile-sums.ts";

/** Totals of one tile at one end, before rounding, into `scratch.totals`. */
export function scoreTile(run: BulkRun): void {
  const { program, count, scratch } = run;
  const { worlds, weights, base, bonus, unsetWeight, hasUnsetWeight } = program;
  const { totals, open, other } = scratch;
  setAll(totals, 0, 0, count);
  if (hasUnsetWeight) setAll(open, Number.NaN, 0, count);
  for (let position = 0; position < worlds.length; position += 1) {
    const world = worlds[position];
    const weight = weights[position] ?? 0;
    if (world === undefined || weight === 0) continue;
    // A source that counts whole adds to the totals at once.
    const into = weight === 1 ? totals : other;
    if (weight === 1) for (let unit = 0; unit < count; unit += 1) totals[unit] = (totals[unit] ?? 0) + base;
    else setAll(other, base, 0, count);
    addWorld(run, world, into);
    if (Number.isNaN(weight)) takeFurthest(run, open, other);
    else if (weight !== 1) addWeighted(totals, other, weight, count);
  }
  if (hasUnsetWeight && unsetWeight !== 0) addWeighted(totals, open, unsetWeight, count);
  addWorld(run, bonus, totals);
  addInto(run, totals, 0);
  limit(run, program);
  for (let veto = 0; veto < program.vetoes.length; veto += 1) {
    const own = program.vetoes[veto];
    if (own?.kind === "zero-total" || own?.kind === "cap-total") strike(run, veto, own.cap);
  }
}

/** Adds a world's scopes, converted and weighted. */
function addWorld(run: BulkRun, world: BulkWorld, into: Float64Array): void {
  const { count, scratch } = run;
  const { scopes } = world;
  for (let position = 0; position < scopes.length; position += 1) {
    const scope = scopes[position];
    if (scope === undefined || scope.factor === 0 || scope.sinks.length === 0) continue;
    const { factor, sinks } = scope;
    const isRescaled = (run.flags & HAS_ABSENCE) !== 0 && scope.absences.length > 0;
    if (isRescaled) readRescale(run, scope);
    for (let sink = 0; sink < sinks.length; sink += 1) setAll(scratch.sinks, 0, sink * TILE, count);
    for (let sink = 0; sink < sinks.length; sink += 1) {
      const own = sinks[sink];
      if (own === undefined) continue;
      if (isRescaled) addRescaled(run, world, own, sink);
      else {
        addInto(run, scratch.sinks, sink * TILE);
        addItems(run, world, own);
      }
      flowOn(run, own, sink);
    }
    const last = (sinks.length - 1) * TILE;
    for (let unit = 0; unit < count; unit += 1)
      into[unit] = (into[unit] ?? 0) + factor * (scratch.sinks[last + unit] ?? 0);
  }
}

/** Adds a sink's items, those that apply standing in for those that do not. */
function addRescaled(run: BulkRun, world: BulkWorld, sink: BulkSink, position: number): void {
  const { count } = run;
  const { sinks, items, rescale } = run.scratch;
  setAll(items, 0, 0, count);
  addInto(run, items, 0);
  addItems(run, world, sink);
  const own = position * TILE;
  for (let unit = 0; unit < count; unit += 1)
    sinks[own + unit] = (sinks[own + unit] ?? 0) + (items[unit] ?? 0) * (rescale[unit] ?? 0);
}

function addItems(run: BulkRun, world: BulkWorld, sink: BulkSink): void {
  const tables = run.isWorst ? world.worst : world.best;
  if (sink.wholeTo > sink.wholeFrom) addWhole(run, sink, tables);
  for (let index = 0; index < sink.joints.length; index += 1) {
    const joint = sink.joints[index];
    if (joint !== undefined) addJoints(run, joint, tables);
  }
  if (sink.pairTo > sink.pairFrom) addPairItems(run, sink, world.pairs);
  if (sink.generalTo > sink.generalFrom) addGenerals(run, sink, { generals: world.generals, tables });
}

/** Limits what has flowed into a sink and lets it flow on. */
function flowOn(run: BulkRun, sink: BulkSink, position: number): void {
  const { sinks } = run.scratch;
  const own = position * TILE;
  addInto(run, sinks, own);
  limit(run, sink);
  for (const veto of sink.vetoes) strike(run, veto, 0);
  if (sink.into === position) return;
  const into = sink.into * TILE;
  for (let unit = 0; unit < run.count; unit += 1)
    sinks[into + unit] = (sinks[into + unit] ?? 0) + (sinks[own + unit] ?? 0);
}
