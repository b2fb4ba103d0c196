import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

/**
 * A file that a job made, in parts, until it is swept: each short enough that no statement carries a whole file. Whoever asked is
 * found by index too, and so is the last act on a thing, for whoever is told that somebody was faster.
 *
 * The walls let the machine alone near it: who asked for a file is no agency's matter, so that it is asked before, and no connection
 * that reaches for an agency reads the office's.
 */
export const exports: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    const bytes = engine === "postgres" ? "bytea" : "blob";
    const statements = [
      `create table export_part (agency_id text references agency (id), job_id text not null, part integer not null,
        bytes ${bytes} not null check (length(bytes) between 1 and ${MOST}), unique (agency_id, job_id, part),
        foreign key (agency_id, job_id) references job (agency_id, id))`,
      `create unique index export_part_office on export_part (job_id, part) where agency_id is null`,
      `create index job_asked on job (asked_by, created_at) where asked_by is not null`,
      `create index audit_object on audit (object, at)`,
    ];
    for (const statement of [...statements, ...(engine === "postgres" ? POLICIES : [])]) {
      await sql.raw(statement).execute(trx);
    }
  },
};

const MOST = 1_048_576;
const OWN = `(select nullif(current_setting('faheng.own', true), ''))`;

const POLICIES = [
  `alter table export_part enable row level security`,
  `alter table export_part force row level security`,
  `create policy faheng_machine on export_part using (${OWN} = '*') with check (${OWN} = '*')`,
];
