import { isTitled } from "../json-forms.ts";
import { jsonOf } from "../read-column.ts";
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

const MOST_AT_ONCE = 500;

/** Names of agencies, departments, people, accounts' owners and cycles by kind and id (`person:p1`); unknown ids are missing. */
export async function listObjectNames(db: Db, objects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [kind, read] of Object.entries(NAMED)) {
    const mine = objects.filter((it) => it.startsWith(`${kind}:`)).map((it) => it.slice(kind.length + 1));
    const ids = [...new Set(mine)];
    if (ids.length === 0) continue;
    // A statement takes a limited number of values, and an export asks for ten thousand rows.
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      const some = ids.slice(from, from + MOST_AT_ONCE);
      for (const { id, name } of await read(db, some)) names.set(`${kind}:${id}`, name);
    }
  }
  return names;
}

/** Names of agencies, departments, people and cycles by their bare ids; unknown ids are missing. */
export async function listNamesOfIds(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const kinds = ["agency", "department", "person", "cycle"] as const;
  const known = await listObjectNames(
    db,
    kinds.flatMap((kind) => ids.map((id) => `${kind}:${id}`)),
  );
  return new Map([...known].map(([key, name]) => [key.slice(key.indexOf(":") + 1), name]));
}

/** Titles of the profiles that the office laid, by id and version (`id@1.0.0`). */
export async function listOfficeProfileTitles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("office_profile")
    .select(["id", "version", "content"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, version, content }) => [
      `${id}@${version}`,
      jsonOf(content, isTitled, { table: "office_profile", column: "content" }).title,
    ]),
  );
}
