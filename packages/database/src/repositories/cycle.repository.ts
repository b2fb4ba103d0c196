import type { Selectable } from "kysely";
import type { Cycle } from "@faheng/domain";
import { inScope } from "../agency-scope.ts";
import { oneOf } from "../read-column.ts";
import type { Reach } from "../reach.ts";
import type { Db, Transaction } from "../schema.ts";
import { CYCLE_STATUSES, type CycleTable } from "../tables/cycle.table.ts";

export async function insertCycle(trx: Transaction, cycle: Omit<Cycle, "createdAt">, at: string): Promise<void> {
  await trx
    .insertInto("cycle")
    .values({
      id: cycle.id,
      agency_id: cycle.owner,
      title: cycle.title,
      starts_on: cycle.startsOn,
      ends_on: cycle.endsOn,
      status: cycle.status,
      created_at: at,
    })
    .execute();
}

/** A cycle of the office, or one of an agency's own that the reach takes in; another is as if it were not there. */
export async function findCycle(db: Db, reach: Pick<Reach, "own">, id: string): Promise<Cycle | null> {
  const row = await select(db, reach).where("id", "=", id).executeTakeFirst();
  return row ? cycleFromRow(row) : null;
}

/** Cycles of the office and those of agencies' own that the reach takes in, newest period first. */
export async function listCycles(db: Db, reach: Pick<Reach, "own">): Promise<Cycle[]> {
  const rows = await select(db, reach).orderBy("starts_on", "desc").orderBy("id").execute();
  return rows.map(cycleFromRow);
}

/**
 * Takes a cycle for what is done to it as a whole, until the transaction ends: after the agencies and the assessments that the
 * same act takes. By a column that no trigger waits for.
 */
export async function holdCycle(trx: Transaction, id: string): Promise<void> {
  await trx
    .updateTable("cycle")
    .set((eb) => ({ title: eb.ref("title") }))
    .where("id", "=", id)
    .execute();
}

export async function setCycleStatus(trx: Transaction, id: string, status: Cycle["status"]): Promise<void> {
  await trx.updateTable("cycle").set({ status }).where("id", "=", id).execute();
}

function select(db: Db, { own }: Pick<Reach, "own">) {
  return db
    .selectFrom("cycle")
    .selectAll()
    .where((eb) => eb.or([eb("cycle.agency_id", "is", null), inScope(own, "cycle.agency_id")]));
}

function cycleFromRow(row: Selectable<CycleTable>): Cycle {
  return {
    id: row.id,
    owner: row.agency_id,
    title: row.title,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: oneOf(CYCLE_STATUSES, row.status, { table: "cycle", column: "status" }),
    createdAt: row.created_at,
  };
}
