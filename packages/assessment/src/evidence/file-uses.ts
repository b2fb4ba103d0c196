import { findAssessment, listDepartments } from "@faheng/database";
import type { Evidence } from "@faheng/domain";
import { can } from "../access/can.ts";
import type { Desk } from "../access/enter.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { printedTitle } from "../cycle/own-cycle.ts";

/** Where in the agency a file is given: by what people call it. */
export interface FileUse {
  readonly cycle: string;
  readonly indicator: string;
  readonly title: string;
  readonly material: string;
  /** Who answers the indicator there, departments that are there still. */
  readonly departments: readonly string[];
}

/** Names of these uses in an agency, each once and in their order, beside their piece; without those the actor may not read. */
export async function namedUses(
  desk: Desk,
  agencyId: string,
  uses: readonly Evidence[],
): Promise<readonly { readonly piece: Evidence; readonly use: FileUse }[]> {
  if (uses.length === 0) return [];
  const departments = new Map((await listDepartments(desk.db, agencyId)).map(({ id, name }) => [id, name]));
  const assessments = new Map<string, LoadedAssessment>();
  for (const id of new Set(uses.map((it) => it.assessmentId))) {
    const loaded = await readable(desk, agencyId, id);
    if (loaded !== null) assessments.set(id, loaded);
  }
  return uses.flatMap((piece) => {
    const loaded = assessments.get(piece.assessmentId);
    const indicator = loaded?.pinned.framework.indicators.find((it) => it.code === piece.indicator);
    if (!loaded || !indicator || !loaded.canSee(indicator.code)) return [];
    const ids = new Set(loaded.answerersOf(indicator).map((it) => it.departmentId));
    const use = {
      cycle: printedTitle(loaded.cycle),
      indicator: piece.indicator,
      title: indicator.title,
      material: piece.material,
      departments: [...ids].flatMap((id) => departments.get(id) ?? []),
    };
    return [{ piece, use }];
  });
}

/** An assessment of the agency that the actor may read the evidence of; `null` for any other, of which nothing is told. */
async function readable(desk: Desk, agencyId: string, id: string): Promise<LoadedAssessment | null> {
  const assessment = await findAssessment(desk.db, desk.reach, id);
  if (!assessment || assessment.agencyId !== agencyId || !can(desk.actor, "evidence.read", assessment)) return null;
  return can(desk.actor, "assessment.read", assessment) ? await loadAssessment(desk, id) : null;
}
