import type { Db, Transaction } from "../schema.ts";
import type { CycleTable } from "../tables/cycle.table.ts";

/** A period of assessment; days are `YYYY-MM-DD`. */
export interface Cycle {
  readonly id: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: "open" | "closed";
  /** ISO time. */
  readonly createdAt: string;
}

export async function insertCycle(trx: Transaction, cycle: Omit<Cycle, "createdAt">, at: string): Promise<void> {
  await trx
    .insertInto("cycle")
    .values({
      id: cycle.id,
      title: cycle.title,
      starts_on: cycle.startsOn,
      ends_on: cycle.endsOn,
      status: cycle.status,
      created_at: at,
    })
    .execute();
}

export async function findCycle(db: Db, id: string): Promise<Cycle | null> {
  const row = await db.selectFrom("cycle").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toCycle(row) : null;
}

/** Newest period first. */
export async function listCycles(db: Db): Promise<Cycle[]> {
  const rows = await db.selectFrom("cycle").selectAll().orderBy("starts_on", "desc").orderBy("id").execute();
  return rows.map(toCycle);
}

export async function setCycleStatus(trx: Transaction, id: string, status: Cycle["status"]): Promise<void> {
  await trx.updateTable("cycle").set({ status }).where("id", "=", id).execute();
}

function toCycle(row: CycleTable): Cycle {
  return {
    id: row.id,
    title: row.title,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: row.status === "closed" ? "closed" : "open",
    createdAt: row.created_at,
  };
}
