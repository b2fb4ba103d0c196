import type { BulkForm, PlanClause, PlanItem, PlanNode, PlanVariant } from "@faheng/scoring/engine";
import { isSmallJoint } from "./joint.ts";
import { mergeSlots, reachOf } from "./merge-slots.ts";
import { MOST_SLOTS } from "./program.ts";

/** Where each clause of a plan's variant stands in a packed row. */
export interface Layout {
  /** Bytes of a row that hold slots. */
  readonly columns: readonly Column[];
  /** Pairs of a row. */
  readonly pairCount: number;
  /** By item and clause. */
  readonly cells: readonly (readonly Cell[])[];
  /** Sinks of each scope, then of the bonus, with their items by form. */
  readonly scopes: readonly (readonly LaidSink[])[];
  readonly bonus: readonly LaidSink[];
}

/** One byte of a row. Items with few slots share one, as digits of a number do. */
export interface Column {
  /** Tables are looked up by this and the byte together. */
  readonly firstCode: number;
  /** How many values the byte can have. */
  readonly size: number;
}

/** Where one clause stands: in the byte at `position`, or in its pair. */
export interface Cell {
  readonly form: BulkForm<unknown> | null;
  readonly position: number;
  /** The byte holds `slot × stride` for this clause, whose slots are fewer than `radix`. */
  readonly stride: number;
  readonly radix: number;
  /** Slots after the rule's own that say what a fact cannot. */
  readonly pendingSlot: number;
  readonly absentSlot: number;
}

/** A sink and its items, in the order of their positions. */
export interface LaidSink {
  /** Items that a byte holds whole, and the columns of those bytes. */
  readonly whole: readonly number[];
  readonly wholeFrom: number;
  readonly wholeTo: number;
  /** Items over several bytes, by how many. */
  readonly joints: ReadonlyMap<number, readonly number[]>;
  readonly pairs: readonly number[];
  readonly generals: readonly number[];
  readonly node: PlanNode | null;
  /** Position among the bonus limits, `null` for none. */
  readonly bonusLimit: number | null;
  readonly vetoes: readonly number[];
  readonly into: number;
}

/** The slot of one clause in its byte. */
export function slotIn({ stride, radix }: Cell, byte: number): number {
  return Math.floor(byte / stride) % radix;
}

/** Lays out a row: bytes of one sink side by side, those of an item of several clauses too. */
export function layOut(variant: PlanVariant): Layout {
  const forms = variant.items.map((item) => item.clauses.map((clause) => formOf(item, clause)));
  const radices = forms.map((own) => own.map((form) => (form ? form.amounts.length + 2 : 1)));
  const cells: Cell[][] = variant.items.map(() => []);
  const columns: Column[] = [];
  let pairCount = 0;
  let codes = 0;
  const shapeOf = (index: number): "whole" | "joint" | "pair" | "general" => {
    const item = variant.items[index];
    const own = forms[index] ?? [];
    if (!item || own.length === 0 || isChained(item)) return "general";
    if (!own.every((form) => form !== null)) return own.length === 1 ? "pair" : "general";
    if (product(radices[index] ?? []) <= BYTE) return "whole";
    return isSmallJoint(item, own) ? "joint" : "general";
  };

  const addColumn = (size: number): number => {
    columns.push({ firstCode: codes, size });
    codes += size;
    return columns.length - 1;
  };
  const put = (index: number, clause: number, position: number, stride: number): void => {
    const form = forms[index]?.[clause] ?? null;
    const slots = form?.amounts.length ?? 0;
    const radix = radices[index]?.[clause] ?? 1;
    cells[index]?.push({ form, position, stride, radix, pendingSlot: slots, absentSlot: slots + 1 });
  };
  /** Fills bytes with items, the largest first, each into the first byte that still has room for it. */
  const putWhole = (items: readonly number[]): void => {
    const bytes: { items: number[]; size: number }[] = [];
    const sizeOf = (index: number): number => product(radices[index] ?? []);
    for (const index of items.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
      const room = bytes.find(({ size }) => size * sizeOf(index) <= BYTE);
      if (room) {
        room.items.push(index);
        room.size *= sizeOf(index);
      } else bytes.push({ items: [index], size: sizeOf(index) });
    }
    for (const byte of bytes) {
      const position = addColumn(byte.size);
      let stride = 1;
      for (const index of byte.items) {
        radices[index]?.forEach((radix, clause) => {
          put(index, clause, position, stride);
          stride *= radix;
        });
      }
    }
  };
  const putApart = (index: number): void => {
    forms[index]?.forEach((form, clause) => {
      const position = form ? addColumn(radices[index]?.[clause] ?? 1) : pairCount++;
      put(index, clause, position, 1);
    });
  };
  const lay = (sink: OpenSink): LaidSink => {
    const of = (shape: ReturnType<typeof shapeOf>): number[] => sink.items.filter((index) => shapeOf(index) === shape);
    const [whole, pairs, generals] = [of("whole"), of("pair"), of("general")];
    const joints = Map.groupBy(of("joint"), (index) => forms[index]?.length ?? 0);
    const wholeFrom = columns.length;
    putWhole(whole);
    const wholeTo = columns.length;
    for (const list of [...joints.values(), pairs, generals]) list.forEach(putApart);
    const { node, bonusLimit, vetoes, into } = sink;
    return { whole, wholeFrom, wholeTo, joints, pairs, generals, node, bonusLimit, vetoes, into };
  };
  const scopes = variant.scopes.map(({ roots }) => sinksOf(roots).map(lay));
  const bonus = bonusSinks(variant).map(lay);
  return { columns, pairCount, cells, scopes, bonus };
}

/** Values of a byte. */
const BYTE = 256;

function product(factors: readonly number[]): number {
  return factors.reduce((a, b) => a * b, 1);
}

/** A rule's slots as far as they differ in consequence, `null` where it has none or too many. */
function formOf(item: PlanItem, clause: PlanClause): BulkForm<unknown> | null {
  const form = clause.rule.bulk?.(clause.params, clause.context) ?? null;
  if (form === null) return null;
  const merged = mergeSlots(clause, form, reachOf(item, clause));
  return merged.amounts.length <= MOST_SLOTS ? merged : null;
}

function isChained({ clauses }: PlanItem): boolean {
  return clauses.some(({ context, root, index }) => context.aggravation === "replaces" && root !== index);
}

interface OpenSink {
  readonly items: number[];
  readonly node: PlanNode | null;
  readonly bonusLimit: number | null;
  readonly vetoes: readonly number[];
  into: number;
}

/** What has flowed together so far on the way to a sink. */
interface Basin {
  readonly items: number[];
  readonly inner: OpenSink[];
}

function newBasin(): Basin {
  return { items: [], inner: [] };
}

/** Groups with limits or vetoes each get a sink, inner before outer; everything else flows into the next one outside. */
function sinksOf(roots: readonly PlanNode[]): OpenSink[] {
  const sinks: OpenSink[] = [];
  const visit = (node: PlanNode, outer: Basin): void => {
    const isSink = node.limits !== null || node.vetoes.length > 0;
    const own = isSink ? newBasin() : outer;
    own.items.push(...node.items);
    for (const child of node.children) visit(child, own);
    if (isSink) outer.inner.push(close(own, node));
  };
  const close = (own: Basin, node: PlanNode | null): OpenSink => {
    const sink: OpenSink = { items: own.items, node, bonusLimit: null, vetoes: node?.vetoes ?? [], into: sinks.length };
    for (const inner of own.inner) inner.into = sinks.length;
    sinks.push(sink);
    return sink;
  };
  const whole = newBasin();
  for (const root of roots) visit(root, whole);
  close(whole, null);
  return sinks;
}

/** Limits over bonus items, the innermost first; an item that a veto may zero stands in a sink of its own. */
function bonusSinks({ items, bonus }: PlanVariant): OpenSink[] {
  const sinks: OpenSink[] = [];
  const open = new Map<number, number>();
  const zeroable = bonus.items.filter((index) => (items[index]?.zeroedBy.length ?? 0) > 0);
  for (const index of zeroable) {
    open.set(index, sinks.length);
    sinks.push({ items: [index], node: null, bonusLimit: null, vetoes: items[index]?.zeroedBy ?? [], into: -1 });
  }
  const gather = (members: readonly number[], bonusLimit: number | null): void => {
    const inner = new Set(members.flatMap((index) => open.get(index) ?? []));
    const loose = members.filter((index) => !open.has(index));
    for (const sink of inner) {
      const held = sinks[sink];
      if (held) held.into = sinks.length;
    }
    for (const index of members) open.set(index, sinks.length);
    sinks.push({ items: [...loose], node: null, bonusLimit, vetoes: [], into: sinks.length });
  };
  bonus.limits.forEach(({ items: members }, position) => gather(members, position));
  gather(bonus.items, null);
  return sinks;
}
