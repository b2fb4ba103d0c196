import { readFileSync } from "node:fs";
import path from "node:path";
import type { ScoreOutput } from "@faheng/scoring";
import { afterAll, describe, expect, it } from "vitest";
import { faheng, scratch } from "./faheng.ts";
import { canteenFramework, canteenProfile } from "./tables/canteen.ts";
import { printedScore } from "./printed-score.ts";

const files = scratch();
afterAll(() => {
  files.remove();
});

const NANTONG = ["--framework", "nantong-commerce-2017", "--profile", "nantong-commerce-2017-standard"] as const;

async function scored(...args: readonly string[]): Promise<ScoreOutput> {
  const { code, out, err } = await faheng("score", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return printedScore(out);
}

describe("faheng score on the Nantong table", () => {
  it("prints total, interval, groups and the trace of each amount", async () => {
    const facts = files.write("nantong.json", { format: "faheng.facts/1", unit: "演示局", facts: { R2: { a: 1 } } });
    const it = await scored(...NANTONG, "--facts", facts);
    expect(it).toMatchObject({ format: "faheng.score/1", unit: "演示局", total: null, full: "100" });
    expect(it.items.find(({ indicator }) => indicator === "R2")).toMatchObject({
      state: "scored",
      interval: { worst: "-1", best: "-1" },
    });
    expect(it.groups.length).toBeGreaterThan(0);
    expect(JSON.stringify(it.trace)).toContain("少1次×1分");
  });

  it("takes pack documents as files too, with the same result", async () => {
    const exported = await faheng("plugin", "export", "commerce");
    const { profiles } = JSON.parse(exported.out) as { profiles: { id: string }[] };
    const profile = files.write(
      "profile.json",
      profiles.find(({ id }) => id === NANTONG[3]),
    );
    const facts = files.write("same.json", { format: "faheng.facts/1", facts: { R2: { a: 0 } } });
    const byFile = await scored("--framework", NANTONG[1], "--profile", profile, "--facts", facts);
    expect(byFile).toEqual(await scored(...NANTONG, "--facts", facts));
  });
});

describe("faheng score on working days", () => {
  const [item] = canteenProfile.items;
  const late = {
    id: "late",
    kind: "lateness",
    effect: "deduct",
    fact: null,
    cap: null,
    place: "第1行",
    wording: "逾期扣分",
    params: { asks: "date", due: "2026-09-30", per: "working-day", points: "1" },
  };
  const documents = [
    "--framework",
    files.write("days-framework.json", canteenFramework),
    "--profile",
    files.write("days-profile.json", {
      ...canteenProfile,
      items: [{ ...item, clauses: [late] }, ...canteenProfile.items.slice(1)],
    }),
    "--facts",
    files.write("days-facts.json", { format: "faheng.facts/1", facts: { "1": { late: "2026-10-10" } } }),
  ];
  const worst = (output: ScoreOutput) => output.items.find(({ indicator }) => indicator === "1")?.interval;

  it("knows weekends alone without a calendar, and says so in the readings and to whoever calls it", async () => {
    const { code, out, err } = await faheng("score", ...documents);
    const output = printedScore(out);
    expect(code).toBe(0);
    expect(worst(output)).toEqual({ worst: "53", best: "53" });
    expect(output.readings).toContainEqual({ path: "calendar", note: expect.stringContaining("1.late") });
    expect(err).toContain("Without --calendar working days are Monday to Friday");
    expect(err).toContain("节假日和调休未计入");
  });

  it("counts three days late over the National Day holidays with one, not seven", async () => {
    const holidays = ["01", "02", "03", "04", "05", "06", "07"].map((day) => `2026-10-${day}`);
    const calendar = files.write("calendar.json", { holidays, workdays: ["2026-10-10"] });
    const output = await scored(...documents, "--calendar", calendar);
    expect(worst(output)).toEqual({ worst: "57", best: "57" });
    expect(output.readings.map(({ path }) => path)).not.toContain("calendar");
  });
});

describe("faheng score on files with the line by which an editor knows their form", () => {
  it("leaves it aside in every one of them", async () => {
    const line = { $schema: "./node_modules/@faheng/plugin-api/schemas/some.json" };
    const documents = {
      framework: canteenFramework,
      profile: canteenProfile,
      facts: { format: "faheng.facts/1", facts: { "2": { missed: 1 } } },
      calendar: { holidays: ["2026-10-01"] },
    };
    const named = (name: string, more: object) =>
      Object.entries(documents).flatMap(([option, document]) => [
        `--${option}`,
        files.write(`${name}-${option}.json`, { ...more, ...document }),
      ]);
    expect(await scored(...named("lined", line))).toEqual(await scored(...named("plain", {})));
  });
});

describe("faheng score on a table that no pack ships, from two JSON files alone", () => {
  const framework = files.write("framework.json", canteenFramework);
  const profile = files.write("canteen-profile.json", canteenProfile);
  const score = (facts: unknown) =>
    scored("--framework", framework, "--profile", profile, "--facts", files.write("facts.json", facts));

  it("scores it", async () => {
    const facts = { "1": { rate: { numerator: 91, denominator: 100 } }, "2": { missed: 2 }, B: { spread: 3 } };
    const it = await score({ format: "faheng.facts/1", facts: { ...facts, V: { accident: false } } });
    // 60 − 4×0.5 + 40 − 2×3 + min(3×2, 5)
    expect(it).toMatchObject({ total: "97", full: "100", grade: "优秀", disqualified: false, vetoes: [] });
    expect(it.profile).toEqual({ id: "canteen-official", version: "1.0.0" });
  });

  it("gives an interval while facts are pending, and zero when the veto strikes", async () => {
    const pending = await score({ format: "faheng.facts/1", facts: { "2": { missed: 0 }, V: { accident: false } } });
    expect(pending).toMatchObject({ total: null, grade: null, interval: { best: "105" } });
    const facts = { "1": { rate: { numerator: 1, denominator: 1 } }, "2": { missed: 0 }, B: { spread: 0 } };
    const struck = await score({ format: "faheng.facts/1", facts: { ...facts, V: { accident: true } } });
    expect(struck).toMatchObject({ total: "0", vetoes: ["V"] });
  });
});

/** Three words of a sentence. */
const ENGLISH = /[a-z]+ [a-z]+ [a-z]+/u;
/** 东 as GBK writes it. */
const NOT_UTF8 = Buffer.from([0x22, 0xb6, 0xab, 0x22]);

describe("faheng score on bad input", () => {
  const good = {
    framework: files.write("good-framework.json", canteenFramework),
    profile: files.write("good-profile.json", canteenProfile),
    facts: files.write("good-facts.json", { format: "faheng.facts/1", facts: {} }),
  };
  const [first, ...others] = canteenProfile.items;
  const cases: readonly [string, Partial<typeof good>, readonly string[], string][] = [
    ["a framework nobody knows", { framework: "nowhere" }, [], "FAHENG_CLI_UNKNOWN_FRAMEWORK"],
    ["a profile nobody knows", { profile: "nowhere" }, [], "FAHENG_CLI_UNKNOWN_PROFILE"],
    ["a file that is not there", { facts: "/nowhere/facts.json" }, [], "FAHENG_CLI_UNREADABLE_FILE"],
    ["a file that is no JSON", { facts: files.write("broken.json", "{") }, [], "FAHENG_CLI_UNREADABLE_FILE"],
    ["a file that is no UTF-8", { facts: files.writeBytes("gbk.json", NOT_UTF8) }, [], "FAHENG_CLI_UNREADABLE_FILE"],
    [
      "a file that states one key twice",
      { facts: files.write("twice.json", '{"format":"faheng.facts/1","facts":{"2":{},"2":{"missed":1}}}') },
      [],
      "FAHENG_CLI_UNREADABLE_FILE",
    ],
    ["a framework of another form", { framework: good.facts }, [], "FAHENG_FRAMEWORK_INVALID"],
    ["a profile of another form", { profile: good.facts }, [], "FAHENG_PROFILE_INVALID"],
    ["facts of another form", { facts: good.profile }, [], "FAHENG_FACTS_SCHEMA"],
    [
      "a profile that does not add up",
      { profile: files.write("sum.json", { ...canteenProfile, items: [{ ...first, points: "59" }, ...others] }) },
      [],
      "FAHENG_PROFILE_SUM",
    ],
    [
      "a fact out of range",
      { facts: files.write("range.json", { format: "faheng.facts/1", facts: { "2": { missed: -1 } } }) },
      [],
      "FAHENG_FACT_RANGE",
    ],
    ["a period that is one day", {}, ["--period", "2018-01-01"], "FAHENG_CLI_ARGUMENT"],
    ["a period that ends before it begins", {}, ["--period", "2018-01-01..2017-01-01"], "FAHENG_CLI_ARGUMENT"],
    ["a calendar of another form", {}, ["--calendar", good.facts], "FAHENG_CLI_ARGUMENT"],
    [
      "JSON ten thousand levels deep",
      { facts: files.write("deep.json", `${"[".repeat(10_000)}${"]".repeat(10_000)}`) },
      [],
      "FAHENG_FACTS_INVALID",
    ],
  ];

  it("names the file at fault, and one problem as one", async () => {
    const names = ["--framework", good.framework, "--profile", good.profile, "--facts", good.profile];
    const run = await faheng("score", ...names);
    expect(run.err).toContain(`FAHENG_FACTS_INVALID [${good.profile}]`);
    expect(run.err).toContain("The facts are refused: 1 problem\n");
  });

  it.each(cases)("refuses %s with its code in both languages, exit 1, no stack", async (_name, given, more, code) => {
    const { framework, profile, facts } = { ...good, ...given };
    const names = ["--framework", framework, "--profile", profile, "--facts", facts, ...more];
    const run = await faheng("score", ...names);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err).toContain(code);
    // Code, then Chinese, mend in Chinese, English, mend in English; the Chinese has no English sentence in it.
    const lines = run.err.split("\n").filter((line) => line.startsWith(" ") && !line.includes("FAHENG_"));
    const isChinese = (line: string): boolean => /^\s+[\u4e00-\u9fff“]/u.test(line) && !ENGLISH.test(line);
    expect(lines.length % 4).toBe(0);
    expect(lines.filter((_, index) => index % 4 < 2).filter((line) => !isChinese(line))).toEqual([]);
    expect(lines.filter((_, index) => index % 4 > 1).filter((line) => !ENGLISH.test(line))).toEqual([]);
    expect(run.err).not.toMatch(/^\s+at /mu);
  });

  it("says what is missing and ends with 2 when an option is left out", async () => {
    const run = await faheng("score", "--framework", good.framework);
    expect(run.code).toBe(2);
    expect(run.err).toContain("--profile");
  });
});

describe("faheng score on facts and targets", () => {
  const folder = path.resolve(import.meta.dirname, "../../../packages/scoring/test/tables/facts-and-targets");
  const { cases } = JSON.parse(readFileSync(path.join(folder, "cases.json"), "utf8")) as {
    cases: { name: string; profile: string; facts: string; total: string; items: Record<string, string> }[];
  };
  /** What stands before the arithmetic. */
  const amountOf = (text: string): string => text.split(" = ")[0] ?? "";
  const inText = ({ worst, best }: { worst: string | null; best: string | null }): string =>
    worst === best ? String(worst) : `${worst}–${best}`;

  it.each(cases.map((it) => [it.name, it] as const))("from JSON files alone: %s", async (_name, wanted) => {
    const at = (file: string): string => path.join(folder, file);
    const documents = ["--framework", at("framework.json"), "--profile", at(wanted.profile)];
    const found = await scored(...documents, "--facts", at(wanted.facts));
    expect(inText(found.interval)).toBe(amountOf(wanted.total));
    expect(Object.fromEntries(found.items.map((it) => [it.indicator, inText(it.interval)]))).toEqual(
      Object.fromEntries(Object.entries(wanted.items).map(([code, text]) => [code, amountOf(text)])),
    );
  });
});
