import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  // Null: nobody's. Which bureau guides an agency in its field.
  `alter table agency add column guided_by text references agency (id)`,
  `create index agency_guided on agency (guided_by)`,
  `alter table cycle add column is_line integer not null default 0 check (is_line in (0, 1))`,
  // Who is assessed in a bureau's line: an agency sees the cycle by its own row, the bureau by its office's.
  `create table cycle_member (
    agency_id text not null references agency (id), cycle_id text not null references cycle (id),
    office_id text not null references agency (id), primary key (agency_id, cycle_id), check (agency_id <> office_id))`,
  `create index cycle_member_cycle on cycle_member (cycle_id)`,
];

const SAID = {
  kind: "a cycle stays what it is",
  member: "an agency is assessed in the line of the bureau that guides it",
  kept: "who takes part in a line stays in it",
  alone: "a cycle of an agency is its own alone",
};

const NOT_OF_LINE = `not exists (select 1 from cycle join agency on agency.guided_by = cycle.agency_id
  where cycle.id = new.cycle_id and cycle.is_line = 1 and cycle.agency_id = new.office_id and agency.id = new.agency_id)`;

const NOT_ITS_OWN = `exists (select 1 from cycle where id = new.cycle_id and agency_id is not null
  and (case is_line when 0 then agency_id <> new.agency_id else not exists (
    select 1 from cycle_member where cycle_member.cycle_id = cycle.id and cycle_member.agency_id = new.agency_id) end))`;

const SQLITE_GUARDS = [
  `create trigger cycle_keeps_kind before update on cycle when new.is_line <> old.is_line
    begin select raise(abort, '${SAID.kind}'); end`,
  `create trigger cycle_line_owned before insert on cycle when new.is_line = 1 and new.agency_id is null
    begin select raise(abort, '${SAID.member}'); end`,
  `create trigger cycle_member_guided before insert on cycle_member when ${NOT_OF_LINE}
    begin select raise(abort, '${SAID.member}'); end`,
  ...["update", "delete"].map(
    (verb) => `create trigger cycle_member_no_${verb} before ${verb} on cycle_member
      begin select raise(abort, '${SAID.kept}'); end`,
  ),
  `drop trigger assessment_in_own_cycle`,
  `create trigger assessment_in_own_cycle before insert on assessment when ${NOT_ITS_OWN}
    begin select raise(abort, '${SAID.alone}'); end`,
];

const raising = (name: string, said: string): string =>
  `create function ${name}() returns trigger language plpgsql as $$ begin raise exception '${said}'; end $$`;

const POSTGRES_GUARDS = [
  raising("faheng_cycle_keeps_kind", SAID.kind),
  `create trigger cycle_keeps_kind before update on cycle for each row
    when (new.is_line <> old.is_line) execute function faheng_cycle_keeps_kind()`,
  raising("faheng_cycle_line_owned", SAID.member),
  `create trigger cycle_line_owned before insert on cycle for each row
    when (new.is_line = 1 and new.agency_id is null) execute function faheng_cycle_line_owned()`,
  `create function faheng_cycle_member_guided() returns trigger language plpgsql as $$ begin
    if ${NOT_OF_LINE} then raise exception '${SAID.member}'; end if; return new; end $$`,
  `create trigger cycle_member_guided before insert on cycle_member
    for each row execute function faheng_cycle_member_guided()`,
  raising("faheng_cycle_member_kept", SAID.kept),
  `create trigger cycle_member_no_change before update or delete on cycle_member
    for each row execute function faheng_cycle_member_kept()`,
  `create trigger cycle_member_no_truncate before truncate on cycle_member
    for each statement execute function faheng_cycle_member_kept()`,
  `create or replace function faheng_assessment_in_own_cycle() returns trigger language plpgsql as $$ begin
    if ${NOT_ITS_OWN} then raise exception '${SAID.alone}'; end if;
    return new; end $$`,
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const OWN = `(select nullif(current_setting('faheng.own', true), ''))`;
const reachesOwn = (column: string): string =>
  `(${OWN} = '*' or (case when ${OWN} = '*' then null else ${OWN} end)::jsonb ? ${column})`;
/** One cycle, where a transaction reaches into that alone. */
const ONLY = `(select nullif(current_setting('faheng.cycle', true), ''))`;
const OF_MEMBER = `is_line = 1 and exists (select 1 from cycle_member
  where cycle_member.cycle_id = cycle.id and ${reachesOwn("cycle_member.agency_id")})`;

/**
 * An agency sees a line that assesses it, and its own assessment there; the bureau's people its agencies' assessments by a
 * transaction that says which line it is, and nothing else of those agencies then. The office, which reaches every agency's business
 * and nobody's own, sees none of it.
 */
const POLICIES = [
  `alter table cycle_member enable row level security`,
  `alter table cycle_member force row level security`,
  `create policy faheng_reach on cycle_member using (${reachesOwn("agency_id")} or ${reachesOwn("office_id")})
    with check (${reachesOwn("office_id")})`,
  `create policy faheng_member on cycle using (${OF_MEMBER}) with check (${OF_MEMBER})`,
  `create policy faheng_only on cycle as restrictive using (${ONLY} is null or id = ${ONLY})`,
  `drop policy faheng_cycle on assessment`,
  `create policy faheng_cycle on assessment as restrictive using (
    (${ONLY} is null or cycle_id = ${ONLY}) and exists (select 1 from cycle where cycle.id = assessment.cycle_id
      and (cycle.agency_id is null or ${reachesOwn("assessment.agency_id")} or cycle.id = ${ONLY})))`,
];

/** 条线考评: which bureau guides an agency, and the cycles in which it assesses those. */
export const line: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const guards = engine === "sqlite" ? SQLITE_GUARDS : [...POSTGRES_GUARDS, ...POLICIES];
    for (const statement of [...STATEMENTS, ...guards]) await sql.raw(statement).execute(trx);
  },
};
