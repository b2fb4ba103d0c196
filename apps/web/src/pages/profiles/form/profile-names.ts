import type { Framework, ProfileInput } from "@faheng/domain";
import { numberIn } from "../../../parts/number-in.ts";
import { isObject } from "../../../parts/form/blank.ts";
import type { Named } from "../../../parts/form/form-around.ts";
import type { Pool } from "../../../parts/form/shape.ts";

/** What stands around a field: the profile, its framework, and the indicator whose item is edited. */
export interface Around {
  readonly framework: Framework;
  readonly profile: ProfileInput;
  readonly indicator: string | null;
  /** Whether a kind states a factor; only the server's list knows. */
  readonly isFactor: (kind: string) => boolean;
}

/** What a field may name; `beside` is the entry it stands in. */
export function namedIn(pool: Pool, around: Around, beside: unknown): readonly Named[] {
  const { framework, profile, indicator } = around;
  switch (pool) {
    case "indicators":
      return framework.indicators.map(({ code }) => ({ code, name: indicatorName(around, code) }));
    case "items":
      return profile.items.map(({ indicator: code }) => ({ code, name: indicatorName(around, code) }));
    case "groups":
      return framework.groups.map(({ code }) => ({ code, name: groupName(around, code) }));
    case "grades":
      return profile.settings.grades.map(({ name }) => ({ code: name, name }));
    case "parts":
      return (profile.parts ?? []).map(({ key, title }) => ({ code: key, name: title }));
    case "sources":
      return (profile.sources ?? []).map(({ key, title }) => ({ code: key, name: title }));
    case "benchmarks":
      return (profile.benchmarks ?? []).map(({ key, title }) => ({ code: key, name: title }));
    case "unitClasses":
      return unitClassesIn(profile).map((code) => ({ code, name: code }));
    case "clausesOfIndicator":
      return clausesOf(profile, isObject(beside) ? String(beside["indicator"]) : "").map(named);
    case "clauses":
      return clausesOf(profile, indicator).map(named);
    case "awards":
      return clausesOf(profile, indicator)
        .filter(({ effect }) => effect === "award")
        .map(named);
    case "factors":
      return clausesOf(profile, indicator)
        .filter(({ kind }) => around.isFactor(kind))
        .map(named);
  }
}

/** The name of one code; what nothing has this code is called by it. */
export function nameOf(pool: Pool, code: string, around: Around, beside: unknown = null): string {
  return namedIn(pool, around, beside).find((it) => it.code === code)?.name ?? code;
}

/** A framework stays as it is while a profile over it is edited. */
const indicatorNames = new WeakMap<Framework, ReadonlyMap<string, string>>();

function indicatorName({ framework }: Around, code: string): string {
  const known = indicatorNames.get(framework) ?? namesOfIndicators(framework);
  indicatorNames.set(framework, known);
  return known.get(code) ?? code;
}

function namesOfIndicators(framework: Framework): ReadonlyMap<string, string> {
  return new Map(
    framework.indicators.map((indicator) => {
      const number = numberIn(framework, indicator);
      return [indicator.code, number === null ? indicator.title : `${number} ${indicator.title}`];
    }),
  );
}

function groupName({ framework }: Around, code: string): string {
  const group = framework.groups.find((it) => it.code === code);
  if (!group) return code;
  return group.printedNumber === null ? group.title : `${group.printedNumber} ${group.title}`;
}

type Clause = ProfileInput["items"][number]["clauses"][number];

function clausesOf({ items }: ProfileInput, indicator: string | null): readonly Clause[] {
  return items.find((item) => item.indicator === indicator)?.clauses ?? [];
}

function named({ id, wording }: Clause): Named {
  return { code: id, name: wording === "…" ? id : wording };
}

function unitClassesIn({ items, parts = [], unitClasses = [] }: ProfileInput): readonly string[] {
  const named = [
    ...unitClasses,
    ...items.flatMap(({ unitPoints = {}, clauses }) => [
      ...Object.keys(unitPoints),
      ...clauses.flatMap(({ unitParams = {} }) => Object.keys(unitParams)),
    ]),
    ...parts.flatMap(({ unitWeights = {} }) => Object.keys(unitWeights)),
  ];
  return [...new Set(named)];
}
