import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  // Who did it: they are not told of it, and the others by whom it was done. Null for what was written before this was kept.
  `alter table event add column actor_id text`,
  `alter table event add column actor_name text`,
  `create table notice (
    id text not null, agency_id text references agency (id), person_id text not null references person (id),
    event_id text not null, act text not null, object text not null, told text not null,
    is_own integer not null default 0 check (is_own in (0, 1)), at text not null, read_at text,
    constraint notice_once unique (agency_id, person_id, event_id))`,
  `create unique index notice_once_office on notice (person_id, event_id) where agency_id is null`,
  `create index notice_inbox on notice (person_id, id)`,
  `create index notice_unread on notice (person_id, id) where read_at is null`,
  `create index notice_new on notice (id)`,
  `create index notice_age on notice (at)`,
];

const setting = (name: string): string => `(select nullif(current_setting('faheng.${name}', true), ''))`;
const reaches = (name: string): string =>
  `(${setting(name)} = '*' or (case when ${setting(name)} = '*' then null else ${setting(name)} end)::jsonb ? agency_id)`;
const IS_MINE = `(${setting("person")} = '*' or ${setting("person")} = person_id)`;
const SHOWN = `${IS_MINE} and (agency_id is null or ${reaches("business")}) and (is_own = 0 or ${reaches("own")})`;

const POLICIES = [
  `alter table notice enable row level security`,
  `alter table notice force row level security`,
  `create policy faheng_reach on notice using (${SHOWN}) with check (${SHOWN})`,
];

/**
 * What people are told. A notice is made by the machine and read by one person, and by them no longer than they reach the
 * agency it tells of.
 */
export const notice: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    for (const statement of [...STATEMENTS, ...(engine === "postgres" ? POLICIES : [])]) {
      await sql.raw(statement).execute(trx);
    }
  },
};
