import type { PlanClause, PlanItem, PlanNode, PlanVariant } from "../plan.ts";
import type { BulkForm } from "../rule-kind.ts";
import { MOST_SLOTS } from "./program.ts";

/** Where each clause of a plan's variant stands in a packed row. */
export interface Layout {
  readonly slotCount: number;
  readonly pairCount: number;
  /** By item and clause. */
  readonly cells: readonly (readonly Cell[])[];
  /** Sinks of each scope, then of the bonus, with their items by form. */
  readonly scopes: readonly (readonly LaidSink[])[];
  readonly bonus: readonly LaidSink[];
}

export interface Cell {
  readonly form: BulkForm<unknown> | null;
  readonly position: number;
}

/** A sink and its items, in the order of their positions. */
export interface LaidSink {
  readonly singles: readonly number[];
  readonly sums: readonly number[];
  readonly pairs: readonly number[];
  readonly generals: readonly number[];
  readonly node: PlanNode | null;
  /** Position among the bonus limits, `null` for none. */
  readonly bonusLimit: number | null;
  readonly vetoes: readonly number[];
  readonly into: number;
}

/** Lays out a row: slots of one sink side by side, those of an item of several clauses too. */
export function layOut(variant: PlanVariant): Layout {
  const forms = variant.items.map(({ clauses }) => clauses.map(formOf));
  const positions = forms.map((own) => own.map(() => 0));
  let [slotCount, pairCount] = [0, 0];
  const place = (index: number): void => {
    forms[index]?.forEach((form, clause) => {
      const own = positions[index];
      if (own) own[clause] = form ? slotCount++ : pairCount++;
    });
  };
  const shapeOf = (index: number): "singles" | "sums" | "pairs" | "generals" => {
    const item = variant.items[index];
    const own = forms[index] ?? [];
    if (!item || own.length === 0 || isChained(item)) return "generals";
    if (own.every((form) => form !== null)) return own.length === 1 ? "singles" : "sums";
    return own.length === 1 ? "pairs" : "generals";
  };
  const lay = (sink: OpenSink): LaidSink => {
    const of = (shape: ReturnType<typeof shapeOf>): number[] => sink.items.filter((index) => shapeOf(index) === shape);
    const laid = { singles: of("singles"), sums: of("sums"), pairs: of("pairs"), generals: of("generals") };
    for (const list of Object.values(laid)) list.forEach(place);
    const { node, bonusLimit, vetoes, into } = sink;
    return { ...laid, node, bonusLimit, vetoes, into };
  };
  const scopes = variant.scopes.map(({ roots }) => sinksOf(roots).map(lay));
  const bonus = bonusSinks(variant).map(lay);
  const cells = forms.map((own, index) =>
    own.map((form, clause) => ({ form, position: positions[index]?.[clause] ?? 0 })),
  );
  return { slotCount, pairCount, cells, scopes, bonus };
}

/** A rule's slots, `null` where it has none or too many. */
function formOf({ rule, params, context }: PlanClause): BulkForm<unknown> | null {
  const form = rule.bulk?.(params, context) ?? null;
  return form && form.amounts.length <= MOST_SLOTS ? form : null;
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

/** Groups with limits or vetoes each get a sink, inner before outer; everything else flows into the next one outside. */
function sinksOf(roots: readonly PlanNode[]): OpenSink[] {
  const sinks: OpenSink[] = [];
  const visit = (node: PlanNode, outer: { items: number[]; inner: OpenSink[] }): void => {
    const isSink = node.limits !== null || node.vetoes.length > 0;
    const own = isSink ? { items: [] as number[], inner: [] as OpenSink[] } : outer;
    own.items.push(...node.items);
    for (const child of node.children) visit(child, own);
    if (isSink) outer.inner.push(close(own, node));
  };
  const close = (own: { items: number[]; inner: OpenSink[] }, node: PlanNode | null): OpenSink => {
    const sink: OpenSink = { items: own.items, node, bonusLimit: null, vetoes: node?.vetoes ?? [], into: sinks.length };
    for (const inner of own.inner) inner.into = sinks.length;
    sinks.push(sink);
    return sink;
  };
  const whole = { items: [] as number[], inner: [] as OpenSink[] };
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
