import type { OpenDatabase, Transaction } from "@faheng/database";
import { type Context, seal } from "../../src/index.ts";

/** A context in which something else happens after an act has asked for its rights and before it writes. */
export function interrupted(context: Context, database: OpenDatabase, between: () => Promise<unknown>): Context {
  const reaching: OpenDatabase["reaching"] = (reach) => {
    const db = database.reaching(reach);
    const transaction = () => {
      const execute = async (write: (trx: Transaction) => Promise<unknown>): Promise<unknown> => {
        await between();
        return await db.transaction().execute(write);
      };
      return { execute };
    };
    return new Proxy(db, {
      get(own, key) {
        if (key === "transaction") return transaction;
        const member: unknown = Reflect.get(own, key, own);
        return typeof member === "function" ? member.bind(own) : member;
      },
    });
  };
  return { ...context, store: seal({ ...database, reaching }) };
}
