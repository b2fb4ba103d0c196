import type { Selectable } from "kysely";
import type { Cycle } from "@faheng/domain";
import { inScope } from "../agency-scope.ts";
import { fromFlag, toFlag } from "../booleans.ts";
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
      is_line: toFlag(cycle.isLine),
      title: cycle.title,
      starts_on: cycle.startsOn,
      ends_on: cycle.endsOn,
      status: cycle.status,
      created_at: at,
    })
    .execute();
}

/** Puts agencies into the line of a bureau, before they are assessed in it. */
export async function insertCycleMembers(
  trx: Transaction,
  { id, owner }: { readonly id: string; readonly owner: string },
  agencyIds: readonly string[],
): Promise<void> {
  const rows = agencyIds.map((agencyId) => ({ agency_id: agencyId, cycle_id: id, office_id: owner }));
  await trx.insertInto("cycle_member").values(rows).execute();
}

/** Who is assessed in a bureau's line; of another bureau's, and of any other cycle, nobody. */
export async function listCycleMembers(
  db: Db,
  { id, owner }: { readonly id: string; readonly owner: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("cycle_member")
    .select("agency_id")
    .where("cycle_id", "=", id)
    .where("office_id", "=", owner)
    .orderBy("agency_id")
    .execute();
  return rows.map((row) => row.agency_id);
}

/** Which cycles a reach takes in. */
export type CycleReach = Pick<Reach, "own" | "cycle">;

/** A cycle of the office, or one of an agency's that the reach takes in; another is as if it were not there. */
export async function findCycle(db: Db, reach: CycleReach, id: string): Promise<Cycle | null> {
  const row = await select(db, reach).where("id", "=", id).executeTakeFirst();
  return row ? cycleFromRow(row) : null;
}

/** Cycles of the office and those of agencies that the reach takes in, newest period first. */
export async function listCycles(db: Db, reach: CycleReach): Promise<Cycle[]> {
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

/** An agency's cycles show themselves to it, and a line to those that it assesses. */
function select(db: Db, { own, cycle }: CycleReach) {
  const seen = db
    .selectFrom("cycle")
    .selectAll()
    .where((eb) =>
      eb.or([
        eb("cycle.agency_id", "is", null),
        inScope(own, "cycle.agency_id"),
        eb.exists(
          eb
            .selectFrom("cycle_member")
            .select("cycle_member.cycle_id")
            .whereRef("cycle_member.cycle_id", "=", "cycle.id")
            .where(inScope(own, "cycle_member.agency_id")),
        ),
      ]),
    );
  return cycle === undefined ? seen : seen.where("cycle.id", "=", cycle);
}

function cycleFromRow(row: Selectable<CycleTable>): Cycle {
  return {
    id: row.id,
    owner: row.agency_id,
    isLine: fromFlag(row.is_line),
    title: row.title,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: oneOf(CYCLE_STATUSES, row.status, { table: "cycle", column: "status" }),
    createdAt: row.created_at,
  };
}
