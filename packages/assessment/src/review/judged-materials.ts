import { listEvidence } from "@faheng/database";
import {
  type Evidence,
  type EvidenceContent,
  type MaterialVerdict,
  type QualitiesJudged,
  type ReviewFinding,
  type ReviewTask,
  sourceWords,
  type Wording,
  wasSubmitted,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { keyedMaterials } from "../evidence/materials.ts";
import type { Reviewed } from "./load-reviewed.ts";
import { knowsReviewers } from "./review-ground.ts";

/** What one reviewer found of a piece. */
export interface FoundOfMaterial extends Pick<MaterialVerdict, "qualities" | "reason" | "checkedOn"> {
  readonly words: Wording;
  /** `null` to the agency, unless its cycle names reviewers. */
  readonly reviewer: string | null;
}

/**
 * A piece of evidence as reviewers found it, beside what the agency's own coordinator found. It is named by what the document calls
 * the material and its number alone: who compares scores has not looked at the evidence, and reads nothing of what it says.
 */
export interface JudgedMaterial extends Pick<Evidence, "material" | "n" | "version"> {
  readonly printedNumber: string | null;
  /** Empty for what the document does not ask for. */
  readonly text: string;
  readonly kind: EvidenceContent["kind"];
  /** Whether it is one of several pieces of its material that were judged. */
  readonly isOneOfMany: boolean;
  readonly own: QualitiesJudged | null;
  readonly found: readonly FoundOfMaterial[];
}

/**
 * What reviewers found of the evidence of each item, in the order of the document: of tasks that are submitted now, or were when a
 * result was written, so that nobody reads beside a result what was found after it.
 *
 * @param at when the result was written, ISO time; `null` while there is none.
 */
export async function judgedMaterials(
  desk: Desk,
  loaded: LoadedAssessment,
  { tasks, findings }: Pick<Reviewed, "tasks" | "findings">,
  at: string | null,
): Promise<Map<string, JudgedMaterial[]>> {
  const { assessment, pinned } = loaded;
  const counted = tasks.filter((task) => (at === null ? task.state === "submitted" : wasSubmitted(task, at)));
  const last = counted.flatMap((task) => lastFindings(findings, task.id, at).map((finding) => ({ task, finding })));
  if (last.every(({ finding }) => finding.materials.length === 0)) return new Map();
  const evidence = await listEvidence(desk.db, assessment);
  const isNamed = knowsReviewers(desk, loaded);
  const judged = new Map<string, JudgedMaterial[]>();
  for (const indicator of pinned.framework.indicators) {
    const own = last.filter(({ finding }) => finding.indicator === indicator.code && finding.materials.length > 0);
    if (own.length === 0) continue;
    const asked = new Map(keyedMaterials(pinned.framework, indicator).map((it, at) => [it.key, { ...it, at }]));
    const placeOf = ({ material }: Evidence): number => asked.get(material)?.at ?? asked.size;
    const pieces = evidence
      .filter((it) => it.indicator === indicator.code)
      .toSorted((one, other) => placeOf(one) - placeOf(other));
    const known = pieces.flatMap((piece) => {
      const found = own.flatMap(({ task, finding }) => foundOf(piece, finding, task, { isNamed, pinned }));
      return found.length === 0 ? [] : [{ piece, found }];
    });
    judged.set(
      indicator.code,
      known.map(({ piece: { material, n, version, content, qualities }, found }) => ({
        material,
        n,
        version,
        printedNumber: asked.get(material)?.printedNumber ?? null,
        text: asked.get(material)?.text ?? "",
        kind: content.kind,
        isOneOfMany: known.some(({ piece: other }) => other.material === material && other.n !== n),
        own: qualities,
        found,
      })),
    );
  }
  return judged;
}

/** The last version of each finding of a task, as it stood at a moment. */
function lastFindings(findings: readonly ReviewFinding[], taskId: string, at: string | null): ReviewFinding[] {
  const own = findings.filter((it) => it.taskId === taskId && (at === null || it.savedAt <= at));
  return [...new Map(own.map((it) => [it.indicator, it])).values()];
}

function foundOf(
  { material, n, version }: Evidence,
  { materials }: ReviewFinding,
  { source, personName }: ReviewTask,
  { isNamed, pinned }: { readonly isNamed: boolean; readonly pinned: LoadedAssessment["pinned"] },
): FoundOfMaterial[] {
  return materials.flatMap((it) => {
    if (it.material !== material || it.n !== n || it.version !== version) return [];
    const { qualities, reason, checkedOn } = it;
    const words = sourceWords(source, pinned.profile?.sources);
    const found = { words, reviewer: isNamed ? personName : null, qualities, reason };
    return [checkedOn === undefined ? found : Object.assign({ checkedOn }, found)];
  });
}
