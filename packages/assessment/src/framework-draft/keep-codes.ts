import { type Framework, type FrameworkInput, normaliseOfficialText, type ProfileInput } from "@faheng/domain";

/** What became of one item from one edition to the next. */
export interface EditionChange {
  readonly kind: "added" | "removed" | "changed";
  /** As it is called in the later edition; of a removed one in the earlier. */
  readonly code: string;
  /** As the reading of the later document calls it; `null` of one that is not in it. */
  readonly draftCode: string | null;
  readonly title: string;
  /** Fields that differ. */
  readonly fields: readonly string[];
}

/** Codes by those of the reading, and what changed. */
export interface Kept {
  readonly codes: ReadonlyMap<string, string>;
  readonly changes: readonly EditionChange[];
}

type Item = Framework["indicators"][number] | FrameworkInput["indicators"][number];
type Group = Framework["groups"][number] | FrameworkInput["groups"][number];
interface Edition {
  readonly framework: Framework | FrameworkInput;
  readonly profile: ProfileInput | null;
}

/** From this share of common pairs of characters on, two texts under one heading are one item reworded; with one number, too. */
const ALIKE = 0.8;
const ALIKE_BY_NUMBER = 0.5;
/** Most pairs that are held against each other by their words, so that no document takes long. */
const MOST_PAIRS = 200_000;

/**
 * Holds a later edition against the approved one: items and groups that stayed keep their codes, whatever the reader counted
 * them as, so that what was stated of them goes on. By their words first, then by words that are mostly
 * the same under the same heading, half of them where the number is the same too.
 */
export function keepCodes(earlier: Edition | null, later: Edition): Kept {
  if (earlier === null) return { codes: new Map(), changes: [] };
  const codes = new Map<string, string>();
  const groups = matched(earlier.framework.groups, later.framework.groups, [
    (it) => `${fold(headingsOf(earlier.framework, later.framework, it))}`,
    (it) => fold(it.title),
  ]);
  take(codes, groups, later.framework.groups, earlier.framework.groups);
  const headings = headingsBy(earlier.framework, later.framework);
  const items = matched<Item>(earlier.framework.indicators, later.framework.indicators, [
    (it) => `${headings(it)}|${fold(wordsOf(it))}`,
    (it) => fold(wordsOf(it)),
    (it) => fold(it.title),
  ]);
  pairReworded(items, earlier.framework.indicators, later.framework.indicators, headings);
  take(codes, items, later.framework.indicators, earlier.framework.indicators);
  return { codes, changes: changesOf(earlier, later, items, codes) };
}

/** Pairs of later and earlier codes: by the first way of telling them that finds one and only one on either side. */
function matched<T extends Item | Group>(
  earlier: readonly T[],
  later: readonly T[],
  ways: readonly ((it: T) => string)[],
): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const way of ways) {
    const taken = new Set(pairs.values());
    const old = Map.groupBy(
      earlier.filter(({ code }) => !taken.has(code)),
      way,
    );
    const own = Map.groupBy(
      later.filter(({ code }) => !pairs.has(code)),
      way,
    );
    for (const [key, [first, ...more]] of own) {
      const [found, ...others] = old.get(key) ?? [];
      if (key !== "" && first && found && more.length === 0 && others.length === 0) pairs.set(first.code, found.code);
    }
  }
  return pairs;
}

/** Adds pairs of items that were reworded, the likest first; each of either edition once. */
function pairReworded(
  items: Map<string, string>,
  earlier: readonly Item[],
  later: readonly Item[],
  headings: (it: Item) => string,
): void {
  const taken = new Set(items.values());
  const old = Map.groupBy(
    earlier.filter(({ code }) => !taken.has(code)),
    headings,
  );
  let tried = 0;
  const alike = later
    .filter(({ code }) => !items.has(code))
    .flatMap((it) =>
      (old.get(headings(it)) ?? []).flatMap((before) => {
        tried += 1;
        if (tried > MOST_PAIRS) return [];
        const isNumbered = it.printedNumber !== null && it.printedNumber === before.printedNumber;
        const share = likeness(wordsOf(before), wordsOf(it));
        return share >= (isNumbered ? ALIKE_BY_NUMBER : ALIKE) ? [{ it, before, share }] : [];
      }),
    )
    .toSorted((a, b) => b.share - a.share);
  for (const { it, before } of alike) {
    if (items.has(it.code) || taken.has(before.code)) continue;
    items.set(it.code, before.code);
    taken.add(before.code);
  }
}

/** Codes of what stayed, and new ones, like none of the earlier edition, for what is new. */
function take(
  codes: Map<string, string>,
  pairs: ReadonlyMap<string, string>,
  later: readonly { readonly code: string }[],
  earlier: readonly { readonly code: string }[],
): void {
  const taken = new Set(earlier.map(({ code }) => code));
  let next = 0;
  for (const { code } of later) {
    const kept = pairs.get(code);
    if (kept !== undefined) {
      codes.set(code, kept);
      continue;
    }
    let own = code;
    const letter = code[0] ?? "R";
    while (taken.has(own)) {
      next += 1;
      own = `${letter}${earlier.length + next}`;
    }
    taken.add(own);
    codes.set(code, own);
  }
}

function changesOf(
  earlier: Edition,
  later: Edition,
  items: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, string>,
): EditionChange[] {
  const old = new Map((earlier.framework.indicators as readonly Item[]).map((it) => [it.code, it]));
  const stayed = new Set(items.values());
  const now = (later.framework.indicators as readonly Item[]).flatMap((it): EditionChange[] => {
    const code = codes.get(it.code) ?? it.code;
    const before = old.get(items.get(it.code) ?? "");
    const named = { code, draftCode: it.code, title: it.title };
    if (before === undefined) return [{ kind: "added", ...named, fields: [] }];
    const own = saidOf(later, it, codes);
    const was = saidOf(earlier, before, new Map());
    const fields = Object.keys(own).filter((field) => own[field] !== was[field]);
    return fields.length === 0 ? [] : [{ kind: "changed", ...named, fields }];
  });
  const gone = [...old.values()].flatMap(({ code, title }): EditionChange[] =>
    stayed.has(code) ? [] : [{ kind: "removed", code, draftCode: null, title, fields: [] }],
  );
  return [...now, ...gone];
}

/** Everything an item says, by field, as text to be held against another edition's. */
function saidOf({ framework, profile }: Edition, it: Item, codes: ReadonlyMap<string, string>): Record<string, string> {
  const bases = new Map(framework.bases.map(({ key, title, documentNumber }) => [key, `${title}|${documentNumber}`]));
  const scored = profile?.items.find(({ indicator }) => indicator === it.code);
  return {
    title: fold(it.title),
    requirement: fold(it.requirement ?? ""),
    printedNumber: it.printedNumber ?? "",
    group: codes.get(it.group) ?? it.group,
    kind: it.kind,
    lead: (it.lead ?? []).join("、"),
    cooperating: (it.cooperating ?? []).join("、"),
    responsible: (it.responsible?.lead ?? []).join("、"),
    bases: (it.bases ?? []).map((key) => bases.get(key) ?? key).join("、"),
    methods: (it.methods ?? []).join("、"),
    materials: (it.materials ?? []).map(({ text }) => fold(text)).join("、"),
    points: String(scored?.points ?? ""),
    clauses: JSON.stringify(
      scored?.clauses.map(({ kind, effect, params, cap }) => [kind, effect, sorted(params), cap ?? null]) ?? [],
    ),
  };
}

/** Parameters in one order, whoever wrote them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, it]) => [key, sorted(it)]),
  );
}

/** The heading that an item of either edition stands under. */
function headingsBy(...editions: readonly Edition["framework"][]): (it: Item) => string {
  const titles = new Map<Item, string>();
  for (const { groups, indicators } of editions) {
    const byCode = new Map((groups as readonly Group[]).map(({ code, title }) => [code, fold(title)]));
    for (const it of indicators as readonly Item[]) titles.set(it, byCode.get(it.group) ?? "");
  }
  return (it) => titles.get(it) ?? "";
}

function headingsOf(earlier: Edition["framework"], later: Edition["framework"], group: Group): string {
  const groups = ((later.groups as readonly Group[]).includes(group) ? later : earlier).groups as readonly Group[];
  const parent = groups.find(({ code }) => code === group.parent);
  return `${parent === undefined ? "" : headingsOf(earlier, later, parent)}/${group.title}`;
}

function wordsOf({ title, requirement }: Item): string {
  return `${title}${requirement ?? ""}`;
}

function fold(text: string): string {
  return normaliseOfficialText(text);
}

/** The share of pairs of characters that two texts have in common. */
function likeness(one: string, other: string): number {
  const pairsOf = (text: string): string[] => {
    const bare = fold(text);
    return Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2));
  };
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length + b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of b) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of a) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(pair, count - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}
