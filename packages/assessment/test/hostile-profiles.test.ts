import type { OpenDatabase } from "@faheng/database";
import { type ProfileInput, profileSchema } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkProfile, saveOfficeProfile, tryProfile } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { profile } from "./support/plugin.ts";

const office: ProfileInput = { ...profile, id: "office-1", standing: "office" };
const [first, ...rest] = office.items;
const many = (count: number, one: (index: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, at) => one(at));
const deep = (levels: number): unknown => {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};
const withParams = (params: unknown): unknown => ({
  ...office,
  items: [{ ...first, clauses: first?.clauses.map((clause) => ({ ...clause, params })) }, ...rest],
});

/** What somebody might send in place of a profile, and the code that answers. */
const HOSTILE: readonly (readonly [string, unknown, string])[] = [
  ["points of 1e308", { ...office, items: [{ ...first, points: 1e308 }, ...rest] }, "FAHENG_PROFILE_SCHEMA"],
  ["points that are no number", { ...office, items: [{ ...first, points: "NaN" }, ...rest] }, "FAHENG_PROFILE_SCHEMA"],
  ["negative points", { ...office, items: [{ ...first, points: "-40" }, ...rest] }, "FAHENG_PROFILE_SCHEMA"],
  ["a part converted from nothing", part({ conversion: { from: "0", to: "100" } }), "FAHENG_PROFILE_BOUNDS"],
  ["a weight of a thousand", part({ weight: "1000" }), "FAHENG_PROFILE_SUM"],
  ["6,000 items", { ...office, items: many(6000, () => first) }, "FAHENG_PROFILE_TOO_LARGE"],
  ["one item 300 times", { ...office, items: many(300, () => first) }, "FAHENG_PROFILE_DUPLICATE"],
  [
    "20,000 parts",
    { ...office, parts: many(20_000, (at) => partInput({ key: `p${at}` })) },
    "FAHENG_PROFILE_TOO_LARGE",
  ],
  ["parameters 10,000 levels deep", withParams({ minimum: deep(10_000) }), "FAHENG_PROFILE_SCHEMA"],
  ["parameters of another kind", withParams({ pattern: `${"(a+)+".repeat(50)}$` }), "FAHENG_PROFILE_PARAMS"],
  ["a list in place of a profile", [office], "FAHENG_PROFILE_SCHEMA"],
];

function partInput(over: object): object {
  return { key: "p", title: "部分", groups: ["A"], conversion: null, weight: "1", ...over };
}

function part(over: object): unknown {
  return { ...office, parts: [partInput(over)] };
}

onBothEngines("hostile profiles", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });

  it.each(HOSTILE)("%s: refused with code and place, soon, and nothing kept", async (_name, hostile, code) => {
    const began = process.cpuUsage();
    const { errors } = await checkProfile(city.context, city.municipal, { profile: hostile });
    const { user, system } = process.cpuUsage(began);
    expect(errors.map((it) => it.code)).toContain(code);
    expect(errors.every(({ place, mend }) => place !== null && mend.zh !== "")).toBe(true);
    expect(errors.length).toBeLessThanOrEqual(100);
    // Work and not time, which others beside this test would lengthen; the goal is 100 ms once everything is warm.
    expect((user + system) / 1000).toBeLessThan(1000);
    const tried = await tryProfile(city.context, city.municipal, { profile: hostile, facts: {}, notApplicable: {} });
    expect(tried.explanation).toBeNull();
    const signed = saveOfficeProfile(city.context, city.municipal, { profile: hostile, sign: true });
    await expect(signed).rejects.toMatchObject({ code: "FAHENG_PROFILE_INVALID" });
    expect(await database.db.selectFrom("office_profile").select("id").execute()).toEqual([]);
  });

  it("keeps the exact points of 0.1 and 0.2", async () => {
    const items = [{ ...first, points: "0.1" }, { ...rest[0], points: "0.2" }, ...rest.slice(1)];
    const settings = { ...office.settings, fullMarks: "40.3" };
    const small = { ...office, settings, items };
    const { errors, sum } = await checkProfile(city.context, city.municipal, { profile: small });
    expect({ errors, sum }).toEqual({ errors: [], sum: 40_300 });
    await saveOfficeProfile(city.context, city.municipal, { profile: small, sign: true });
    const [{ content } = { content: "" }] = await database.db.selectFrom("office_profile").select("content").execute();
    const stored = profileSchema.parse(JSON.parse(content));
    expect(stored.items.slice(0, 2).map(({ points }) => points)).toEqual([100, 200]);
  });
});
