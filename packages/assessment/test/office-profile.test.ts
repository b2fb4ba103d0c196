import { listAudit, listAssessments, migrate, openDatabase, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { type ProfileInput, profileSchema } from "@faheng/domain";
import { parseProfile } from "@faheng/scoring";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  checkProfile,
  compareOnFacts,
  deriveProfile,
  getAssessment,
  getProfile,
  listKnownProfiles,
  openCycle,
  replayCycle,
  saveOfficeProfile,
  tryProfile,
} from "../src/index.ts";
import { type City, foundTestCity, testCities } from "./support/city.ts";
import { enter } from "../src/access/enter.ts";
import { layProfile, yearOf } from "../src/profile/rules.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { packWith } from "./support/own-rule.ts";
import { profile } from "./support/plugin.ts";

const office: ProfileInput = { ...profile, id: "office-1", title: "本办考核办法", standing: "office" };
const without = { ...office, items: office.items.slice(1) };
const DIGEST: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
const nothing = { facts: {}, notApplicable: {} };

it("is compiled once to be checked", async () => {
  let compiled = 0;
  const counting = packWith({
    bounds: ({ points }) => {
      compiled += 1;
      return { least: 0, most: 9 * Number(points) };
    },
  });
  const database = await openDatabase({
    engine: "sqlite",
    folder: mkdtempSync(path.join(tmpdir(), "faheng-check-")),
    access: "server",
  });
  await migrate(database, NOW);
  const { context, municipal } = await foundTestCity(database, [counting]);
  const own = { ...(counting.profiles ?? [])[1], id: "office-own", standing: "office" };
  const each = async (work: () => Promise<unknown>): Promise<number> => {
    const before = compiled;
    await work();
    return compiled - before;
  };
  const once = await each(async () => {
    const laid = await layProfile(enter(context, municipal), parseProfile(own), { period: yearOf("2017-01-01") });
    await laid.ask({ ask: "fields" });
  });
  expect(once).toBeGreaterThan(0);
  expect(
    await each(async () =>
      expect(await checkProfile(context, municipal, { profile: own })).toMatchObject({ errors: [] }),
    ),
  ).toBe(once);
  await database.close();
});

onBothEngines("office profiles", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });

  const save = (it: unknown, sign: boolean, actor = city.municipal) =>
    saveOfficeProfile(city.context, actor, { profile: it, sign });
  const open = (profileId: string, profileVersion?: string) =>
    openCycle(city.context, city.municipal, {
      title: "2017年度",
      from: "2017-01-01",
      to: "2017-12-31",
      assignments: [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId, profileVersion }],
    });

  it("is a draft that may have gaps until somebody signs it with their name and the day", async () => {
    expect(await save(without, false)).toEqual({ id: "office-1", version: "1.0.0", sha256: DIGEST });
    await expect(save(without, true)).rejects.toMatchObject({ code: "FAHENG_PROFILE_INVALID" });
    await save(office, true);
    const { profile: signed, status } = await getProfile(city.context, city.municipal, { id: "office-1" });
    expect(status).toBe("signed");
    expect(signed).toMatchObject({ author: "演示·municipal", signedOn: "2017-06-01", standing: "office" });
  });

  it("saved or signed once more, for want of an answer, is kept and written down once", async () => {
    for (const sign of [false, true]) {
      await save(office, sign);
      expect(await save(office, sign)).toEqual({ id: "office-1", version: "1.0.0", sha256: DIGEST });
    }
    const rows = await listAudit(database.db, { limit: 50 });
    expect(rows.map(({ action }) => action).filter((it) => it.startsWith("profile."))).toEqual([
      "profile.sign",
      "profile.save",
    ]);
  });

  it("is not written over by whoever did not see what another saved", async () => {
    const from = (it: unknown, expected: string | null, sign = false) =>
      saveOfficeProfile(city.context, city.municipal, { profile: it, sign, expected });
    const changed = { code: "FAHENG_PROFILE_CHANGED", details: { id: "office-1", version: "1.0.0" } };
    const { sha256: first } = await from(office, null);
    await expect(from({ ...office, title: "另一人新建" }, null)).rejects.toMatchObject(changed);
    const { sha256: second } = await from({ ...office, title: "甲改" }, first);
    for (const sign of [false, true]) {
      await expect(from({ ...office, title: "乙改" }, first, sign)).rejects.toMatchObject(changed);
    }
    const [known] = (await listKnownProfiles(city.context, city.municipal, null)).filter(
      ({ status }) => status === "draft",
    );
    expect(known).toMatchObject({ sha256: second, profile: { title: "甲改" } });
    await from({ ...office, title: "乙改" }, second, true);
  });

  it("never changes once signed; the next version does", async () => {
    await save(office, true);
    await expect(save({ ...office, title: "改" }, false)).rejects.toMatchObject({ code: "FAHENG_PROFILE_FROZEN" });
    await save({ ...office, version: "1.1.0", title: "改" }, false);
    const newest = await getProfile(city.context, city.municipal, { id: "office-1" });
    expect(newest).toMatchObject({ status: "draft", profile: { version: "1.1.0" } });
    const first = await getProfile(city.context, city.municipal, { id: "office-1", version: "1.0.0" });
    expect(first).toMatchObject({ status: "signed", profile: { title: "本办考核办法" } });
  });

  it("refuses a name, a day or a standing that somebody wrote, an id of another profile, an unknown framework", async () => {
    for (const forged of [{ author: "别人" }, { signedOn: "2017-01-01" }, { standing: "official" }]) {
      await expect(save({ ...office, ...forged }, true)).rejects.toMatchObject({ code: "FAHENG_PROFILE_SIGNATURE" });
    }
    const taken = save({ ...office, id: profile.id }, false);
    await expect(taken).rejects.toMatchObject({ code: "FAHENG_PROFILE_ID_TAKEN" });
    const elsewhere = save({ ...office, framework: { id: "nowhere", versions: "*" } }, false);
    await expect(elsewhere).rejects.toMatchObject({ code: "FAHENG_FRAMEWORK_NOT_FOUND" });
    await expect(save({ title: "不是方案" }, false)).rejects.toMatchObject({ code: "FAHENG_PROFILE_INVALID" });
    expect((await listKnownProfiles(city.context, city.municipal, null)).map(({ status }) => status)).toEqual([
      "shipped",
      "shipped",
      "shipped",
    ]);
  });

  it("is the municipal office's: others read what is signed, write nothing, and leave a trace in the audit", async () => {
    await save(office, false);
    const coordinator = city.actor("coordinator", "a");
    const seen = await listKnownProfiles(city.context, coordinator, "canteen-2017");
    expect(seen.map((it) => it.profile.id)).not.toContain("office-1");
    const draft = getProfile(city.context, coordinator, { id: "office-1" });
    await expect(draft).rejects.toMatchObject({ code: "FAHENG_PROFILE_NOT_FOUND" });
    await expect(save(office, true, coordinator)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    for (const actor of [city.actor("leader", "a"), city.actor("system-admin", "a")]) {
      await expect(save(office, true, actor)).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
      const checked = checkProfile(city.context, actor, { profile: office });
      await expect(checked).rejects.toMatchObject({ code: "FAHENG_ACCESS_FORBIDDEN" });
    }
    await save(office, true);
    expect(await getProfile(city.context, coordinator, { id: "office-1" })).toMatchObject({ status: "signed" });
    const rows = (await listAudit(database.db, { limit: 1000 }))
      .toReversed()
      .filter(({ object }) => object.startsWith("profile:"));
    expect(rows.map(({ action, result }) => `${action} ${result}`)).toEqual([
      "profile.save done",
      ...Array.from({ length: 5 }, () => "profile.write refused"),
      "profile.sign done",
    ]);
  });

  it("is pinned by a cycle by the bytes that were signed, and replays", async () => {
    await save(office, false);
    await expect(open("office-1")).rejects.toMatchObject({ code: "FAHENG_PROFILE_UNSIGNED" });
    await save(office, true);
    await save({ ...office, version: "1.1.0", title: "改" }, false);
    await expect(open("office-1", "1.1.0")).rejects.toMatchObject({ code: "FAHENG_PROFILE_UNSIGNED" });
    const { id } = await open("office-1");
    const [assessment] = await listAssessments(database.db, WHOLE_REACH, id);
    const { pinned } = await getAssessment(city.context, city.municipal, assessment?.id ?? "");
    expect(pinned.stored).toMatchObject({ profileId: "office-1", profileVersion: "1.0.0" });
    expect(pinned.profile).toMatchObject({ standing: "office", author: "演示·municipal" });
    expect(await replayCycle(city.context, city.municipal, id)).toMatchObject([{ isSame: true }]);
    await expect(open("nowhere")).rejects.toMatchObject({ code: "FAHENG_PROFILE_NOT_FOUND" });
  });

  it("is checked while it is written: every fault with its place, the sum, the questions", async () => {
    const sound = await checkProfile(city.context, city.municipal, { profile: office });
    expect(sound).toMatchObject({ errors: [], warnings: [], sum: 100_000, fullMarks: 100_000 });
    expect(sound.fields["1"]?.[0]?.clauses[0]).toMatchObject({ wording: "不少于4次，少一次扣10分" });
    const grades = [{ name: "优秀", atLeast: "101" }];
    const vain = { ...office, settings: { ...office.settings, grades } };
    expect(await checkProfile(city.context, city.municipal, { profile: vain })).toMatchObject({
      errors: [],
      warnings: [{ code: "FAHENG_WARN_GRADE_UNREACHABLE", place: "settings.grades.0.atLeast" }],
    });
    const short = await checkProfile(city.context, city.municipal, { profile: without });
    expect(short).toMatchObject({ sum: 60_000, fullMarks: 100_000, fields: {} });
    expect(short.errors.map(({ code, place }) => `${code} ${place ?? ""}`)).toEqual([
      "FAHENG_PROFILE_SUM settings.fullMarks",
    ]);
    const misshapen = await checkProfile(city.context, city.municipal, { profile: { ...office, items: "无" } });
    expect(misshapen).toMatchObject({ sum: null, errors: [{ code: "FAHENG_PROFILE_SCHEMA", place: "items" }] });
  });

  it("is tried on made-up facts", async () => {
    const facts = { "1": { a: 3 }, "2": { a: 1 }, "3": { a: true }, "4": { a: true } };
    const tried = await tryProfile(city.context, city.municipal, { profile: office, facts, notApplicable: {} });
    expect(tried.errors).toEqual([]);
    expect(tried.explanation?.score.total).toBe(85_000);
    const wrong = { profile: office, facts: { "1": { a: -1 } }, notApplicable: {} };
    const refused = await tryProfile(city.context, city.municipal, wrong);
    expect(refused).toMatchObject({ explanation: null, errors: [{ code: "FAHENG_FACT_RANGE" }] });
  });

  it("is compared with another one on the same facts", async () => {
    await save(office, true);
    const [first, ...rest] = office.items;
    const milder = {
      ...office,
      items: [{ ...first, points: "30" }, ...rest.slice(0, 2), { ...rest[2], points: "20" }],
    };
    const facts = { "1": { a: 4 }, "2": { a: 0 }, "3": { a: true }, "4": { a: false }, "9": { a: 1 } };
    const choice = { left: { id: "office-1" }, right: { profile: milder }, facts, notApplicable: {} };
    const compared = await compareOnFacts(city.context, city.municipal, choice);
    expect(compared.total).toEqual({
      left: { interval: { worst: 90_000, best: 90_000 }, grade: null, disqualified: false, outcomes: [] },
      right: { interval: { worst: 90_000, best: 90_000 }, grade: null, disqualified: false, outcomes: [] },
      difference: { worst: 0, best: 0 },
    });
    expect(compared.items.map(({ indicator, difference }) => [indicator, difference?.worst])).toEqual([
      ["1", -10_000],
      ["2", 0],
      ["3", 0],
      ["4", 10_000],
    ]);
    expect(compared.unread).toEqual({ left: ["9.a"], right: ["9.a"] });
    const broken = await compareOnFacts(city.context, city.municipal, { ...choice, right: { profile: without } });
    expect(broken).toMatchObject({ errors: { left: [], right: [{ code: "FAHENG_PROFILE_SUM" }] }, items: [] });
    const unknown = compareOnFacts(city.context, city.municipal, { ...choice, right: { id: "nowhere" } });
    await expect(unknown).rejects.toMatchObject({ code: "FAHENG_PROFILE_NOT_FOUND" });
  });

  it("takes over a shipped profile and sets the weights of its sources", async () => {
    const derive = (weights: Record<string, string>) =>
      deriveProfile(city.context, city.municipal, {
        id: "canteen-two-sources",
        standing: "office",
        newId: "office-2",
        newVersion: "1.0.0",
        title: "本办两方评价",
        weights,
      });
    const derived = profileSchema.encode(await derive({ daily: "70%", third: "3/10" }));
    expect(await save(derived, true)).toEqual({ id: "office-2", version: "1.0.0", sha256: DIGEST });
    const { profile: signed } = await getProfile(city.context, city.municipal, { id: "office-2" });
    expect(signed.sources.map(({ weight }) => weight)).toEqual([
      { numerator: 7, denominator: 10 },
      { numerator: 3, denominator: 10 },
    ]);
    const all = await tryProfile(city.context, city.municipal, { profile: derived, ...nothing });
    expect(all.explanation?.score.unweighted).toEqual([]);
    await expect(derive({ daily: "很多" })).rejects.toMatchObject({ code: "FAHENG_PROFILE_SOURCE" });
    await expect(derive({ fourth: "10%" })).rejects.toMatchObject({ code: "FAHENG_PROFILE_SOURCE" });
    const lopsided = profileSchema.encode(await derive({ daily: "70%", third: "70%" }));
    await expect(save({ ...lopsided, id: "office-3" }, true)).rejects.toMatchObject({ code: "FAHENG_PROFILE_INVALID" });
  });
});
