import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { migrate, type OpenDatabase, WHOLE_REACH } from "../src/index.ts";
import { migrations } from "../src/migrations/index.ts";
import { MEMBERSHIP_ROLES } from "../src/tables/membership.table.ts";
import { onBothEngines } from "./engines.ts";

const COLUMNS = "(id, person_id, agency_id, department_id, role, starts_at, ends_at)";
const NOW = new Date("2017-06-01T00:00:00.000Z");
const before = Object.keys(migrations).filter((name) => name < "0041");

onBothEngines("roles", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  /** A statement by somebody who reaches everything. */
  async function run<Row>(statement: string): Promise<Row[]> {
    const answered = await database
      .reaching(WHOLE_REACH)
      .transaction()
      .execute(async (trx) => await sql.raw<Row>(statement).execute(trx));
    return answered.rows;
  }

  const insert = async (values: string): Promise<unknown> =>
    await run(`insert into membership ${COLUMNS} values ${values}`);

  async function openAged(): Promise<void> {
    database = await engine.open(before);
    for (const statement of [
      `insert into municipality (id, name, created_at) values ('m', '市', 'x')`,
      `insert into agency (id, municipality_id, name, category, created_at) values ('a', 'm', '甲局', '甲', 'x')`,
      `insert into department (id, agency_id, name, created_at) values ('d', 'a', '法规科', 'x')`,
      `insert into person (id, name, created_at) values ('p', '甲', 'x')`,
    ]) {
      await run(statement);
    }
  }

  it("of an older database stay as they were, and no other is taken from then on", async () => {
    await openAged();
    const above = new Set(["municipal", "system-admin", "security-admin", "audit-admin"]);
    const rows = MEMBERSHIP_ROLES.map((role, index) => {
      const [agency, department] = above.has(role) ? ["null", "null"] : ["'a'", role === "department" ? "'d'" : "null"];
      return `('${index}', 'p', ${agency}, ${department}, '${role}', '1', ${index % 2 === 0 ? "null" : "'2'"})`;
    });
    await insert(rows.join(", "));
    const all = `select * from membership order by id`;
    const kept = await run(all);
    expect(await migrate(database, NOW, migrations)).toEqual(["0041-membership-role", ...later()]);
    expect(await run(all)).toEqual(kept);
    expect(kept).toHaveLength(MEMBERSHIP_ROLES.length);
    for (const role of ["admin", "", "Leader", "department "]) {
      await expect(insert(`('x', 'p', 'a', null, '${role}', '1', null)`), role).rejects.toThrow(/constraint/i);
    }
    await expect(run(`update membership set role = 'boss'`)).rejects.toThrow(/constraint/i);
    // What held before holds on: one id of an agency, one above agencies, and a department that is there.
    await expect(insert(`('2', 'p', 'a', null, 'leader', '1', null)`)).rejects.toThrow(/unique/i);
    await expect(insert(`('4', 'p', null, null, 'municipal', '1', null)`)).rejects.toThrow(/unique/i);
    await expect(insert(`('y', 'p', 'a', 'gone', 'department', '1', null)`)).rejects.toThrow(/foreign key/i);
  });

  it("that nobody here wrote stop the step, which leaves the database as it was", async () => {
    await openAged();
    await insert(`('1', 'p', 'a', null, 'boss', '1', null)`);
    await expect(migrate(database, NOW, migrations)).rejects.toThrow(/constraint|check/i);
    expect(await run(`select id, role from membership`)).toEqual([{ id: "1", role: "boss" }]);
    // Once it is put right the step is taken.
    await run(`update membership set role = 'leader'`);
    expect(await migrate(database, NOW, migrations)).toEqual(["0041-membership-role", ...later()]);
  });
});

/** Steps that came after this one. */
function later(): string[] {
  return Object.keys(migrations).filter((name) => name > "0041-membership-role");
}
