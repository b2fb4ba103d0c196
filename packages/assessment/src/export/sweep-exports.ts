import { deleteExport, findJob, listExports, OFFICE_SCOPE } from "@faheng/database";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";
import { exportedFile } from "./exported-file.ts";

/**
 * Throws away every file that is not given out any more: its days are over, or its job was cancelled, discarded or failed for
 * good. What a job that waits or runs has written so far stays.
 *
 * @returns how many files went.
 */
export async function sweepExports({ store, clock }: Context): Promise<number> {
  const db = unseal(store);
  const now = clock.now().toISOString();
  let swept = 0;
  for (const name of await listExports(db, OFFICE_SCOPE)) {
    const job = await findJob(db, OFFICE_SCOPE, name.id);
    if (job !== null && (job.state === "queued" || job.state === "leased" || exportedFile(job, now) !== null)) continue;
    await db.transaction().execute(async (trx) => await deleteExport(trx, name));
    swept += 1;
  }
  return swept;
}
