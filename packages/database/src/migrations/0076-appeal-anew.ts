import { sql } from "kysely";
import type { Engine, Migration, MigrationTransaction } from "./migration.ts";

/** Over for good, but for an objection to a later result: its item was judged anew. */
const OVER = `old.state <> 'filed' and not (new.state = 'filed' and new.result > old.result)`;

const SQLITE = [
  `drop trigger appeal_no_update`,
  `create trigger appeal_no_update before update on appeal when ${OVER}
    begin select raise(abort, 'an appeal that is over never changes'); end`,
];

const POSTGRES = [
  `drop trigger appeal_no_change on appeal`,
  `create trigger appeal_no_change before update on appeal
    for each row when (${OVER}) execute function faheng_appeal_over()`,
  `create trigger appeal_no_delete before delete on appeal
    for each row when (old.state <> 'filed') execute function faheng_appeal_over()`,
];

/** 申诉: an item that is judged anew may be objected to anew. */
export const appealAnew: Migration = {
  async up(trx: MigrationTransaction, engine: Engine) {
    for (const statement of engine === "sqlite" ? SQLITE : POSTGRES) await sql.raw(statement).execute(trx);
  },
};
