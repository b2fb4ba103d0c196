import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { listReviewAssignments, migrate, type OpenDatabase, WHOLE_REACH } from "../src/index.ts";
import { migrations } from "../src/migrations/index.ts";
import { onBothEngines } from "./engines.ts";

const COLUMNS = "(id, person_id, cycle_id, agency_id, indicators, created_at)";
const NOW = new Date("2017-06-01T00:00:00.000Z");

onBothEngines("reviews that stood twice", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  it("become one with all they named, and never stand twice again", async () => {
    const before = Object.keys(migrations).filter((name) => name < "0013");
    const from0013 = Object.keys(migrations).filter((name) => name >= "0013");
    database = await engine.open(before);
    const { db } = database;
    const run = async (statement: string) => await sql.raw(statement).execute(db);
    for (const statement of [
      `insert into municipality (id, name, created_at) values ('m', '市', 'x')`,
      `insert into agency (id, municipality_id, name, category, created_at) values ('a', 'm', '甲局', '甲', 'x')`,
      `insert into cycle (id, title, starts_on, ends_on, status, created_at) values ('c', '2017', '2017-01-01', '2017-12-31', 'open', 'x')`,
      `insert into person (id, name, created_at) values ('p', '甲', 'x'), ('q', '乙', 'x')`,
    ]) {
      await run(statement);
    }
    const rows = [
      `('1', 'p', 'c', 'a', '["1"]', '1')`,
      `('2', 'p', 'c', 'a', '["3","2"]', '2')`,
      `('3', 'q', 'c', 'a', '["1"]', '3')`,
      `('4', 'q', 'c', 'a', null, '4')`,
    ];
    await insertRows(rows.join(", "));
    expect(await migrate(database, NOW, migrations)).toEqual(from0013);
    const left = await database
      .reaching(WHOLE_REACH)
      .transaction()
      .execute((trx) => listReviewAssignments(trx, { kind: "office" }));
    expect(left.map(({ id, indicators, version }) => [id, indicators, version])).toEqual([
      ["1", ["1", "2", "3"], 1],
      ["3", null, 1],
    ]);
    await expect(insertRows(`('5', 'p', 'c', 'a', null, '5')`)).rejects.toThrow(/unique/i);

    async function insertRows(values: string): Promise<void> {
      await database
        .reaching(WHOLE_REACH)
        .transaction()
        .execute(async (trx) => {
          await sql.raw(`insert into review_assignment ${COLUMNS} values ${values}`).execute(trx);
        });
    }
  });
});
