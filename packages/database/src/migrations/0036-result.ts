import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  // Rows that are there keep nothing in the new columns: the digests that the audit holds of them stay true.
  `alter table assessment add column state text
    check (state in ('filling', 'handed-in', 'reviewing', 'announced', 'final', 'excused'))`,
  `alter table assessment add column steps text`,
  `create table result_version (
    agency_id text not null references agency (id), assessment_id text not null, n integer not null check (n > 0),
    kind text not null check (kind in ('self', 'preliminary', 'final', 'migrated')), manifest_sha256 text not null references manifest (sha256),
    stated text not null, stated_sha256 text not null, score text, score_sha256 text, unreported text not null,
    by_id text not null, by_name text not null, at text not null, primary key (agency_id, assessment_id, n),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
  // Which results a manifest is kept for.
  `create index result_version_by_manifest on result_version (manifest_sha256)`,
];

const NEXT = `(select coalesce(max(n), 0) + 1 from result_version
  where agency_id = new.agency_id and assessment_id = new.assessment_id)`;

const SQLITE_GUARDS = [
  ...["update", "delete"].map(
    (verb) => `create trigger result_version_no_${verb} before ${verb} on result_version
      begin select raise(abort, 'a result never changes'); end`,
  ),
  `create trigger result_version_next before insert on result_version when new.n <> ${NEXT}
    begin select raise(abort, 'results have no gap'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_result_version_kept() returns trigger language plpgsql as
    $$ begin raise exception 'a result never changes'; end $$`,
  `create function faheng_result_version_next() returns trigger language plpgsql as
    $$ begin if new.n <> ${NEXT} then raise exception 'results have no gap'; end if; return new; end $$`,
  `create trigger result_version_no_change before update or delete on result_version
    for each row execute function faheng_result_version_kept()`,
  `create trigger result_version_no_truncate before truncate on result_version
    for each statement execute function faheng_result_version_kept()`,
  `create trigger result_version_next before insert on result_version
    for each row execute function faheng_result_version_next()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table result_version enable row level security`,
  `alter table result_version force row level security`,
  `create policy faheng_reach on result_version using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on result_version as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = result_version.agency_id and assessment.id = result_version.assessment_id))`,
];

/** 上报与结果: where an assessment stands, and what it came to each time it was handed in. */
export const result: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
