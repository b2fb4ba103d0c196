import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { listStaleUnits, listUnits, migrate, type OpenDatabase, WHOLE_REACH } from "../src/index.ts";
import { migrations } from "../src/migrations/index.ts";
import { onBothEngines } from "./engines.ts";

const NOW = new Date("2017-06-01T00:00:00.000Z");

onBothEngines("rows of units", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  const run = async (statement: string): Promise<void> => {
    await database
      .reaching(WHOLE_REACH)
      .transaction()
      .execute(async (trx) => {
        await sql.raw(statement).execute(trx);
      });
  };
  const before0020 = Object.keys(migrations).filter((name) => name < "0020");
  const found = async (): Promise<void> => {
    database = await engine.open(before0020);
    for (const statement of [
      `insert into municipality (id, name, created_at) values ('m', '市', 'x')`,
      `insert into agency (id, municipality_id, name, category, created_at) values ('a', 'm', '甲局', '甲', 'x')`,
      `insert into person (id, name, created_at) values ('p', '甲', 'x')`,
      `insert into department (id, agency_id, name, created_at) values ('d', 'a', '法规处', 'x')`,
      `insert into cycle (id, title, starts_on, ends_on, status, created_at)
        values ('c', '2017', '2017-01-01', '2017-12-31', 'open', 'x')`,
      `insert into manifest (sha256, framework_id, framework_version, plugin_id, plugin_version, content, created_at)
        values ('s', 'f', '1', 'x', '1', '{}', 'x'), ('t', 'f', '1', 'x', '1', '{}', 'x'), ('u', 'f', '1', 'x', '1', '{}', 'x')`,
      `insert into assessment (id, cycle_id, agency_id, manifest_sha256, created_at, updated_at)
        values ('old', 'c', 'a', 's', 'x', 'x')`,
    ]) {
      await run(statement);
    }
    await migrate(database, NOW);
  };
  const db = () => database.reaching(WHOLE_REACH);

  it("an upgraded database has one for every assessment, to be packed by whoever looks first", async () => {
    await found();
    expect(await listStaleUnits(db(), "a")).toEqual(["old"]);
    expect(await listStaleUnits(db(), "b")).toEqual([]);
    const [listed] = await listUnits(db(), WHOLE_REACH, { cycleId: "c" });
    expect(listed).toMatchObject({ assessment: { id: "old" }, unit: { packing: 0 } });
  });

  it("a new assessment begins with one, and every write to what it is made of outruns it", async () => {
    await found();
    await run(`insert into assessment (id, cycle_id, agency_id, manifest_sha256, created_at, updated_at)
      values ('new', 'c', 'a', 'u', 'x', 'x')`);
    expect(await listStaleUnits(db(), null)).toEqual(["new", "old"]);
    const answer = `values ('new', 'a', '1', 1, 'done', '{}', '', 'p', '甲', 'x')`;
    for (const statement of [
      `insert into response (assessment_id, agency_id, indicator, version, status, facts, progress, saved_by, saved_by_name,
        saved_at) ${answer}`,
      `update response set status = 'in-progress' where assessment_id = 'new'`,
      `delete from response where assessment_id = 'new'`,
      `insert into assignment values ('a', 'new', '1', '', 'd', '', 'lead', '2017-06-01')`,
      `delete from assignment where assessment_id = 'new'`,
      `update assessment set score = '{}' where id = 'new'`,
      `update assessment set manifest_sha256 = 't' where id = 'new'`,
      `update assessment set ended_at = 'x' where id = 'new'`,
    ]) {
      await run(`update packed_unit set packing = 1`);
      await run(statement);
      expect(await listStaleUnits(db(), "a"), statement).toEqual(["new"]);
    }
    await run(`update packed_unit set packing = 1`);
    await run(`update assessment set updated_at = updated_at`);
    expect(await listStaleUnits(db(), "a")).toEqual([]);
    await run(`update cycle set status = 'closed'`);
    expect(await listStaleUnits(db(), "a")).toEqual(["new", "old"]);
  });
});
