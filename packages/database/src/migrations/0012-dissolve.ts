import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `alter table agency add column ended_at text`,
  `alter table agency add column reform text check (reform in ('dissolved', 'merged', 'succeeded'))`,
  `alter table agency add column successor_id text references agency (id)`,
  `alter table assessment add column ended_at text`,
  `alter table assessment add column taken_from text references agency (id)`,
];

/** 机构改革: agencies that were dissolved, merged or succeeded, and the open work that ended or went on with them. */
export const dissolve: Migration = {
  async up(trx: MigrationTransaction) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
  },
};
