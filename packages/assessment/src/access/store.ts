import type { Db, OpenDatabase } from "@faheng/database";

declare const sealed: unique symbol;

/** A database behind a door: only this package opens it, and only to an actor. */
export interface Store {
  readonly [sealed]: true;
}

const databases = new WeakMap<Store, OpenDatabase>();

/** Puts a database behind the door. */
export function seal(database: OpenDatabase): Store {
  const store = Object.freeze({}) as Store;
  databases.set(store, database);
  return store;
}

/** Opens the door. Used by `enter` and by signing in, which is how somebody becomes an actor; not exported. */
export function unseal(store: Store): Db {
  const database = databases.get(store);
  if (!database) throw new TypeError("not a sealed database");
  return database.db;
}
