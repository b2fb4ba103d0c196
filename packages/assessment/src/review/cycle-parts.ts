import { type Agency, type AssessmentReach, type Db, listAgencies, listAssessments } from "@faheng/database";
import type { Framework, Profile } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import { findPinned } from "../manifest/pinned.ts";

/** One agency's part in a cycle: the assessment and the framework that the cycle pinned. */
export interface CyclePart {
  readonly assessmentId: string;
  readonly cycleId: string;
  readonly agency: Agency;
  readonly framework: Framework;
  readonly profile: Profile | null;
}

/** Who takes part in a cycle (`null`: in any) with which framework, in the order in which agencies were entered. */
export async function listCycleParts(
  db: Db,
  plugins: PluginRegistry,
  { reach, cycleId }: { readonly reach: AssessmentReach; readonly cycleId: string | null },
): Promise<CyclePart[]> {
  const [agencies, assessments] = await Promise.all([
    listAgencies(db, reach.business),
    listAssessments(db, reach, cycleId),
  ]);
  const ofAgency = Map.groupBy(assessments, (it) => it.agencyId);
  const parts: CyclePart[] = [];
  for (const agency of agencies) {
    for (const assessment of ofAgency.get(agency.id) ?? []) {
      const { framework, profile } = await findPinned(db, plugins, assessment.manifestSha256);
      parts.push({ assessmentId: assessment.id, cycleId: assessment.cycleId, agency, framework, profile });
    }
  }
  return parts;
}
