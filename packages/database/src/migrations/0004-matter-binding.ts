import { sql } from "kysely";
import type { Engine } from "../open-database.ts";
import type { Transaction } from "../schema.ts";
import { agencyPolicy } from "./0003-row-security.ts";
import type { Migration } from "./migration.ts";

/** Roles that a document leaves to each matter (起草部门, 相关部门), filled for one indicator of one assessment. */
export const matterBinding: Migration = {
  async up(trx: Transaction, engine: Engine) {
    const table = `create table matter_binding (
      assessment_id text not null references assessment (id), agency_id text not null references agency (id),
      indicator text not null, printed_name text not null, department_id text not null references department (id),
      primary key (assessment_id, indicator, printed_name, department_id))`;
    const policy = engine === "postgres" ? agencyPolicy("matter_binding", "business") : [];
    for (const statement of [table, ...policy]) await sql.raw(statement).execute(trx);
  },
};
