import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table rectification (
    agency_id text not null references agency (id), id text not null, assessment_id text not null,
    writes integer not null check (writes > 0),
    state text not null check (state in ('open', 'planned', 'claimed', 'closed', 'cancelled')),
    raised_as text not null check (raised_as in ('office', 'agency')), origin text not null, origin_key text not null,
    indicator text, found text not null, department_id text, person_id text, due_on text, theme text, steps text not null,
    raised_at text not null, saved_at text not null, primary key (agency_id, id),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
  // One open problem for each origin, whoever raises it and through whatever door.
  `create unique index rectification_once on rectification (agency_id, origin_key)
    where state in ('open', 'planned', 'claimed')`,
  `create index rectification_of_assessment on rectification (agency_id, assessment_id)`,
];

const OVER = `old.state = 'cancelled'`;
const SAID = "a problem that was cancelled never changes, and none is deleted";
const SQLITE_GUARDS = [
  `create trigger rectification_no_update before update on rectification when ${OVER}
    begin select raise(abort, '${SAID}'); end`,
  `create trigger rectification_no_delete before delete on rectification
    begin select raise(abort, '${SAID}'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_rectification_stands() returns trigger language plpgsql as
    $$ begin raise exception '${SAID}'; end $$`,
  `create trigger rectification_no_update before update on rectification
    for each row when (${OVER}) execute function faheng_rectification_stands()`,
  `create trigger rectification_no_delete before delete on rectification
    for each row execute function faheng_rectification_stands()`,
  `create trigger rectification_no_truncate before truncate on rectification
    for each statement execute function faheng_rectification_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table rectification enable row level security`,
  `alter table rectification force row level security`,
  `create policy faheng_reach on rectification using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on rectification as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = rectification.agency_id and assessment.id = rectification.assessment_id))`,
];

/** 整改事项: problems to cure, from being raised to being closed out, with everything that was said of them. */
export const rectification: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
