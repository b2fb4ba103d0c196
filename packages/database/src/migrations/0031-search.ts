import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const KEY = `agency_id, assessment_id, kind, indicator, part`;

/** `text` compares by code unit on both engines, so that what begins with a character is one range of the key. */
const tables = (engine: Engine): string[] => {
  const text = engine === "sqlite" ? "text" : `text collate "C"`;
  const end = engine === "sqlite" ? ") without rowid" : ")";
  return [
    // made 0: what it is made of has changed since; -1: it waits for the machine to make it.
    `create table search_text (
      agency_id text not null, assessment_id text not null, kind ${text} not null, indicator ${text} not null,
      part ${text} not null, made integer not null default 0, is_inner integer not null default 0,
      said text not null default '', pairs text not null default '', primary key (${KEY}),
      foreign key (agency_id, assessment_id) references assessment (agency_id, id))`,
    `create index search_text_stale on search_text (${KEY}) where made = 0`,
    `create index search_text_waiting on search_text (${KEY}) where made = -1`,
    `create table search_pair (
      agency_id text not null, assessment_id text not null, pair ${text} not null, kind ${text} not null,
      indicator ${text} not null, part ${text} not null,
      primary key (agency_id, assessment_id, pair, kind, indicator, part)${end}`,
  ];
};

const PIECE = (row: string): string => `cast(${row}.n as text) || '/' || ${row}.material`;

/** What is looked through, when a change of it makes its text stale, and which part of its indicator it is. */
const SOURCES = [
  {
    table: "response",
    kind: "answer",
    after: ["insert", "update of facts, progress, not_applicable_reason", "delete"],
    part: () => `''`,
  },
  { table: "evidence", kind: "evidence", after: ["insert", "update of state"], part: PIECE },
] as const;

type Source = (typeof SOURCES)[number];

const stale = ({ kind, part }: Source, row: string): string =>
  `insert into search_text (${KEY}) values (${row}.agency_id, ${row}.assessment_id, '${kind}', ${row}.indicator, ${part(row)})
    on conflict (${KEY}) do update set made = 0`;

const sqlite = (): string[] =>
  SOURCES.flatMap((source) =>
    source.after.map((verb) => {
      const [kind = ""] = verb.split(" ");
      return `create trigger search_text_of_${source.table}_${kind} after ${verb} on ${source.table}
        begin ${stale(source, kind === "delete" ? "old" : "new")}; end`;
    }),
  );

/** As in 0003: `*` opens every row, a JSON list those of its agencies; neither null nor the empty string opens any. */
const BUSINESS = `(select nullif(current_setting('faheng.business', true), ''))`;
const REACHES_BUSINESS = `(${BUSINESS} = '*' or (case when ${BUSINESS} = '*' then null else ${BUSINESS} end)::jsonb ? agency_id)`;

const postgres = (): string[] => [
  ...SOURCES.flatMap((source) => [
    `create function faheng_search_text_of_${source.table}() returns trigger language plpgsql as $$ begin
      if tg_op = 'DELETE' then ${stale(source, "old")}; else ${stale(source, "new")}; end if; return null; end $$`,
    `create trigger search_text_of_${source.table} after ${source.after.join(" or ")} on ${source.table}
      for each row execute function faheng_search_text_of_${source.table}()`,
  ]),
  ...["search_text", "search_pair"].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy faheng_reach on ${table} using (${REACHES_BUSINESS}) with check (${REACHES_BUSINESS})`,
    // As in 0010: a row of an assessment shows itself with it alone.
    `create policy faheng_cycle on ${table} as restrictive using (exists (select 1 from assessment
      where assessment.agency_id = ${table}.agency_id and assessment.id = ${table}.assessment_id))`,
  ]),
];

/** What there was before: it waits for the machine, which makes its text. */
const BEFORE = [
  `insert into search_text (${KEY}, made)
    select agency_id, assessment_id, 'answer', indicator, '', -1 from response`,
  `insert into search_text (${KEY}, made)
    select distinct agency_id, assessment_id, 'evidence', indicator, ${PIECE("evidence")}, -1 from evidence`,
];

/**
 * What is looked through by words: a text for each thing that can be found, and the pairs of characters that are in it. It is
 * derived: whatever it is made of makes it stale in the same transaction, whoever writes it.
 */
export const search: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const rest = engine === "sqlite" ? sqlite() : postgres();
    for (const statement of [...tables(engine), ...BEFORE, ...rest]) await sql.raw(statement).execute(trx);
  },
};
