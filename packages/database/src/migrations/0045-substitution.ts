import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table substitution (
    agency_id text not null references agency (id), id text not null, person_id text not null,
    substitute_id text not null, from_day text not null, to_day text not null,
    reason text not null, set_by text not null, set_by_name text not null, set_at text not null, withdrawn_at text,
    withdrawn_by text, withdrawn_by_name text, primary key (agency_id, id), check (person_id <> substitute_id),
    check (from_day <= to_day))`,
  `create index substitution_substitute on substitution (agency_id, substitute_id, to_day)`,
];

const CHANGED = `old.withdrawn_at is not null or new.withdrawn_at is null or new.withdrawn_by is null
  or new.withdrawn_by_name is null or new.person_id <> old.person_id or new.substitute_id <> old.substitute_id
  or new.from_day <> old.from_day or new.to_day <> old.to_day or new.reason <> old.reason or new.set_by <> old.set_by
  or new.set_by_name <> old.set_by_name or new.set_at <> old.set_at`;

const SQLITE_GUARDS = [
  `create trigger substitution_no_update before update on substitution when ${CHANGED}
    begin select raise(abort, 'a substitution is withdrawn once and never changes otherwise'); end`,
  `create trigger substitution_no_delete before delete on substitution
    begin select raise(abort, 'a substitution is withdrawn once and never changes otherwise'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_substitution_stands() returns trigger language plpgsql as
    $$ begin raise exception 'a substitution is withdrawn once and never changes otherwise'; end $$`,
  `create trigger substitution_no_change before update on substitution for each row when (${CHANGED})
    execute function faheng_substitution_stands()`,
  `create trigger substitution_no_delete before delete on substitution
    for each row execute function faheng_substitution_stands()`,
  `create trigger substitution_no_truncate before truncate on substitution
    for each statement execute function faheng_substitution_stands()`,
];

/** As in 0003, by names: whoever gives roles sets substitutes, and the city's security administrator reads no business. */
const NAMES = `(select nullif(current_setting('faheng.names', true), ''))`;
const REACHES_NAMES = `(${NAMES} = '*' or (case when ${NAMES} = '*' then null else ${NAMES} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table substitution enable row level security`,
  `alter table substitution force row level security`,
  `create policy faheng_reach on substitution using (${REACHES_NAMES}) with check (${REACHES_NAMES})`,
];

/** 代理: who stands for whom, and when. */
export const substitution: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
