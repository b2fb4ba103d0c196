import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table narrative (
    agency_id text not null references agency (id), assessment_id text not null, document text not null,
    version integer not null check (version > 0), blocks text not null, figures text not null, saved_by text not null,
    saved_by_name text not null, saved_at text not null, primary key (agency_id, assessment_id, document, version),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
];

const SAID = "a version of a text never changes";
const SQLITE_GUARDS = ["update", "delete"].map(
  (verb) => `create trigger narrative_no_${verb} before ${verb} on narrative
    begin select raise(abort, '${SAID}'); end`,
);

const POSTGRES_GUARDS = [
  `create function faheng_narrative_stands() returns trigger language plpgsql as
    $$ begin raise exception '${SAID}'; end $$`,
  `create trigger narrative_no_change before update or delete on narrative
    for each row execute function faheng_narrative_stands()`,
  `create trigger narrative_no_truncate before truncate on narrative
    for each statement execute function faheng_narrative_stands()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table narrative enable row level security`,
  `alter table narrative force row level security`,
  `create policy faheng_reach on narrative using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on narrative as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = narrative.agency_id and assessment.id = narrative.assessment_id))`,
];

/** 文稿: texts of documents that people write themselves, in their versions, with the figures they were taken over with. */
export const narrative: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
