import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  // packing 0: what it was made of has changed since, or it was never made.
  `create table packed_unit (
    agency_id text not null references agency (id), assessment_id text not null, packing integer not null default 0,
    not_started integer not null default 0, in_progress integer not null default 0,
    done integer not null default 0, not_applicable integer not null default 0, claimed integer not null default 0,
    returned integer not null default 0, answered integer not null default 0, pending integer not null default 0,
    grade text, is_disqualified integer not null default 0, content text not null default '',
    cells text not null default '', items text not null default '', primary key (agency_id, assessment_id),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
  `create index packed_unit_stale on packed_unit (agency_id, assessment_id) where packing = 0`,
  `insert into packed_unit (agency_id, assessment_id) select agency_id, id from assessment`,
];

/** What a row is made of, and when a change of it makes the row stale. */
const SOURCES = [
  { table: "response", after: ["insert", "update", "delete"], assessment: "assessment_id" },
  { table: "assignment", after: ["insert", "update", "delete"], assessment: "assessment_id" },
  { table: "assessment", after: ["update of manifest_sha256, score, ended_at"], assessment: "id" },
] as const;

const stale = (row: string, assessment: string): string =>
  `update packed_unit set packing = 0
    where agency_id = ${row}.agency_id and assessment_id = ${row}.${assessment} and packing <> 0`;
const BEGIN = `insert into packed_unit (agency_id, assessment_id) values (new.agency_id, new.id)`;
const OF_CYCLE = `update packed_unit set packing = 0 where packing <> 0 and exists (select 1 from assessment
  where assessment.cycle_id = new.id and assessment.agency_id = packed_unit.agency_id
    and assessment.id = packed_unit.assessment_id)`;

const sqlite = (): string[] => [
  `create trigger packed_unit_begins after insert on assessment begin ${BEGIN}; end`,
  `create trigger packed_unit_of_cycle after update of status on cycle begin ${OF_CYCLE}; end`,
  ...SOURCES.flatMap(({ table, after, assessment }) =>
    after.map((verb) => {
      const [kind = ""] = verb.split(" ");
      const row = kind === "delete" ? "old" : "new";
      return `create trigger packed_unit_of_${table}_${kind} after ${verb} on ${table}
        begin ${stale(row, assessment)}; end`;
    }),
  ),
];

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const does = (name: string, body: string): string =>
  `create function ${name}() returns trigger language plpgsql as $$ begin ${body} return null; end $$`;

const postgres = (): string[] => [
  does("faheng_packed_unit_begins", `${BEGIN};`),
  `create trigger packed_unit_begins after insert on assessment
    for each row execute function faheng_packed_unit_begins()`,
  does("faheng_packed_unit_of_cycle", `${OF_CYCLE};`),
  `create trigger packed_unit_of_cycle after update of status on cycle
    for each row execute function faheng_packed_unit_of_cycle()`,
  ...SOURCES.flatMap(({ table, after, assessment }) => [
    does(
      `faheng_packed_unit_of_${table}`,
      `if tg_op = 'DELETE' then ${stale("old", assessment)}; else ${stale("new", assessment)}; end if;`,
    ),
    `create trigger packed_unit_of_${table} after ${after.join(" or ")} on ${table}
      for each row execute function faheng_packed_unit_of_${table}()`,
  ]),
  `alter table packed_unit enable row level security`,
  `alter table packed_unit force row level security`,
  `create policy faheng_reach on packed_unit using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
  `create policy faheng_cycle on packed_unit as restrictive
    using (exists (select 1 from assessment where assessment.agency_id = packed_unit.agency_id
      and assessment.id = packed_unit.assessment_id))`,
];

/**
 * One row per unit with what lists, desk, overview and comparison read. It is derived: whatever it is made of makes it stale in
 * the same transaction, whoever writes it, so that a row is never shown that says something else.
 */
export const packed: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const triggers = engine === "sqlite" ? sqlite() : postgres();
    for (const statement of [...STATEMENTS, ...triggers]) await sql.raw(statement).execute(trx);
  },
};
