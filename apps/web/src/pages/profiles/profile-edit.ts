import type { Framework, ProfileInput } from "@faheng/domain";

type Item = ProfileInput["items"][number];
type Clause = Item["clauses"][number];

/** A profile over every item of a framework, worth nothing yet; the settings are the plainest there are. */
export function blankProfile(framework: Framework, id: string, title: string): ProfileInput {
  return {
    format: "faheng.profile/1",
    id,
    version: "0.1.0",
    title,
    framework: { id: framework.id, versions: `^${framework.version}` },
    standing: "office",
    author: null,
    signedOn: null,
    settings: {
      base: "0",
      fullMarks: null,
      aggravation: "adds",
      exhausts: "item",
      notApplicable: "exclude-and-rescale",
      totalFloor: "0",
      totalCeiling: null,
      rounding: { mode: "half-up", digits: 2 },
      grades: [],
      ties: "gap",
      tieBreak: [],
    },
    items: framework.indicators.filter(({ kind }) => kind === "item").map(({ code }) => blankItem(code)),
    readings: [],
  };
}

/** An item worth nothing, without rules. */
export function blankItem(indicator: string): Item {
  return {
    indicator,
    points: "0",
    start: "full",
    floor: { kind: "points", points: "0" },
    ceiling: { kind: "multiple", factor: "1" },
    clauses: [],
  };
}

/** A rule with the parameters of an example, or none. */
export function blankClause(item: Item, kind: string, params: Clause["params"], place: string): Clause {
  const taken = new Set(item.clauses.map(({ id }) => id));
  let number = item.clauses.length + 1;
  while (taken.has(`c${number}`)) number += 1;
  return { id: `c${number}`, kind, effect: "deduct", params, place, wording: "…" };
}

/** The profile with one item put in place of the old one, or added, or with `null` taken out. */
export function withItem(profile: ProfileInput, indicator: string, item: Item | null): ProfileInput {
  const others = profile.items.filter((other) => other.indicator !== indicator);
  if (item === null) return { ...profile, items: others };
  const isKnown = others.length < profile.items.length;
  const items = isKnown
    ? profile.items.map((other) => (other.indicator === indicator ? item : other))
    : [...profile.items, item];
  return { ...profile, items };
}

/** Whether something was taken away or added between two states of a profile, beyond what is typed into it. */
export function isWholeStep(before: unknown, after: unknown): boolean {
  return sizeOf(before) !== sizeOf(after);
}

/** How many values it holds, however deep. */
function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((size, inner) => size + sizeOf(inner), 1);
}

/** The next patch version: a signed one is frozen, so that work goes on under a higher number. */
export function nextVersion(version: string): string {
  const [major = "0", minor = "0", patch = "0"] = version.split(".");
  return `${major}.${minor}.${Number(patch) + 1}`;
}
