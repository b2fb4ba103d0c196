import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table notice_setting (
    person_id text primary key references person (id), address text, mail text not null check (mail in ('none', 'daily', 'each')),
    is_called integer not null check (is_called in (0, 1)), version integer not null, changed_at text not null,
    check (mail = 'none' or address is not null))`,
  `create index notice_setting_mail on notice_setting (mail, person_id)`,
  `create table delivery (
    person_id text not null references person (id), channel text not null check (channel in ('mail', 'call')),
    key text not null, state text not null check (state in ('sending', 'sent', 'refused', 'unsure')),
    up_to text not null, at text not null, primary key (person_id, channel, key))`,
  `create index delivery_age on delivery (at)`,
];

const PERSON = `(select nullif(current_setting('faheng.person', true), ''))`;
const MINE = `(${PERSON} = '*' or ${PERSON} = person_id)`;

const POLICIES = ["notice_setting", "delivery"].flatMap((table) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy faheng_reach on ${table} using (${MINE}) with check (${MINE})`,
]);

/**
 * How somebody wants to hear of their notices beside the inbox, and what left the house for them: so that nothing leaves it twice.
 * What was said is not kept, it stands in the notices.
 */
export const delivery: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    for (const statement of [...STATEMENTS, ...(engine === "postgres" ? POLICIES : [])]) {
      await sql.raw(statement).execute(trx);
    }
  },
};
