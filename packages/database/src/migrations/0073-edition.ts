import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table cycle_method (
    agency_id text references agency (id), cycle_id text not null references cycle (id),
    version integer not null check (version > 0), content text not null, reason text, saved_by text not null,
    saved_by_name text not null, saved_at text not null, primary key (cycle_id, version))`,
  `create table edition (
    agency_id text references agency (id), cycle_id text not null references cycle (id), n integer not null check (n > 0),
    writes integer not null check (writes > 0), state text not null check (state in ('preview', 'locked', 'published', 'reissued')),
    title text not null, sha256 text, public_from text, steps text not null, saved_at text not null,
    primary key (cycle_id, n), check (state = 'preview' or sha256 is not null))`,
  `create table edition_content (
    agency_id text references agency (id), cycle_id text not null, n integer not null, sha256 text not null, content text not null,
    saved_at text not null, primary key (cycle_id, n, sha256), foreign key (cycle_id, n) references edition (cycle_id, n))`,
];

/** What is published is what was locked; only that a newer one is there is still said of it. */
const PUBLISHED = `old.state = 'reissued' or (old.state = 'published' and (new.title <> old.title or new.sha256 is null
  or new.sha256 <> old.sha256 or coalesce(new.public_from, '') <> coalesce(old.public_from, '')
  or new.state not in ('published', 'reissued')))`;
const LATER = `select 1 from edition where cycle_id = new.cycle_id and (n >= new.n or state in ('preview', 'locked'))`;
const NEXT = `new.n <> (select coalesce(max(n), 0) + 1 from edition where cycle_id = new.cycle_id)`;
const SAID = {
  kept: "what an edition published never changes",
  method: "a version of a method never changes",
  content: "the content of an edition never changes",
  next: "editions follow each other without a gap, one at a time",
  owner: "an edition is of the owner of its cycle",
} as const;
const OF_OWNER = (row: string) => `select 1 from cycle where id = ${row}.cycle_id and agency_id is`;
const NOT_LAST = `exists (${LATER}) or ${NEXT}`;

const SQLITE_GUARDS = [
  ...(["cycle_method", "edition_content"] as const).flatMap((table) =>
    ["update", "delete"].map(
      (verb) => `create trigger ${table}_no_${verb} before ${verb} on ${table}
        begin select raise(abort, '${table === "cycle_method" ? SAID.method : SAID.content}'); end`,
    ),
  ),
  `create trigger edition_no_update before update on edition when ${PUBLISHED}
    begin select raise(abort, '${SAID.kept}'); end`,
  `create trigger edition_no_delete before delete on edition begin select raise(abort, '${SAID.kept}'); end`,
  `create trigger edition_next before insert on edition when ${NOT_LAST}
    begin select raise(abort, '${SAID.next}'); end`,
  ...["cycle_method", "edition", "edition_content"].map(
    (table) => `create trigger ${table}_of_owner before insert on ${table}
      when not exists (${OF_OWNER("new")} new.agency_id) begin select raise(abort, '${SAID.owner}'); end`,
  ),
];

const POSTGRES_GUARDS = [
  ...(["cycle_method", "edition_content"] as const).flatMap((table) => [
    `create function faheng_${table}_kept() returns trigger language plpgsql as
      $$ begin raise exception '${table === "cycle_method" ? SAID.method : SAID.content}'; end $$`,
    `create trigger ${table}_no_change before update or delete on ${table}
      for each row execute function faheng_${table}_kept()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function faheng_${table}_kept()`,
  ]),
  `create function faheng_edition_kept() returns trigger language plpgsql as
    $$ begin raise exception '${SAID.kept}'; end $$`,
  `create trigger edition_no_update before update on edition
    for each row when (${PUBLISHED}) execute function faheng_edition_kept()`,
  `create trigger edition_no_delete before delete on edition for each row execute function faheng_edition_kept()`,
  `create trigger edition_no_truncate before truncate on edition
    for each statement execute function faheng_edition_kept()`,
  `create function faheng_edition_next() returns trigger language plpgsql as $$ begin
    if ${NOT_LAST} then raise exception '${SAID.next}'; end if; return new; end $$`,
  `create trigger edition_next before insert on edition for each row execute function faheng_edition_next()`,
  `create function faheng_edition_of_owner() returns trigger language plpgsql as $$ begin
    if not exists (${OF_OWNER("new")} not distinct from new.agency_id) then raise exception '${SAID.owner}'; end if;
    return new; end $$`,
  ...["cycle_method", "edition", "edition_content"].map(
    (table) => `create trigger ${table}_of_owner before insert on ${table}
      for each row execute function faheng_edition_of_owner()`,
  ),
];

/** As in 0010: an agency's own shows itself to its own people alone. */
const OWN = `(select nullif(current_setting('faheng.own', true), ''))`;
const REACHES_OWN = `(${OWN} = '*' or (case when ${OWN} = '*' then null else ${OWN} end)::jsonb ? agency_id)`;
/** Results side by side are nobody's but the office's until they are published, and then go out by an act of their own. */
const IS_OFFICE = `agency_id is null and nullif(current_setting('faheng.business', true), '') = '*'`;

const POLICIES = [
  ...["cycle_method", "edition", "edition_content"].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy faheng_reach on ${table} using (${REACHES_OWN}) with check (${REACHES_OWN})`,
  ]),
  // How results will be compared is no secret.
  `create policy faheng_office on cycle_method using (agency_id is null) with check (agency_id is null)`,
  ...["edition", "edition_content"].map(
    (table) => `create policy faheng_office on ${table} using (${IS_OFFICE}) with check (${IS_OFFICE})`,
  ),
];

/** 版次与比较方法: how a cycle's agencies are compared, each version of it, and the frozen sets of results that are published. */
export const edition: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
