import { type AssignmentOwner, type Db, listAssignments, listBindings, listMatterBindings } from "@faheng/database";
import type { WhoDoesWhat } from "./answerers.ts";

/** Everything an agency has said about who does what in one of its assessments, as it stands now. */
export async function loadSaid(db: Db, owner: AssignmentOwner, frameworkId: string): Promise<WhoDoesWhat> {
  const [assignments, bindings, matters] = await Promise.all([
    listAssignments(db, owner),
    listBindings(db, owner.agencyId, frameworkId),
    listMatterBindings(db, { agencyId: owner.agencyId, id: owner.assessmentId }),
  ]);
  return { assignments, bindings, matters };
}
