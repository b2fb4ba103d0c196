import { type Db, type OpenDatabase, type Reach, WHOLE_REACH } from "@faheng/database";

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

/**
 * Opens the door as far as somebody reaches; by default wholly, for signing in, which is how somebody becomes an actor.
 * Not exported from the package: use-cases go through `enter`.
 */
export function unseal(store: Store, reach: Reach = WHOLE_REACH): Db {
  const database = databases.get(store);
  if (!database) throw new TypeError("not a sealed database");
  return database.reaching(reach);
}
