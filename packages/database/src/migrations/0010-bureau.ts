import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  // Null: the municipal office's. Every cycle until now was.
  `alter table cycle add column agency_id text references agency (id)`,
  `create table bureau_profile (
    agency_id text not null references agency (id), id text not null, version text not null, framework_id text not null,
    content text not null, sha256 text not null, signed_by text, signed_on text, created_at text not null,
    saved_at text not null, primary key (agency_id, id, version), check ((signed_by is null) = (signed_on is null)))`,
];

const SQLITE_GUARDS = [
  ...["update", "delete"].map(
    (verb) => `create trigger bureau_profile_no_${verb} before ${verb} on bureau_profile when old.signed_on is not null
      begin select raise(abort, 'a signed profile never changes'); end`,
  ),
  `create trigger cycle_keeps_owner before update on cycle when new.agency_id is not old.agency_id
    begin select raise(abort, 'a cycle keeps its owner'); end`,
  `create trigger assessment_in_own_cycle before insert on assessment
    when exists (select 1 from cycle where id = new.cycle_id and agency_id <> new.agency_id)
    begin select raise(abort, 'a cycle of an agency is its own alone'); end`,
];

const POSTGRES_GUARDS = [
  `create trigger bureau_profile_no_change before update or delete on bureau_profile
    for each row when (old.signed_on is not null) execute function faheng_office_profile_signed()`,
  `create function faheng_cycle_keeps_owner() returns trigger language plpgsql as
    $$ begin raise exception 'a cycle keeps its owner'; end $$`,
  `create trigger cycle_keeps_owner before update on cycle for each row
    when (new.agency_id is distinct from old.agency_id) execute function faheng_cycle_keeps_owner()`,
  `create function faheng_assessment_in_own_cycle() returns trigger language plpgsql as $$ begin
    if exists (select 1 from cycle where id = new.cycle_id and agency_id <> new.agency_id)
      then raise exception 'a cycle of an agency is its own alone'; end if;
    return new; end $$`,
  `create trigger assessment_in_own_cycle before insert on assessment
    for each row execute function faheng_assessment_in_own_cycle()`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const OWN = `(select nullif(current_setting('faheng.own', true), ''))`;
const REACHES_OWN = `(${OWN} = '*' or (case when ${OWN} = '*' then null else ${OWN} end)::jsonb ? agency_id)`;

/** Tables whose rows belong to an assessment: they show themselves with it alone. */
const OF_ASSESSMENT = [
  "response",
  "response_version",
  "matter_binding",
  "assignment",
  "assignment_version",
  "office_statement",
];

/**
 * Who reaches an agency's business reaches its own cycles only where `faheng.own` says so too; whoever reaches every
 * agency's business for the office does not.
 */
const policies = (): string[] => [
  ...["bureau_profile", "cycle"].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy faheng_reach on ${table} using (${REACHES_OWN}) with check (${REACHES_OWN})`,
  ]),
  `create policy faheng_office on cycle using (agency_id is null) with check (agency_id is null)`,
  // The cycle is looked up under its own policies: an assessment in a cycle that does not show itself doesn't either.
  `create policy faheng_cycle on assessment as restrictive using (exists (
    select 1 from cycle where cycle.id = assessment.cycle_id
      and (cycle.agency_id is null or cycle.agency_id = assessment.agency_id)))`,
  ...OF_ASSESSMENT.map(
    (table) => `create policy faheng_cycle on ${table} as restrictive
      using (exists (select 1 from assessment where assessment.id = ${table}.assessment_id))`,
  ),
];

/** A bureau's own cycles and own profiles, which its own people alone may see. */
export const bureau: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...policies()];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
