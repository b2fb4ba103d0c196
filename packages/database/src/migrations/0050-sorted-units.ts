import { sql } from "kysely";
import type { Migration, MigrationTransaction } from "./migration.ts";

const STATEMENTS = [
  `alter table packed_unit add column share integer`,
  `alter table packed_unit add column title text not null default ''`,
  `alter table packed_unit add column waiting text not null default '[]'`,
];

/**
 * What lists of a city are sorted and sifted by stands in short columns of its own, so that nobody reads a long row for it. Rows that are
 * there are of an earlier packing, and packed anew before anybody sees them.
 */
export const sortedUnits: Migration = {
  async up(trx: MigrationTransaction) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(trx);
  },
};
