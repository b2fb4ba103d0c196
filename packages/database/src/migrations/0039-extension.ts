import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table extension (
    agency_id text not null references agency (id), assessment_id text not null, n integer not null check (n > 0),
    writes integer not null, kind text not null check (kind in ('later', 'late')),
    state text not null check (state in ('asked', 'granted', 'refused', 'withdrawn')), items text not null,
    hand_in integer not null, people text not null,
    asked_as text not null check (asked_as in ('department', 'coordinator')), wished_on text not null, granted_on text,
    steps text not null, saved_at text not null, primary key (agency_id, assessment_id, n),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
];

const OVER = `old.state in ('refused', 'withdrawn')`;
const SQLITE_GUARDS = [
  ...["update", "delete"].map(
    (verb) => `create trigger extension_no_${verb} before ${verb} on extension when ${OVER}
      begin select raise(abort, 'a request that was answered never changes'); end`,
  ),
  ...["insert", "update", "delete"].map((verb) => {
    const row = verb === "delete" ? "old" : "new";
    return `create trigger packed_unit_of_extension_${verb} after ${verb} on extension begin ${stale(row)}; end`;
  }),
];

/** As in 0020: what an assessment's packed row is made of makes it stale. */
function stale(row: string): string {
  return `update packed_unit set packing = 0
    where agency_id = ${row}.agency_id and assessment_id = ${row}.assessment_id and packing <> 0`;
}

const POSTGRES_GUARDS = [
  `create function faheng_extension_over() returns trigger language plpgsql as
    $$ begin raise exception 'a request that was answered never changes'; end $$`,
  `create trigger extension_no_change before update or delete on extension
    for each row when (${OVER}) execute function faheng_extension_over()`,
  `create trigger extension_no_truncate before truncate on extension
    for each statement execute function faheng_extension_over()`,
  `create function faheng_packed_unit_of_extension() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' then ${stale("old")}; else ${stale("new")}; end if; return null; end $$`,
  `create trigger packed_unit_of_extension after insert or update or delete on extension
    for each row execute function faheng_packed_unit_of_extension()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table extension enable row level security`,
  `alter table extension force row level security`,
  `create policy faheng_reach on extension using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  // As in 0010: a row of an assessment shows itself with it alone.
  `create policy faheng_cycle on extension as restrictive using (exists (select 1 from assessment
    where assessment.agency_id = extension.agency_id and assessment.id = extension.assessment_id))`,
];

/** 延期、补报: later days, and leave to give something late, from being asked for to what became of it. */
export const extension: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
