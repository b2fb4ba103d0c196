import {
  type AssessmentFacts,
  assessmentFactsSchema,
  type Framework,
  frameworkSchema,
  type Profile,
  type ProfileInput,
  profileSchema,
} from "@faheng/domain";

const NOWHERE = { O: [], S: [], D: [] } as const;

/** Groups with their indicators: `{ A: ["1", "+2"], "A/B": ["!3"] }`; `+` is a bonus item, `!` a veto item. */
export function frameworkOf(tree: Readonly<Record<string, readonly string[]>>): Framework {
  const kindOf = (code: string) => (code.startsWith("+") ? "bonus" : code.startsWith("!") ? "veto" : "item");
  return frameworkSchema.parse({
    format: "faheng.framework/1",
    id: "test",
    version: "1.0.0",
    title: "测试指标体系",
    documentNumber: null,
    issuer: "测试单位",
    issuedOn: null,
    about: "测试",
    levels: [{ level: 1, title: "一级指标" }],
    columns: [],
    departments: [],
    bases: [],
    groups: Object.keys(tree).map((path) => {
      const names = path.split("/");
      return {
        code: names.at(-1),
        parent: names.at(-2) ?? null,
        level: names.length,
        printedNumber: null,
        title: `组${names.at(-1)}`,
        taxonomies: NOWHERE,
      };
    }),
    indicators: Object.entries(tree).flatMap(([path, codes]) =>
      codes.map((code) => ({
        code: code.replace(/^[+!]/, ""),
        group: path.split("/").at(-1),
        kind: kindOf(code),
        printedNumber: null,
        title: `指标${code}`,
        requirement: null,
        lead: [],
        cooperating: [],
        bases: [],
        place: `第${code}行`,
      })),
    ),
  });
}

export type ItemInput = ProfileInput["items"][number];
export type ClauseInput = ItemInput["clauses"][number];

/** A deduction with its parameters; its id is its fact key. */
export function clause(
  id: string,
  kind: string,
  params: ClauseInput["params"],
  more: Partial<ClauseInput> = {},
): ClauseInput {
  return { id, kind, effect: "deduct", params, place: `第1行 第${id}款`, wording: `规则${id}`, ...more };
}

/** An item worth `points` that starts full and stops at zero. */
export function item(
  indicator: string,
  points: string,
  clauses: readonly ClauseInput[],
  more: Partial<ItemInput> = {},
): ItemInput {
  return {
    indicator,
    points,
    start: "full",
    floor: { kind: "points", points: "0" },
    ceiling: { kind: "none" },
    clauses: [...clauses],
    ...more,
  };
}

/** A bonus item that begins at nothing, with a ceiling. */
export function bonus(indicator: string, cap: string | null, clauses: readonly ClauseInput[]): ItemInput {
  return item(
    indicator,
    "0",
    clauses.map((it) => ({ ...it, effect: "award" as const })),
    {
      start: "zero",
      floor: { kind: "none" },
      ceiling: cap === null ? { kind: "none" } : { kind: "points", points: cap },
    },
  );
}

type Settings = ProfileInput["settings"];

/** A profile over {@link frameworkOf}; settings not given are the plainest. */
export function profileInput(
  items: readonly ItemInput[],
  settings: Partial<Settings> = {},
  more: Partial<ProfileInput> = {},
): ProfileInput {
  return {
    format: "faheng.profile/1",
    id: "test-profile",
    version: "1.0.0",
    title: "测试方案",
    framework: { id: "test", versions: "^1.0.0" },
    standing: "platform",
    author: null,
    signedOn: null,
    settings: {
      base: "0",
      fullMarks: null,
      aggravation: "adds",
      exhausts: "item",
      notApplicable: "full",
      totalFloor: null,
      totalCeiling: null,
      rounding: { mode: "half-up", digits: 2 },
      grades: [],
      ties: "gap",
      tieBreak: [],
      ...settings,
    },
    items: [...items],
    readings: [],
    ...more,
  };
}

export function profileOf(...parts: Parameters<typeof profileInput>): Profile {
  return profileSchema.parse(profileInput(...parts));
}

/** Facts of one unit. */
export function factsOf(
  facts: AssessmentFacts["facts"],
  more: Partial<Omit<AssessmentFacts, "facts">> = {},
): AssessmentFacts {
  return assessmentFactsSchema.parse({ format: "faheng.facts/1", facts, ...more });
}
