import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table past_result (
    agency_id text not null references agency (id), year integer not null check (year between 1949 and 9999),
    framework text not null, version integer not null check (version > 0),
    act text not null check (act in ('import', 'correct', 'remove')),
    by_office integer not null check (by_office in (0, 1)), content text not null, reason text, file_sha256 text,
    saved_by text not null, saved_by_name text not null, saved_at text not null,
    primary key (agency_id, year, framework, version), check (act = 'import' or reason is not null),
    check ((act = 'remove') = (file_sha256 is null)))`,
];

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger past_result_no_${verb} before ${verb} on past_result
    begin select raise(abort, 'a version of a past result never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_past_result_stands() returns trigger language plpgsql as
    $$ begin raise exception 'a version of a past result never changes'; end $$`,
  `create trigger past_result_no_change before update or delete on past_result
    for each row execute function faheng_past_result_stands()`,
  `create trigger past_result_no_truncate before truncate on past_result
    for each statement execute function faheng_past_result_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table past_result enable row level security`,
  `alter table past_result force row level security`,
  `create policy faheng_reach on past_result using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
];

/** 往年结果: what agencies came to before Faheng, by official documents. */
export const pastResult: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
