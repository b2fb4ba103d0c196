import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table count_list (
    agency_id text not null references agency (id), assessment_id text not null, indicator text not null,
    fact text not null, n integer not null check (n > 0), sha256 text not null, file_name text not null,
    sheet text not null, columns text not null, counted integer not null check (counted >= 0),
    marked integer check (marked >= 0 and marked <= counted), response_version integer not null,
    counted_by text not null, counted_by_name text not null, counted_at text not null,
    primary key (agency_id, assessment_id, indicator, fact, n),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id),
    foreign key (agency_id, sha256) references evidence_file (agency_id, sha256))`,
];

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger count_list_no_${verb} before ${verb} on count_list
    begin select raise(abort, 'a list that was counted never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_count_list_stands() returns trigger language plpgsql as
    $$ begin raise exception 'a list that was counted never changes'; end $$`,
  `create trigger count_list_no_change before update or delete on count_list
    for each row execute function faheng_count_list_stands()`,
  `create trigger count_list_no_truncate before truncate on count_list
    for each statement execute function faheng_count_list_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table count_list enable row level security`,
  `alter table count_list force row level security`,
  `create policy faheng_reach on count_list using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on count_list as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = count_list.agency_id and assessment.id = count_list.assessment_id))`,
];

/** Lists from which numbers of facts were counted: which file, which columns, what came of it. */
export const countList: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
