import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { GLOBAL_TABLES, migrate, type OpenDatabase, type Transaction } from "../src/index.ts";
import { migrations } from "../src/migrations/index.ts";
import { onBothEngines } from "./engines.ts";

const NOW = new Date("2017-06-01T00:00:00.000Z");

onBothEngines("migrate", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  it("does nothing the second time", async () => {
    database = await engine.open();
    expect(await migrate(database, NOW)).toEqual([]);
  });

  it("takes a failing step back whole, table definitions included", async () => {
    database = await engine.open();
    const broken = {
      ...migrations,
      "9998-adds": { up: (trx: Transaction) => sql`create table half (id text)`.execute(trx).then(() => {}) },
      "9999-fails": { up: (trx: Transaction) => sql`insert into nowhere values (1)`.execute(trx).then(() => {}) },
    };
    await expect(migrate(database, NOW, broken)).rejects.toThrow(/nowhere/);
    await expect(sql`select * from half`.execute(database.db)).rejects.toThrow(/half/);
    expect(await migrate(database, NOW)).toEqual([]);
  });

  it("refuses a database of a newer version", async () => {
    database = await engine.open();
    await sql`insert into faheng_migration values ('9999-future', 'x')`.execute(database.db);
    await expect(migrate(database, NOW)).rejects.toMatchObject({ code: "FAHENG_DATABASE_NEWER" });
  });

  it("gives every table an agency or a written exemption", async () => {
    database = await engine.open();
    const tables = await database.db.introspection.getTables();
    const names = tables.map((table) => table.name).filter((name) => name !== "faheng_migration");
    const without = tables.filter((table) => !table.columns.some((column) => column.name === "agency_id"));
    const exempt = Object.keys(GLOBAL_TABLES);
    expect(names.length).toBeGreaterThan(15);
    expect(without.map((table) => table.name).toSorted()).toEqual([...exempt, "faheng_migration"].toSorted());
  });
});
