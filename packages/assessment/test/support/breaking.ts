import { type Db, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { type Context, seal } from "../../src/index.ts";

/** What the database says at the statement at which it breaks off. */
export class Broken extends Error {}

/** A context whose database breaks off at the given statement, from 0, as when the server dies there. */
export function breaking(context: Context, database: OpenDatabase, at: number): Context {
  let count = 0;
  const plugin: Parameters<Db["withPlugin"]>[0] = {
    transformQuery({ node }) {
      if (count === at) throw new Broken(`statement ${at}`);
      count += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const reaching: OpenDatabase["reaching"] = (reach) => database.reaching(reach).withPlugin(plugin);
  return { ...context, store: seal({ ...database, reaching }) };
}

/** Every row of every table, in one text. */
export async function everything(database: OpenDatabase): Promise<string> {
  const db = database.reaching(WHOLE_REACH);
  const tables = [];
  for (const { name } of await db.introspection.getTables()) {
    const rows = await db
      .selectFrom(db.dynamic.table(name as "audit").as("it"))
      .selectAll()
      .execute();
    tables.push([name, rows.map((row) => JSON.stringify(row)).toSorted()]);
  }
  return JSON.stringify(tables);
}
