import { type FactMatrix, placeOf, TILE } from "./matrix.ts";
import { ABSENT_PAIR, type BulkSink, type BulkTables, type BulkWorld, PENDING_PAIR } from "./program.ts";

// The loops that everything else is about. Each adds, for `count` units of one tile from `from` on, what one form of item
// makes. Columns are taken four (or as many as an item has) at a time, so that the sums are loaded and stored less often.

/** Items that a byte holds whole: one look-up for each byte. */
export function addWhole(
  { scores }: BulkTables,
  firstCode: Int32Array,
  { slots, slotCount }: FactMatrix,
  { wholeFrom, wholeTo }: BulkSink,
  from: number,
  count: number,
  sums: Float64Array,
  offset: number,
): void {
  let position = wholeFrom;
  let at = placeOf(from, position, slotCount);
  // One unit alone: calling a loop for every four columns would cost more than the columns.
  if (count === 1) {
    let [a, b] = [0, 0];
    for (; position + 1 < wholeTo; position += 2) {
      a += scores[(firstCode[position] as number) + (slots[at] as number)] as number;
      b += scores[(firstCode[position + 1] as number) + (slots[at + TILE] as number)] as number;
      at += 2 * TILE;
    }
    sums[offset] = (sums[offset] as number) + (a + b);
  }
  for (; position + 3 < wholeTo; position += 4) {
    addFour(
      scores,
      slots,
      at,
      firstCode[position] as number,
      firstCode[position + 1] as number,
      firstCode[position + 2] as number,
      firstCode[position + 3] as number,
      count,
      sums,
      offset,
    );
    at += TILE * 4;
  }
  for (; position < wholeTo; position += 1) {
    addOne(scores, slots, at, firstCode[position] as number, count, sums, offset);
    at += TILE;
  }
}

function addFour(
  scores: Float64Array,
  slots: Uint8Array,
  at: number,
  first: number,
  second: number,
  third: number,
  fourth: number,
  count: number,
  sums: Float64Array,
  offset: number,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    const place = at + unit;
    const a = scores[first + (slots[place] as number)] as number;
    const b = scores[second + (slots[place + TILE] as number)] as number;
    const c = scores[third + (slots[place + 2 * TILE] as number)] as number;
    const d = scores[fourth + (slots[place + 3 * TILE] as number)] as number;
    sums[offset + unit] = (sums[offset + unit] as number) + (a + b + (c + d));
  }
}

function addOne(
  scores: Float64Array,
  slots: Uint8Array,
  at: number,
  first: number,
  count: number,
  sums: Float64Array,
  offset: number,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    sums[offset + unit] = (sums[offset + unit] as number) + (scores[first + (slots[at + unit] as number)] as number);
  }
}

/** Items over several bytes: the sum of the clauses' places is the item's place. */
export function addJoints(
  { places, joint }: BulkTables,
  firstCode: Int32Array,
  { slots, slotCount }: FactMatrix,
  { from: first, to: end, clauses }: BulkSink["joints"][number],
  from: number,
  count: number,
  sums: Float64Array,
  offset: number,
): void {
  for (let position = first; position < end; position += clauses) {
    const at = placeOf(from, position, slotCount);
    if (clauses === 2)
      addJointOfTwo(
        places,
        joint,
        slots,
        at,
        firstCode[position] as number,
        firstCode[position + 1] as number,
        count,
        sums,
        offset,
      );
    else addJoint(places, joint, slots, at, firstCode, position, clauses, count, sums, offset);
  }
}

function addJointOfTwo(
  places: Int32Array,
  joint: Float64Array,
  slots: Uint8Array,
  at: number,
  first: number,
  second: number,
  count: number,
  sums: Float64Array,
  offset: number,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    const a = places[first + (slots[at + unit] as number)] as number;
    const b = places[second + (slots[at + TILE + unit] as number)] as number;
    sums[offset + unit] = (sums[offset + unit] as number) + (joint[a + b] as number);
  }
}

function addJoint(
  places: Int32Array,
  joint: Float64Array,
  slots: Uint8Array,
  at: number,
  firstCode: Int32Array,
  position: number,
  clauses: number,
  count: number,
  sums: Float64Array,
  offset: number,
): void {
  for (let unit = 0; unit < count; unit += 1) {
    let place = 0;
    for (let clause = 0; clause < clauses; clause += 1) {
      place += places[
        (firstCode[position + clause] as number) + (slots[at + clause * TILE + unit] as number)
      ] as number;
    }
    sums[offset + unit] = (sums[offset + unit] as number) + (joint[place] as number);
  }
}

/** Items of one clause that keeps an exact amount; their pairs stand side by side. */
export function addPairItems(
  { pairs: own }: BulkWorld,
  { pairs, pairCount }: FactMatrix,
  { pairFrom, pairTo }: BulkSink,
  isWorst: boolean,
  from: number,
  count: number,
  sums: Float64Array,
  offset: number,
): void {
  const { start, sign, floor, ceiling, absent } = own;
  const pending = isWorst ? own.worst : own.best;
  let at = placeOf(from, (own.position[pairFrom] as number) * 2, pairCount * 2);
  for (let item = pairFrom; item < pairTo; item += 1) {
    const low = floor[item] as number;
    const high = ceiling[item] as number;
    const first = start[item] as number;
    const way = sign[item] as number;
    for (let unit = 0; unit < count; unit += 1) {
      const denominator = pairs[at + TILE + unit] as number;
      let value = first + way * ((pairs[at + unit] as number) / denominator);
      if (value < low) value = low;
      if (value > high) value = high;
      if (denominator <= 0) value = (denominator === ABSENT_PAIR ? absent[item] : pending[item]) as number;
      sums[offset + unit] = (sums[offset + unit] as number) + value;
    }
    at += 2 * TILE;
  }
}

/** Any other item, one after another. */
export function addGenerals(
  { generals }: BulkWorld,
  { scores }: BulkTables,
  firstCode: Int32Array,
  matrix: FactMatrix,
  { generalFrom, generalTo }: BulkSink,
  isWorst: boolean,
  from: number,
  count: number,
  sums: Float64Array,
  offset: number,
  chains: Float64Array,
): void {
  for (let item = generalFrom; item < generalTo; item += 1) {
    const general = generals[item];
    if (general === undefined) continue;
    for (let unit = 0; unit < count; unit += 1) {
      const score = generalScore(general, scores, firstCode, matrix, from + unit, isWorst, chains);
      sums[offset + unit] = (sums[offset + unit] as number) + score;
    }
  }
}

function generalScore(
  { start, floor, ceiling, absent, clauses }: BulkWorld["generals"][number],
  scores: Float64Array,
  firstCode: Int32Array,
  { slots, slotCount, pairs, pairCount }: FactMatrix,
  unit: number,
  isWorst: boolean,
  chains: Float64Array,
): number {
  chains.fill(Number.NEGATIVE_INFINITY, 0, clauses.length);
  for (let position = 0; position < clauses.length; position += 1) {
    const clause = clauses[position];
    if (clause === undefined || clause.sign === 0) continue;
    let amount: number;
    if (clause.isPair) {
      const at = placeOf(unit, clause.position * 2, pairCount * 2);
      const denominator = pairs[at + TILE] as number;
      if (denominator === ABSENT_PAIR) return absent;
      amount =
        denominator === PENDING_PAIR ? (isWorst ? clause.worst : clause.best) : (pairs[at] as number) / denominator;
    } else {
      const slot = slots[placeOf(unit, clause.position, slotCount)] as number;
      if (slot === clause.absentSlot) return absent;
      amount = scores[(firstCode[clause.position] as number) + slot] as number;
    }
    if (amount > clause.limit) amount = clause.limit;
    if (amount > (chains[clause.chain] as number)) chains[clause.chain] = amount;
  }
  let value = start;
  for (let position = 0; position < clauses.length; position += 1) {
    const amount = chains[position] as number;
    if (amount !== Number.NEGATIVE_INFINITY) value += chainSign(clauses, position) * amount;
  }
  if (value < floor) value = floor;
  return value > ceiling ? ceiling : value;
}

/** A chain's clauses are all of one effect; its root may be one that another source brings. */
function chainSign(clauses: BulkWorld["generals"][number]["clauses"], chain: number): number {
  for (let position = 0; position < clauses.length; position += 1) {
    const clause = clauses[position];
    if (clause !== undefined && clause.chain === chain && clause.sign !== 0) return clause.sign;
  }
  return 0;
}
