import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table office_statement (
    agency_id text not null references agency (id), assessment_id text not null references assessment (id),
    indicator text not null, fact text not null, subject text not null check (subject in ('value', 'bound')),
    version integer not null, value text, reason text not null, stated_by text not null, stated_by_name text not null,
    stated_at text not null, primary key (agency_id, assessment_id, indicator, fact, subject, version))`,
  `create index office_statement_assessment on office_statement (assessment_id)`,
  `alter table response add column not_applicable_returned text`,
  `alter table response_version add column not_applicable_returned text`,
  // A cycle that is over keeps the result it had, judgements that agencies typed themselves included; in an open one they
  // stay in the history and count no longer.
  `alter table assessment add column office_states integer not null default 1 check (office_states in (0, 1))`,
  `update assessment set office_states = 0
    where cycle_id in (select id from cycle where status <> 'open')`,
  // The server computes these anew when it starts: a migration knows no scoring.
  `update assessment set score_sha256 = 'stale'
    where office_states = 1 and score_sha256 is not null and exists (
      select 1 from response where response.assessment_id = assessment.id and response.facts <> '{}')`,
];

/**
 * Facts that the office states (judgements, other bodies' numbers, how far a judgement may go), each version of them, and
 * «not applicable» sent back with a reason.
 */
export const officeStatement: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICY];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};

const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger office_statement_no_${verb} before ${verb} on office_statement
    begin select raise(abort, 'what the office stated never changes'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_office_statement_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'what the office stated never changes'; end $$`,
  `create trigger office_statement_no_change before update or delete on office_statement
    for each row execute function faheng_office_statement_append_only()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICY = [
  `alter table office_statement enable row level security`,
  `alter table office_statement force row level security`,
  `create policy faheng_reach on office_statement using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
];
