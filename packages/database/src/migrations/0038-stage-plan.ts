import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `create table stage_plan (
    agency_id text references agency (id), cycle_id text not null references cycle (id),
    version integer not null check (version > 0), act text not null check (act in ('plan', 'pass', 'undo', 'move')),
    reason text, stages text not null, saved_by text not null, saved_by_name text not null, saved_at text not null,
    primary key (cycle_id, version))`,
];

const SQLITE_GUARDS = [
  ...["update", "delete"].map(
    (verb) => `create trigger stage_plan_no_${verb} before ${verb} on stage_plan
      begin select raise(abort, 'a version of the stages never changes'); end`,
  ),
  `create trigger stage_plan_of_owner before insert on stage_plan
    when not exists (select 1 from cycle where id = new.cycle_id and agency_id is new.agency_id)
    begin select raise(abort, 'the stages of a cycle are its owner''s'); end`,
];

const POSTGRES_GUARDS = [
  `create function faheng_stage_plan_kept() returns trigger language plpgsql as
    $$ begin raise exception 'a version of the stages never changes'; end $$`,
  `create trigger stage_plan_no_change before update or delete on stage_plan
    for each row execute function faheng_stage_plan_kept()`,
  `create trigger stage_plan_no_truncate before truncate on stage_plan
    for each statement execute function faheng_stage_plan_kept()`,
  `create function faheng_stage_plan_of_owner() returns trigger language plpgsql as $$ begin
    if not exists (select 1 from cycle where id = new.cycle_id and agency_id is not distinct from new.agency_id)
      then raise exception 'the stages of a cycle are its owner''s'; end if;
    return new; end $$`,
  `create trigger stage_plan_of_owner before insert on stage_plan
    for each row execute function faheng_stage_plan_of_owner()`,
];

/** As in 0010: an agency's own shows itself to its own people alone, the office's to everybody. */
const OWN = `(select nullif(current_setting('faheng.own', true), ''))`;
const REACHES_OWN = `(${OWN} = '*' or (case when ${OWN} = '*' then null else ${OWN} end)::jsonb ? agency_id)`;

const POLICIES = [
  `alter table stage_plan enable row level security`,
  `alter table stage_plan force row level security`,
  `create policy faheng_reach on stage_plan using (${REACHES_OWN}) with check (${REACHES_OWN})`,
  `create policy faheng_office on stage_plan using (agency_id is null) with check (agency_id is null)`,
];

/** 阶段: the stages of a cycle, each version of them. */
export const stagePlan: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
