import { type Actor, type Context, foundCity, openCycle, saveResponse, setPluginEnabled } from "@faheng/assessment";
import { migrate, openDatabase, SQLITE_FILE } from "@faheng/database";
import { registerPlugins } from "@faheng/plugin-api";
import { plugins } from "@faheng/server/plugins";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atDesk } from "../src/data.ts";
import { faheng, scratch } from "./faheng.ts";

const data = scratch();
let cycle: string;

/** One agency half through the Nantong table. */
beforeAll(async () => {
  const database = await openDatabase({ engine: "sqlite", folder: data.folder, access: "server" });
  try {
    const clock = { now: () => new Date("2017-06-01T08:00:00.000Z") };
    await migrate(database, clock.now());
    let count = 0;
    const next = () => `id-${String((count += 1)).padStart(4, "0")}`;
    const { context: bare, actor: root } = atDesk(database, registerPlugins(plugins));
    const context: Context = { ...bare, clock, ids: { next, secret: next } };
    const agency = { key: "commerce", name: "衡州市商务局", category: "经济", departments: ["法规处"] };
    const city = await foundCity(context, root, { name: "衡州市", agencies: [agency], people: [] });
    const agencyId = city?.agencies.get("commerce") ?? "";
    await setPluginEnabled(context, root, { agencyId, pluginId: "commerce", isEnabled: true });
    const profileId = "nantong-commerce-2017-standard";
    const assignments = [{ agencyId, frameworkId: "nantong-commerce-2017", profileId }];
    const period = { title: "2017年度", from: "2017-01-01", to: "2017-12-31" };
    cycle = (await openCycle(context, root, { ...period, assignments })).id;
    const place = { agencyId, agencyName: agency.name, departmentId: null, departmentName: null };
    const coordinator: Actor = {
      personId: "p",
      accountId: null,
      name: "演示·法规处",
      roles: [{ role: "coordinator", ...place }],
      assignments: [],
    };
    const { id } = (await database.db.selectFrom("assessment").select("id").execute())[0] ?? { id: "" };
    await saveResponse(context, coordinator, {
      assessmentId: id,
      indicator: "R2",
      status: "done",
      facts: { a: 1 },
      progress: "",
      notApplicable: null,
      expectedVersion: 0,
    });
  } finally {
    await database.close();
  }
});
afterAll(() => {
  data.remove();
});

function tamper(sql: string): void {
  const database = new DatabaseSync(path.join(data.folder, SQLITE_FILE));
  database.exec(sql);
  database.close();
}

describe("faheng replay", () => {
  it("ends with 0 when every score is the same to the byte", async () => {
    const run = await faheng("replay", cycle, "--data", data.folder);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(/^same .*衡州市商务局 {2}[0-9a-f]{64}$/mu);
    expect(run.out).toContain("1 assessments, 0 different");
  });

  it("ends with 1 and names the assessment when a stored fact was changed", async () => {
    tamper(`update response set facts = '{"a":2}'`);
    const run = await faheng("replay", cycle, "--data", data.folder);
    expect(run).toMatchObject({ code: 1, err: "" });
    expect(run.out).toMatch(/^different .*衡州市商务局/mu);
    tamper(`update response set facts = '{"a":1}'`);
    expect((await faheng("replay", cycle, "--data", data.folder)).code).toBe(0);
  });

  it("ends with 1 when the kept score or the pinned manifest was changed", async () => {
    tamper(`update assessment set score = replace(score, '"isOpen":true', '"isOpen":false')`);
    expect((await faheng("replay", cycle, "--data", data.folder)).code).toBe(1);
    tamper(`update assessment set score = replace(score, '"isOpen":false', '"isOpen":true')`);
    tamper(`update manifest set content = replace(content, '衡', '恒') || ' '`);
    const run = await faheng("replay", cycle, "--data", data.folder);
    expect(run).toMatchObject({ code: 1 });
    expect(run.out).toContain("manifest changed");
  });

  it("refuses a cycle nobody knows and a folder without data", async () => {
    const unknown = await faheng("replay", "nowhere", "--data", data.folder);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain("FAHENG_CYCLE_NOT_FOUND");
    const empty = await faheng("replay", cycle, "--data", path.join(data.folder, "nothing"));
    expect(empty.code).toBe(1);
    expect(empty.err).toContain("FAHENG_CLI_NO_DATA");
  });
});

describe("faheng migrate", () => {
  it("takes every step once", async () => {
    const folder = path.join(data.folder, "fresh");
    const first = await faheng("migrate", "--data", folder);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("0001-foundation");
    expect((await faheng("migrate", "--data", folder)).out).toBe("up to date\n");
  });
});
