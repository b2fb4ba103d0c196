import type { Db } from "../schema.ts";

/** Kinds of object that have a name beside business data: no table read here holds an answer or a score. */
const NAMED = {
  agency: (db, ids) => db.selectFrom("agency").select(["id", "name"]).where("id", "in", ids).execute(),
  department: (db, ids) => db.selectFrom("department").select(["id", "name"]).where("id", "in", ids).execute(),
  person: (db, ids) => db.selectFrom("person").select(["id", "name"]).where("id", "in", ids).execute(),
  // An agency's own cycle is its own matter, its title too.
  cycle: (db, ids) =>
    db
      .selectFrom("cycle")
      .select(["id", "title as name"])
      .where("id", "in", ids)
      .where("agency_id", "is", null)
      .execute(),
  account: (db, ids) =>
    db
      .selectFrom("account")
      .innerJoin("person", "person.id", "account.person_id")
      .select(["account.id as id", "person.name as name"])
      .where("account.id", "in", ids)
      .execute(),
} as const satisfies Record<string, (db: Db, ids: readonly string[]) => Promise<{ id: string; name: string }[]>>;

/** Names of agencies, departments, people, accounts' owners and cycles by kind and id (`person:p1`); unknown ids are missing. */
export async function listObjectNames(db: Db, objects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [kind, read] of Object.entries(NAMED)) {
    const mine = objects.filter((it) => it.startsWith(`${kind}:`)).map((it) => it.slice(kind.length + 1));
    const ids = [...new Set(mine)];
    if (ids.length === 0) continue;
    for (const { id, name } of await read(db, ids)) names.set(`${kind}:${id}`, name);
  }
  return names;
}
