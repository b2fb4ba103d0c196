import { insertMembership, insertPerson, type OpenDatabase } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { assignReviews, exportAudit, openCycle, readAuditLog, saveOfficeProfile, setUnitClass } from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { NOW, onBothEngines } from "./support/engines.ts";
import { profile } from "./support/plugin.ts";

onBothEngines("the names of what was acted on", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    [database, city] = await founded();
  });
  afterEach(async () => {
    await database.close();
  });

  it("an auditor reads agencies, cycles and packs by name, the id beside it", async () => {
    const { agencies, context, municipal } = city;
    await setUnitClass(context, municipal, { agencyId: agencies.a, unitClass: null, expected: null });
    const cycle = await openCycle(context, municipal, {
      title: "二〇一七年度",
      from: "2017-01-01",
      to: "2017-12-31",
      assignments: [{ agencyId: agencies.a, frameworkId: "canteen-2017", profileId: null }],
    });
    const rows = await readAuditLog(context, city.actor("audit-admin", "b"), { limit: 100 });
    const nameOf = (object: string) => rows.find((row) => row.object === object)?.objectName;
    expect(nameOf(`cycle:${cycle.id}`)).toBe("二〇一七年度");
    expect(nameOf(`agency:${agencies.a}`)).toBe("a局");
    const named = rows.filter(({ object }) => object.startsWith("plugin:"));
    expect(named.length).toBeGreaterThan(0);
    for (const { objectName } of named) expect(objectName).toBe(context.plugins.active[0]?.title.zh);
    // No name is an id.
    for (const { objectName } of rows) expect(objectName ?? "").not.toMatch(/id-\d{5}/);
  });

  it("an auditor reads the office's own profiles by their titles, and reviews by reviewer and agency", async () => {
    const { agencies, context, municipal } = city;
    const laid = { ...profile, id: "office-own", title: "本办考核办法", standing: "office" as const };
    await saveOfficeProfile(context, municipal, { profile: laid, sign: false });
    const cycle = await openCycle(context, municipal, {
      title: "二〇一七年度",
      from: "2017-01-01",
      to: "2017-12-31",
      assignments: [{ agencyId: agencies.a, frameworkId: "canteen-2017", profileId: null }],
    });
    await database.db.transaction().execute(async (trx) => {
      const at = NOW.toISOString();
      await insertPerson(trx, { id: "r1", name: "评审甲" }, at);
      const place = { agencyId: null, departmentId: null, startsAt: at, endsAt: null };
      await insertMembership(trx, { id: "m1", personId: "r1", role: "reviewer", ...place });
    });
    const review = { cycleId: cycle.id, agencyIds: [agencies.a], personIds: ["r1"], indicators: null };
    await assignReviews(context, municipal, review);
    const rows = await readAuditLog(context, city.actor("audit-admin", "b"), { limit: 100 });
    const assigned = rows.find((it) => it.action === "review.assign");
    const saved = rows.find((it) => it.action === "profile.save");
    expect(saved).toMatchObject({ object: "profile:office-own@1.0.0", objectName: "本办考核办法 1.0.0" });
    expect(assigned).toMatchObject({ objectName: "评审甲 · a局", agencyName: "a局" });
    expect(assigned?.names).toMatchObject({ r1: "评审甲", [cycle.id]: "二〇一七年度", [agencies.a]: "a局" });
    const text = await exportAudit(context, city.actor("audit-admin", "b"), { format: "csv", filter: {} });
    const lines = new TextDecoder().decode(text.bytes).replaceAll('"', "").split("\r\n");
    expect(lines.find((line) => line.includes("指派评审"))).toContain(
      "指派评审,评审 评审甲 · a局,a局,成功,,机关：a局；周期：二〇一七年度；指标：全部指标；处理结果：新安排；人员：评审甲；评审来源：书面评审,",
    );
    expect(lines.find((line) => line.includes("保存评分方案"))).toContain("保存评分方案,评分方案 本办考核办法 1.0.0,");
  });

  it("whoever is refused reads no name of a permission", async () => {
    await expect(readAuditLog(city.context, city.municipal, { limit: 1 })).rejects.toMatchObject({
      code: "FAHENG_ACCESS_FORBIDDEN",
      message: expect.not.stringContaining("audit.read"),
    });
  });
});
