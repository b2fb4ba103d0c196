import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

const ROLE = `check (role in ('department', 'coordinator', 'leader', 'reviewer', 'municipal', 'system-admin',
  'security-admin', 'audit-admin'))`;

/** SQLite knows no new constraint of a column: the table is made anew. Nothing refers to it. */
const SQLITE = [
  `create table membership_0041 (id text not null, person_id text not null references person (id),
    agency_id text references agency (id), department_id text, role text not null ${ROLE}, starts_at text not null,
    ends_at text, unique (agency_id, id), foreign key (agency_id, department_id) references department (agency_id, id))`,
  `insert into membership_0041 (id, person_id, agency_id, department_id, role, starts_at, ends_at)
    select id, person_id, agency_id, department_id, role, starts_at, ends_at from membership`,
  `drop table membership`,
  `alter table membership_0041 rename to membership`,
  `create unique index membership_office on membership (id) where agency_id is null`,
  `create index membership_id on membership (id)`,
  `create index membership_person on membership (person_id)`,
  `create index membership_department on membership (agency_id, department_id)`,
  `create index membership_role on membership (role, person_id)`,
];

const POSTGRES = [`alter table membership add constraint membership_role_word ${ROLE}`];

/**
 * A role is one of those that the house knows. A word that it never had could not be read either: where somebody wrote one with
 * SQL in hand the step is refused whole, and names the constraint.
 */
export const membershipRole: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    for (const statement of engine === "sqlite" ? SQLITE : POSTGRES) await sql.raw(statement).execute(trx);
  },
};
