import { listOpenRectifications, putRectification, type Transaction } from "@faheng/database";
import type { Rectification } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import type { Recipients } from "../assignment/handed-over.ts";
import { rectificationName, rectificationTrace, stepBy } from "./load-rectification.ts";

/**
 * Hands the problems that somebody answers for by name over to whoever takes their place in each department, or to all of its
 * people where nobody does by name. Within the act of handing over, under its lock of the agency.
 *
 * @returns a line of the audit for each.
 */
export async function passProblems(
  trx: Transaction,
  desk: Desk,
  it: { readonly agencyId: string; readonly personId: string; readonly to: Recipients },
): Promise<Trace[]> {
  const { agencyId, personId, to } = it;
  const trace: Trace[] = [];
  for (const before of await listOpenRectifications(trx, agencyId)) {
    if (before.personId !== personId) continue;
    const heir = to.get(before.departmentId ?? "") ?? null;
    const said = { kind: "person", personId: heir } as const;
    const after: Rectification = {
      ...before,
      personId: heir,
      writes: before.writes + 1,
      steps: [...before.steps, stepBy(desk, { act: "rectification.pass-on", said })],
      savedAt: desk.now,
    };
    if (!(await putRectification(trx, after))) throw new TypeError("a problem was written under its lock");
    trace.push({
      action: "rectification.pass-on",
      object: rectificationName(after),
      agencyId,
      before: rectificationTrace(before),
      after: rectificationTrace(after),
    });
  }
  return trace;
}
