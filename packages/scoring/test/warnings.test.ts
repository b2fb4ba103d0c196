import type { FahengError, ProfileInput } from "@faheng/domain";
import {
  answerAll,
  type Facts,
  factsOf,
  frameworkOf,
  enrich,
  makeTable,
  type Random,
  randomFrom,
  type Table,
} from "@faheng/scoring-samples";
import { runs } from "@faheng/vitest-config/runs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile/compile.ts";
import { evaluate } from "../src/evaluate/evaluate.ts";
import { compare } from "../src/exact.ts";
import { parseProfile } from "../src/parse-profile.ts";
import { warningsOf } from "../src/warnings/warnings-of.ts";

const RUNS = runs({ test: 500, campaign: 20_000 });
/** Units that each table is tried with. */
const UNITS = 6;

const planOf = (table: Table, profile: ProfileInput) => compile(frameworkOf(table.tree), parseProfile(profile));
const stated = ({ unitClass }: Table, facts: Facts, absent: readonly string[]) =>
  factsOf(facts, {
    unitClass,
    notApplicable: Object.fromEntries(absent.map((code) => [code, { reason: "不涉及", approvedBy: "法规科" }])),
  });

/** Complete facts of some units; of every second, some indicators do not apply. */
function unitsOf(table: Table, random: Random) {
  return Array.from({ length: UNITS }, (_, position) => {
    const absent = Object.keys(table.outline.indicators).filter(() => position % 2 === 1 && random.chance(0.3));
    return { facts: stated(table, answerAll(table, random), absent), isWhole: absent.length === 0 };
  });
}

/** A table, half of them with conditions, criteria and clauses that bear on each other. */
function anyTable(random: Random): Table {
  const table = makeTable(random);
  return random.chance(0.5) ? enrich(table, random) : table;
}

function forTables(check: (table: Table, random: Random) => void, make = anyTable): void {
  const property = fc.property(fc.integer(), (seed) => {
    const random = randomFrom(seed);
    check(make(random), random);
  });
  fc.assert(property, { numRuns: RUNS });
}

const NONE = { kind: "none" } as const;

/** More than anything of a made-up table comes to. */
const WIDE = "999999";
/** In place of an effect that does nothing, so that those after it keep their position. */
const ASIDE = { indicator: "V", effect: { kind: "disqualify" } } as const;

type Item = ProfileInput["items"][number];

function withWideCap(item: Item, position: number): Item {
  const at = { kind: "points", points: WIDE } as const;
  return { ...item, jointCaps: (item.jointCaps ?? []).map((it, index) => (index === position ? { ...it, at } : it)) };
}

/** The profile without what a warning calls idle; `null` where it is about something else. */
function without(profile: ProfileInput, { code, place }: FahengError): ProfileInput | null {
  const [list, key = "", , clause] = (place ?? "").split(".");
  const end = (place ?? "").split(".").at(-1) ?? "";
  switch (code) {
    case "FAHENG_WARN_CLAUSE_CAP_IDLE": {
      const items = profile.items.map((item) => {
        if (item.indicator !== key) return item;
        return { ...item, clauses: item.clauses.map((it) => (it.id === clause ? { ...it, cap: null } : it)) };
      });
      return { ...profile, items };
    }
    case "FAHENG_WARN_BONUS_CAP_IDLE":
      return {
        ...profile,
        bonusCaps: (profile.bonusCaps ?? []).map((it, at) => (String(at) === key ? { ...it, cap: WIDE } : it)),
      };
    case "FAHENG_WARN_EFFECT_EMPTY":
    case "FAHENG_WARN_EFFECT_IDLE":
    case "FAHENG_WARN_CONDITION_NEVER":
      if (list === "conditions")
        return { ...profile, conditions: (profile.conditions ?? []).filter(({ id }) => id !== key) };
      return { ...profile, vetoes: (profile.vetoes ?? []).map((it, at) => (String(at) === key ? ASIDE : it)) };
    case "FAHENG_WARN_CRITERION_IDLE":
      return { ...profile, gradeCriteria: (profile.gradeCriteria ?? []).filter((_, at) => String(at) !== key) };
    case "FAHENG_WARN_JOINT_CAP_IDLE": {
      const items = profile.items.map((item) => (item.indicator === key ? withWideCap(item, Number(clause)) : item));
      return { ...profile, items };
    }
    case "FAHENG_WARN_FLOOR_IDLE":
    case "FAHENG_WARN_CEILING_IDLE":
      if (list === "settings") return { ...profile, settings: { ...profile.settings, [key]: null } };
      if (list === "items") {
        const items = profile.items.map((item) => (item.indicator === key ? { ...item, [end]: NONE } : item));
        return { ...profile, items };
      }
      return {
        ...profile,
        groupLimits: (profile.groupLimits ?? []).map((it) => (it.group === key ? { ...it, [end]: NONE } : it)),
      };
    default:
      return null;
  }
}

describe(`for ${RUNS} tables made at random`, () => {
  it("no unit has a grade of which it was warned that no total reaches it", () => {
    const seen = { unreachable: 0, leftOut: 0 };
    forTables((table, random) => {
      const lines = [...new Set(Array.from({ length: 6 }, () => random.int(1, 60)))].toSorted((a, b) => b - a);
      const grades = lines.map((line) => ({ name: `等次${line}`, atLeast: String(line) }));
      const plan = planOf(table, { ...table.profile, settings: { ...table.profile.settings, grades } });
      const warned = warningsOf(plan).map(({ code, details }) => ({ code, line: Number(details["line"]) * 1000 }));
      const never = warned.filter(({ code }) => code === "FAHENG_WARN_GRADE_UNREACHABLE");
      const seldom = warned.filter(({ code }) => code === "FAHENG_WARN_GRADE_IF_LEFT_OUT");
      seen.unreachable += never.length;
      seen.leftOut += seldom.length;
      for (const { facts, isWhole } of unitsOf(table, random)) {
        const { decisive } = evaluate(plan, facts);
        const unreached = isWhole ? [...never, ...seldom] : never;
        expect(unreached.filter(({ line }) => compare(decisive.hi ?? line, line) >= 0)).toEqual([]);
      }
    }, makeTable);
    expect(seen.unreachable).toBeGreaterThan(RUNS / 20);
    expect(seen.leftOut).toBeGreaterThan(0);
  });

  it("what was called idle can be left out, and no total and no grade changes", () => {
    const seen = new Set<string>();
    forTables((table, random) => {
      const plan = planOf(table, table.profile);
      const units = unitsOf(table, random);
      const found = (it: typeof plan) =>
        units.map(({ facts }) => {
          const { vetoed, grade } = evaluate(it, facts);
          return { vetoed, grade };
        });
      // What never acts may be left out together with whatever else never does.
      const idle = warningsOf(plan).filter((warning) => without(table.profile, warning) !== null);
      if (idle.length === 0) return;
      const shorter = idle.reduce((profile, warning) => without(profile, warning) ?? profile, table.profile);
      idle.forEach(({ code }) => seen.add(code));
      const codes = idle.map(({ code, place }) => `${code} ${place}`);
      expect({ codes, found: found(planOf(table, shorter)) }).toEqual({ codes, found: found(plan) });
    });
    const usual = [
      "CONDITION_NEVER",
      "EFFECT_IDLE",
      "JOINT_CAP_IDLE",
      "CRITERION_IDLE",
      "CLAUSE_CAP_IDLE",
      "FLOOR_IDLE",
    ];
    expect([...seen]).toEqual(expect.arrayContaining(usual.map((name) => `FAHENG_WARN_${name}`)));
  });

  it("a condition of which it was said that it always holds does wherever everything applies", () => {
    let seen = 0;
    forTables((table, random) => {
      const plan = planOf(table, table.profile);
      const always = warningsOf(plan).filter(({ code }) => code === "FAHENG_WARN_CONDITION_ALWAYS");
      if (always.length === 0) return;
      seen += 1;
      const whole = unitsOf(table, random).filter(({ isWhole }) => isWhole);
      const { vetoes, conditions } = plan.default;
      for (const { place } of always) {
        const position = conditions.findIndex(({ condition }) => place?.startsWith(`conditions.${condition.id}.`));
        const strikes = whole.map(({ facts }) => evaluate(plan, facts).struck[vetoes.length + position]);
        expect(strikes).toEqual(whole.map(() => "yes"));
      }
    });
    expect(seen).toBeGreaterThan(RUNS / 50);
  });
});
