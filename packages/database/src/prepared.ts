import type { Compilable, CompiledQuery } from "kysely";
import { createQueryId } from "kysely";
import type { Db } from "./schema.ts";

/** A statement that is not sent yet. */
interface Statement<Row> extends Compilable<Row> {
  execute(): Promise<Row[]>;
}

/**
 * A statement whose text never changes, put together once for each engine and sent with other values each time: to build and to write one out takes
 * longer than SQLite takes to answer it. For what every request asks; everything else is built where it is sent.
 *
 * @param names of the values: texts, each of which stands somewhere in the statement.
 * @param build puts the statement together, of whatever values it is given.
 */
export function prepared<Name extends string, Row>(
  names: readonly Name[],
  build: (db: Db, values: Readonly<Record<Name, string>>) => Statement<Row>,
): (db: Db, values: Readonly<Record<Name, string>>) => Promise<Row[]> {
  const standIns = new Map(names.map((name) => [`${name} \u0000`, name]));
  const given = Object.fromEntries([...standIns].map(([text, name]) => [name, text])) as Record<Name, string>;
  const written = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, values) => {
    const executor = db.getExecutor();
    // Whoever looks at statements on their way is shown each as it is.
    if (executor.plugins.length > 0) return await build(db, values).execute();
    const engine = executor.adapter.constructor;
    const statement = written.get(engine) ?? build(db, given).compile();
    written.set(engine, statement);
    const parameters = statement.parameters.map((it) => {
      const name = typeof it === "string" ? standIns.get(it) : undefined;
      return name === undefined ? it : values[name];
    });
    const sent: CompiledQuery<Row> = { ...statement, parameters, queryId: createQueryId() };
    return (await db.executeQuery(sent)).rows;
  };
}
