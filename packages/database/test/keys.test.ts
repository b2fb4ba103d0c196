import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { GLOBAL_TABLES, KEYED_OTHERWISE, type OpenDatabase, WHOLE_REACH } from "../src/index.ts";
import { onBothEngines } from "./engines.ts";

/** A primary or unique key, by the columns it begins with; `condition` of a partial one. */
interface Key {
  readonly table: string;
  readonly key: string;
  readonly columns: readonly string[];
  readonly condition: string;
}

const KEYS = {
  sqlite: `select m.name as "table", l.name as "key", lower(coalesce(i.sql, '')) as definition,
      (select group_concat(name, ',') from (select name from pragma_index_info(l.name) order by seqno)) as columns
    from sqlite_schema m join pragma_index_list(m.name) l left join sqlite_schema i on i.name = l.name
    where m.type = 'table' and l."unique" = 1`,
  postgres: `select c.relname as "table", i.relname as "key", lower(pg_get_indexdef(i.oid)) as definition,
      (select string_agg(a.attname, ',' order by k.at) from unnest(x.indkey) with ordinality as k (number, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number) as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    where x.indisunique and c.relnamespace = current_schema()::regnamespace`,
};

async function keysOf({ db, engine }: OpenDatabase): Promise<Key[]> {
  const { rows } = await sql
    .raw<{ table: string; key: string; definition: string; columns: string }>(KEYS[engine])
    .execute(db);
  return rows.map(({ table, key, definition, columns }) => ({
    table,
    key,
    columns: columns.split(","),
    condition: (definition.split(" where ")[1] ?? "").replaceAll(/[()]/g, ""),
  }));
}

const beginsWithAgency = ({ columns, condition }: Key): boolean =>
  columns[0] === "agency_id" || condition.startsWith("agency_id is null");

onBothEngines("keys", (engine) => {
  let database: OpenDatabase;
  afterEach(async () => {
    await database.close();
  });

  it("begin with the agency in everything that grows with the agencies", async () => {
    database = await engine.open();
    const elsewhere = new Set(["faheng_migration", ...Object.keys(GLOBAL_TABLES), ...Object.keys(KEYED_OTHERWISE)]);
    const keys = (await keysOf(database)).filter(({ table }) => !elsewhere.has(table));
    expect(keys.filter((it) => !beginsWithAgency(it))).toEqual([]);
    const tables = (await database.db.introspection.getTables()).map(({ name }) => name);
    const keyed = new Set(keys.map(({ table }) => table));
    expect(tables.filter((name) => !elsewhere.has(name) && !keyed.has(name))).toEqual([]);
    expect(keyed.size).toBeGreaterThanOrEqual(16);
  });

  it("let no row refer to another agency's", async () => {
    database = await engine.open();
    const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(database.reaching(WHOLE_REACH));
    for (const statement of [
      `insert into municipality (id, name, created_at) values ('m', '市', 'x')`,
      `insert into agency (id, municipality_id, name, category, created_at)
        values ('a', 'm', '甲局', '甲', 'x'), ('b', 'm', '乙局', '甲', 'x')`,
      `insert into person (id, name, created_at) values ('p', '甲', 'x')`,
      `insert into department (id, agency_id, name, created_at)
        values ('d', 'a', '处', 'x'), ('d', 'b', '处', 'x'), ('of-a', 'a', '处', 'x')`,
    ]) {
      await run(statement);
    }
    const member = (agency: string, department: string): Promise<unknown> =>
      run(`insert into membership (id, person_id, agency_id, department_id, role, starts_at)
        values ('${agency}-${department}', 'p', '${agency}', '${department}', 'department', 'x')`);
    await member("b", "d");
    await member("a", "of-a");
    await expect(member("b", "of-a")).rejects.toThrow(/foreign key/i);
  });
});
