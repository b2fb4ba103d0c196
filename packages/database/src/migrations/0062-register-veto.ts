import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const KIND = `check (kind in ('meeting', 'material', 'information', 'veto'))`;
const MARK = `check (mark in ('present', 'late', 'absent', 'found'))`;
/** A veto says of which fact, and nothing else does. */
const VETO = `check ((kind = 'veto') = (veto is not null) and (kind = 'veto') = (mark = 'found'))`;

const SAID = "a row of the register that was struck never changes, and none is deleted";

/** SQLite knows no new constraint of a column: the table is made anew, with what guards it. Nothing refers to it. */
const SQLITE = [
  `create table register_row_0062 (
    agency_id text not null references agency (id), assessment_id text not null, entry_id text not null,
    writes integer not null check (writes > 0), kind text not null ${KIND},
    title text not null, held_on text not null, object_until text not null,
    mark text not null ${MARK},
    state text not null check (state in ('notified', 'objected', 'standing', 'struck')), steps text not null,
    saved_at text not null, veto text, primary key (agency_id, assessment_id, entry_id),
    foreign key (agency_id, assessment_id) references assessment (agency_id, id), ${VETO})`,
  `insert into register_row_0062 (agency_id, assessment_id, entry_id, writes, kind, title, held_on, object_until, mark, state,
      steps, saved_at)
    select agency_id, assessment_id, entry_id, writes, kind, title, held_on, object_until, mark, state, steps, saved_at
      from register_row`,
  `drop table register_row`,
  `alter table register_row_0062 rename to register_row`,
  `create trigger register_row_no_update before update on register_row when old.state = 'struck'
    begin select raise(abort, '${SAID}'); end`,
  `create trigger register_row_no_delete before delete on register_row
    begin select raise(abort, '${SAID}'); end`,
];

const POSTGRES = [
  `alter table register_row add column veto text`,
  `alter table register_row drop constraint register_row_kind_check`,
  `alter table register_row drop constraint register_row_mark_check`,
  `alter table register_row add constraint register_row_kind_check ${KIND}`,
  `alter table register_row add constraint register_row_mark_check ${MARK}`,
  `alter table register_row add constraint register_row_veto_check ${VETO}`,
];

/** A veto (否决) is an entry of the register like any other, with the fact that it is about. What is there names none. */
export const registerVeto: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    for (const statement of engine === "sqlite" ? SQLITE : POSTGRES) await sql.raw(statement).execute(trx);
  },
};
