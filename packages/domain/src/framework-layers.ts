import { nearestTo } from "./listed.ts";
import { type ErrorDefinition, type ErrorDetails, FahengError } from "./errors.ts";
import { parseFramework } from "./framework-check.ts";
import type { Framework, FrameworkInput, GroupInput, Indicator, IndicatorInput, Layer } from "./framework.ts";
import { inLayerOrder } from "./layer-order.ts";
import { layerErrors as errors } from "./layer-errors.ts";

/** Lists whose entries several layers may bring, and what tells one entry from another. */
const SHARED = {
  departments: (it: FrameworkInput["departments"][number]) => it.name,
  bases: (it: FrameworkInput["bases"][number]) => it.key,
  methods: (it: string) => it,
  materialGroups: (it: NonNullable<FrameworkInput["materialGroups"]>[number]) => it.key,
} as const;
type SharedList = keyof typeof SHARED;

/** A framework’s own fields, without what its layers bring. */
export type FrameworkHead = Omit<FrameworkInput, "layers" | "groups" | "indicators" | SharedList>;

/** Fields in which a lower layer may change an inherited indicator. */
export type IndicatorChange = Partial<Omit<IndicatorInput, "code" | "layer" | "refinedBy">>;

/**
 * What one layer (national → province → agency) says: what it adds, and how it changes what it inherits. There is no way
 * to leave an inherited indicator out.
 */
export interface LayerInput extends Partial<Pick<FrameworkInput, SharedList>> {
  readonly layer: Layer;
  readonly groups?: readonly GroupInput[];
  readonly indicators?: readonly Omit<IndicatorInput, "layer" | "refinedBy">[];
  /** Changes by code of an indicator that a layer above brings. */
  readonly changes?: Readonly<Record<string, IndicatorChange>>;
}

/**
 * Puts a framework together from its layers, top to bottom, in whatever order they are given. Every indicator says which
 * layer brought it (`layer`) and which changed it (`refinedBy`); added indicators stand behind the inherited ones of
 * their group.
 *
 * @returns the framework, or the problems found: `FAHENG_LAYER_*` for the layers, `FAHENG_FRAMEWORK_*` for the whole.
 */
export function composeFramework(
  head: FrameworkHead,
  layers: readonly LayerInput[],
): { ok: true; framework: Framework } | { ok: false; problems: readonly FahengError[] } {
  const { ordered, problems } = inLayerOrder(layers);
  if (problems.length > 0) return { ok: false, problems };

  const groups = new Map<string, { group: GroupInput; layer: string }>();
  const indicators = new Map<string, IndicatorInput>();
  const report = (definition: ErrorDefinition, place: string, details: ErrorDetails): void => {
    problems.push(new FahengError(definition, { place, details }));
  };
  for (const { layer, groups: newGroups = [], indicators: newIndicators = [], changes = {} } of ordered) {
    for (const [code, change] of Object.entries(changes)) {
      const inherited = indicators.get(code);
      if (inherited) indicators.set(code, refine(inherited, layer.key, change));
      else {
        const details = { layer: layer.key, code, ...nearestTo(code, indicators.keys()) };
        report(errors.FAHENG_LAYER_UNKNOWN_CODE, code, details);
      }
    }
    const claim = (what: string, code: string): void => {
      const other = groups.get(code)?.layer ?? indicators.get(code)?.layer;
      if (other) report(errors.FAHENG_LAYER_CLASH, code, { layer: layer.key, what, key: code, other });
    };
    for (const group of newGroups) {
      claim("分组", group.code);
      groups.set(group.code, { group, layer: layer.key });
    }
    for (const indicator of newIndicators) {
      claim("指标", indicator.code);
      indicators.set(indicator.code, { ...indicator, layer: layer.key, refinedBy: [] });
    }
  }

  const lists = {
    departments: merge("departments", ordered, report),
    bases: merge("bases", ordered, report),
    methods: merge("methods", ordered, report),
    materialGroups: merge("materialGroups", ordered, report),
  };
  if (problems.length > 0) return { ok: false, problems };
  const tree = inTreeOrder([...groups.values()].map(({ group }) => group));
  return parseFramework({
    ...head,
    ...lists,
    layers: ordered.map(({ layer }) => layer),
    groups: tree,
    indicators: inGroupOrder(tree, [...indicators.values()]),
  });
}

/** The layer that brought an indicator and those that changed it, top to bottom; empty where the document does not tell. */
export function layersOf(framework: Framework, indicator: Indicator): Layer[] {
  const keys = [indicator.layer, ...indicator.refinedBy.map(({ layer }) => layer)];
  return keys.flatMap((key) => framework.layers.find((layer) => layer.key === key) ?? []);
}

function refine(inherited: IndicatorInput, layer: string, change: IndicatorChange): IndicatorInput {
  const { code, refinedBy = [] } = inherited;
  const refinement = { layer, fields: Object.keys(change) };
  return {
    ...inherited,
    ...change,
    code,
    layer: inherited.layer ?? null,
    refinedBy: [...refinedBy, refinement],
  };
}

/** One list out of all layers’; an entry may come twice if it says the same both times. */
function merge<List extends SharedList>(
  list: List,
  layers: readonly LayerInput[],
  report: (definition: ErrorDefinition, place: string, details: ErrorDetails) => void,
): NonNullable<FrameworkInput[List]>[number][] {
  type Entry = NonNullable<FrameworkInput[List]>[number];
  const keyOf = SHARED[list] as (entry: Entry) => string;
  const merged = new Map<string, { entry: Entry; layer: string }>();
  for (const { layer, [list]: entries = [] } of layers) {
    for (const entry of entries as readonly Entry[]) {
      const key = keyOf(entry);
      const known = merged.get(key);
      if (known && JSON.stringify(known.entry) !== JSON.stringify(entry)) {
        report(errors.FAHENG_LAYER_CLASH, `${list}.${key}`, { layer: layer.key, what: list, key, other: known.layer });
      }
      if (!known) merged.set(key, { entry, layer: layer.key });
    }
  }
  return [...merged.values()].map(({ entry }) => entry);
}

/** Each group before its children, brothers as they came; groups without a known parent last, for the check to name. */
function inTreeOrder(groups: readonly GroupInput[]): GroupInput[] {
  const children = Map.groupBy(groups, ({ parent }) => parent);
  const tree = new Set<GroupInput>();
  const open = (children.get(null) ?? []).toReversed();
  for (let group = open.pop(); group; group = open.pop()) {
    tree.add(group);
    for (const child of (children.get(group.code) ?? []).toReversed()) open.push(child);
  }
  return [...tree, ...groups.filter((group) => !tree.has(group))];
}

function inGroupOrder(groups: readonly GroupInput[], indicators: readonly IndicatorInput[]): IndicatorInput[] {
  const position = new Map(groups.map((group, index) => [group.code, index]));
  const at = (indicator: IndicatorInput): number => position.get(indicator.group) ?? groups.length;
  return [...indicators].sort((a, b) => at(a) - at(b));
}
