import type { Db, OpenDatabase } from "@faheng/database";
import type { Kysely, KyselyPlugin } from "kysely";

/**
 * The same database, and what is asked of it: each transaction's begin, each statement as it is sent, and how many rows a
 * write took.
 */
export function watched(database: OpenDatabase): { readonly database: OpenDatabase; readonly statements: string[] } {
  const statements: string[] = [];
  const writes = new WeakMap<object, number>();
  const watch = (db: Db): Db => {
    const plugin: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        statements.push(db.getExecutor().compileQuery(node, queryId).sql);
        if (node.kind !== "SelectQueryNode") writes.set(queryId, statements.length - 1);
        return node;
      },
      transformResult({ result, queryId }) {
        const index = writes.get(queryId);
        const taken = result.rows.length > 0 ? result.rows.length : result.numAffectedRows;
        if (index !== undefined) statements[index] += ` -- ${taken ?? 0} rows`;
        return Promise.resolve(result);
      },
    };
    return beginning(db.withPlugin(plugin), () => statements.push("begin"));
  };
  return { database: { ...database, reaching: (reach) => watch(database.reaching(reach)) }, statements };
}

/** Tells of every transaction that begins. */
function beginning<Schema>(db: Kysely<Schema>, onBegin: () => void): Kysely<Schema> {
  return new Proxy(db, {
    get(target, key) {
      if (key === "transaction") onBegin();
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
