import { profileSchema } from "@faheng/domain";
import { ALL_KINDS, enrich, makeTable, randomFrom, type Table } from "@faheng/scoring-samples";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isSchema, type JsonSchema } from "../src/json-schemas/json-schema.ts";
import { paramsJsonSchema } from "../src/json-schemas/params-json-schema.ts";
import { STANDARD_RULES } from "../src/rules/index.ts";
import { CALLED, choicesOf, formsOf, isOpen, join, pathsOf } from "./support/schema-paths.ts";

/**
 * What a profile can say is drawn by the tables on which the properties are tried: every key of its schema, every choice of
 * every setting, and every parameter of every rule kind. A new one fails here until it is drawn, or stands below with why not.
 */
const TABLES = 2_000;
/** In this many of them at least. */
const OFTEN = TABLES / 100;

/** Neither amount, total, grade nor interval asks for it. */
const SAYS_NOTHING_OF_AMOUNTS = new Set([
  ...CALLED,
  // Where it stands in the document and how it is worded.
  "items.clauses.place",
  "items.clauses.wording",
  "items.jointCaps.place",
  "parts.title",
  "sources.title",
  // Whose fact counts where several state one: it is settled before anything is scored.
  "review",
  // What the office counts is a fact like another once it is scored.
  "register",
  "overstated",
  // What is done about a problem that nobody cures costs nothing by itself.
  "ladder",
  "onceOnly.place",
  "heaviest.place",
  "conditions.place",
  "conditions.wording",
  "gradeCriteria.place",
  "gradeCriteria.wording",
  "benchmarks.title",
  "benchmarks.unit",
  // Who types a fact.
  "items.clauses.statedBy",
  "sources.statedBy",
  // The rank, which `rank.test.ts` tries on lists of its own.
  "settings.ties",
  "settings.tieBreak",
]);

/** Words on the form, and which facts are believed: by kind, or of every kind. */
const NO_AMOUNT_OF_A_KIND = new Set([
  "label",
  "unit",
  "yes",
  "no",
  "numerator",
  "denominator",
  "current",
  "previous",
  // How many events a form takes, which matters it believes and on which days.
  "events.matterPattern",
  "events.matterForm",
  "events.window",
  "per-occurrence.max",
  "shortfall.max",
  // The year of a due day, which `lateness.test.ts` reads off the period.
  "lateness.yearOffset",
]);

/** Paths of a schema that a value has something in: no `null`, no empty list. */
function drawnIn(value: unknown, { schema, root, path }: At, found: Set<string>): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value) ? value.length === 0 : isSchema(value) && Object.keys(value).length === 0) return;
  found.add(path);
  if (isOpen(path)) return;
  for (const part of formsOf(schema, root)) {
    if (choicesOf(part).includes(value)) found.add(`${path}=${String(value)}`);
    if (Array.isArray(value)) {
      const { items } = part;
      if (isSchema(items)) for (const entry of value) drawnIn(entry, { schema: items, root, path }, found);
    } else if (isSchema(value) && isOf(part, value)) {
      for (const [key, inner] of Object.entries(value)) {
        const named = isSchema(part["properties"]) ? part["properties"][key] : undefined;
        const other = part["additionalProperties"];
        if (isSchema(named)) drawnIn(inner, { schema: named, root, path: join(path, key) }, found);
        else if (isSchema(other)) drawnIn(inner, { schema: other, root, path }, found);
      }
    }
  }
}

interface At {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
  readonly path: string;
}

/** Whether an object is of an alternative: it has the fixed values of that one. */
function isOf({ properties }: JsonSchema, value: JsonSchema): boolean {
  return Object.entries(isSchema(properties) ? properties : {}).every(
    ([key, inner]) => !isSchema(inner) || inner["const"] === undefined || inner["const"] === value[key],
  );
}

function isWithin(path: string, names: ReadonlySet<string>): boolean {
  const [keys = ""] = path.split("=");
  const steps = keys.split(".");
  return steps.some((_, index) => names.has(steps.slice(0, index + 1).join(".")));
}

const tables = Array.from({ length: TABLES }, (_, seed): Table => {
  const random = randomFrom(seed);
  const table = makeTable(random, random.chance(0.1) ? ["events"] : ALL_KINDS);
  return random.chance(0.5) ? enrich(table, random) : table;
});

/** In how many tables each path has something. */
function countsOf(draw: (table: Table, found: Set<string>) => void): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const found = new Set<string>();
    draw(table, found);
    for (const path of found) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

const seldom = (paths: Iterable<string>, counts: ReadonlyMap<string, number>): string[] =>
  [...paths]
    .filter((path) => (counts.get(path) ?? 0) < OFTEN)
    .map((path) => `${path}: ${counts.get(path) ?? 0} of ${TABLES}`);

const schema: JsonSchema = z.toJSONSchema(profileSchema, { io: "input" });

describe(`of ${TABLES} tables made at random, one in a hundred at least`, () => {
  it("has each key of a profile, and each choice of each setting", () => {
    const paths = new Set<string>();
    pathsOf(schema, schema, "", paths);
    const wanted = [...paths].filter((path) => !isWithin(path, SAYS_NOTHING_OF_AMOUNTS));
    const counts = countsOf(({ profile }, found) => drawnIn(profile, { schema, root: schema, path: "" }, found));
    expect(wanted.length).toBeGreaterThan(120);
    expect(seldom(wanted, counts)).toEqual([]);
  });

  it.each(STANDARD_RULES.map((rule) => ({ kind: rule.kind, rule })))(
    "has each parameter of $kind",
    ({ kind, rule }) => {
      const own = paramsJsonSchema(rule);
      const paths = new Set<string>([kind]);
      pathsOf(own, own, kind, paths);
      const wanted = [...paths].filter(
        (path) =>
          !isWithin(path, NO_AMOUNT_OF_A_KIND) &&
          !path.split(/[.=]/u).some((step, index) => index > 0 && NO_AMOUNT_OF_A_KIND.has(step)),
      );
      const counts = countsOf(({ profile }, found) => {
        for (const clause of profile.items.flatMap(({ clauses }) => clauses)) {
          if (clause.kind === kind) drawnIn(clause.params, { schema: own, root: own, path: kind }, found);
        }
      });
      expect(seldom(wanted, counts)).toEqual([]);
    },
  );

  it.each(ALL_KINDS)("deducts and awards by %s, alone, multiplied, reduced, shared and among the heaviest", (kind) => {
    const counts = countsOf(({ profile: { items, heaviest = [] } }, found) => {
      for (const { indicator, clauses } of items) {
        for (const { id, kind: own, effect, multipliedBy, reduces, fact, factOf } of clauses) {
          if (own !== kind) continue;
          found.add(effect);
          if (multipliedBy) found.add("multiplied");
          if (reduces) found.add("reduces");
          if (factOf) found.add("of another item");
          else if (fact) found.add("shared");
          if (clauses.some((other) => other.reduces === id)) found.add("reduced");
          const isRival = heaviest.some((list) =>
            list.clauses.some((it) => it.indicator === indicator && it.clause === id),
          );
          if (isRival) found.add("heaviest");
        }
      }
    });
    const ways = ["deduct", "award", "multiplied", "reduces", "reduced", "heaviest", "of another item", "shared"];
    // Of each kind a few: there are many kinds.
    expect(ways.filter((way) => (counts.get(way) ?? 0) < TABLES / 500)).toEqual([]);
  });

  it("is of a class of units that has values of its own, of one that has none, and of none", () => {
    const counts = countsOf(({ profile, unitClass }, found) => {
      const own = profile.items.some(
        ({ unitPoints = {}, clauses }) =>
          Object.hasOwn(unitPoints, unitClass ?? "") ||
          clauses.some(({ unitParams = {} }) => Object.hasOwn(unitParams, unitClass ?? "")),
      );
      found.add(unitClass === null ? "none" : own ? "own" : "everybody's");
      if ((profile.parts ?? []).some(({ unitWeights = {} }) => Object.hasOwn(unitWeights, unitClass ?? "")))
        found.add("own weights");
    });
    expect(seldom(["none", "own", "everybody's", "own weights"], counts)).toEqual([]);
  });

  it("knows benchmarks as targets of each kind that takes one", () => {
    const counts = countsOf(({ profile, benchmarks }, found) => {
      for (const { kind, params } of profile.items.flatMap(({ clauses }) => clauses)) {
        const { benchmark } = (params["target"] ?? {}) as { benchmark?: string };
        if (benchmark !== undefined && benchmarks[benchmark] !== undefined) found.add(kind);
      }
    });
    expect(seldom(["ratio", "pro-rata", "growth", "distance"], counts)).toEqual([]);
  });
});
