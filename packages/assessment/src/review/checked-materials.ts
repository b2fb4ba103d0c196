import type { Db } from "@faheng/database";
import {
  checkedPartsOf,
  type Evidence,
  failedQualities,
  FahengError,
  type Indicator,
  isCheckedFact,
  lacksOf,
  type MaterialVerdict,
  mayState,
  type ReviewPoint,
  unjudged,
} from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { evidenceName } from "../evidence/load-evidence.ts";
import { keyedMaterials } from "../evidence/materials.ts";
import { isSeenWhereKept } from "../evidence/seen-where-kept.ts";
import { evidenceErrors } from "../evidence/evidence-errors.ts";
import { standingEvidence } from "../evidence/standing-evidence.ts";
import type { LoadedTask } from "./review-ground.ts";
import { workErrors as errors } from "./work-errors.ts";

/** Most characters of a material's name, and of the reason that its verdicts come to. */
const SHOWN = 24;
const MOST_REASON = 2000;

/** What a reviewer says of an item and its evidence, as it was sent. */
export interface StatedFinding {
  readonly points: readonly ReviewPoint[];
  readonly materials: readonly MaterialVerdict[];
}

/**
 * A finding with its verdicts held to what is offered now, and with the facts that they state: where the rule of an item scores it by
 * its checked materials, the reviewer's verdicts are what the fact is made of, and nobody writes another one beside them.
 *
 * @throws FAHENG_REVIEW_MATERIAL_* (UNKNOWN, TWICE, REASON, OPEN, FACT), FAHENG_EVIDENCE_ON_SITE
 */
export async function withCheckedMaterials(
  db: Db,
  desk: Desk,
  { loaded, task }: LoadedTask,
  from: StatedFinding & { readonly indicator: string },
): Promise<StatedFinding> {
  const { indicator: code, points, materials } = from;
  const { pinned, assessment } = loaded;
  const indicator = pinned.framework.indicators.find((it) => it.code === code);
  if (!indicator) return { points, materials };
  const pieces = await standingEvidence(db, { loaded, indicator });
  checkVerdicts(desk, { assessmentId: assessment.id, indicator: code, pieces }, materials);
  const scorer = await pinned.scorer();
  const own = pinned.profile?.sources ?? [];
  const asked = (scorer?.questions[code] ?? []).filter(
    ({ enteredAt, clauses, field }) =>
      enteredAt === null &&
      isCheckedFact(field) &&
      mayState(
        { own, source: task.source },
        clauses.map((it) => it.source),
      ),
  );
  // Where nothing is offered there is nothing to judge piece by piece, and the reviewer states the fact as any other.
  if (asked.length === 0 || pieces.length === 0) return { points, materials };
  const stated = asked.flatMap((it) => points.filter(({ fact }) => fact === it.key));
  if (materials.length === 0 && stated.length === 0) return { points, materials };
  const names = namesOf(loaded, indicator);
  const open = unjudged(pieces, materials);
  if (open.length > 0) {
    const named = new Map(names.map(({ key, name }) => [key, name]));
    const what = open.map((it) => `${named.get(it.material) ?? "其他佐证材料"}第${String(it.n)}份`).join("、");
    throw new FahengError(errors.FAHENG_REVIEW_MATERIAL_OPEN, { place: code, details: { count: open.length, what } });
  }
  const found = asked.flatMap(({ key, field, clauses }): ReviewPoint[] => {
    const [clause] = clauses;
    if (!isCheckedFact(field) || clause === undefined) return [];
    const value = checkedPartsOf(
      field.parts,
      names.map((it) => it.key),
      materials,
    );
    const lacks = lacksOf(names, materials).join("；");
    const reason = lacks === "" ? "材料逐份核验，均符合" : `材料逐份核验：${lacks}`;
    return [{ fact: key, value, clause: clause.id, reason: cut(reason, MOST_REASON), place: "" }];
  });
  for (const { fact, value } of stated) {
    const said = found.find((it) => it.fact === fact);
    if (said === undefined || sorted(said.value) === sorted(value)) continue;
    throw new FahengError(errors.FAHENG_REVIEW_MATERIAL_FACT, {
      place: `${code}.${fact}`,
      details: { indicator: code },
    });
  }
  const others = points.filter(({ fact }) => found.every((it) => it.fact !== fact));
  return { points: [...others, ...found], materials };
}

function checkVerdicts(
  desk: Desk,
  {
    assessmentId,
    indicator,
    pieces,
  }: { readonly assessmentId: string; readonly indicator: string; readonly pieces: readonly Evidence[] },
  verdicts: readonly MaterialVerdict[],
): void {
  const seen = new Set<string>();
  for (const verdict of verdicts) {
    const { material, n, version, reason, checkedOn } = verdict;
    const place = evidenceName({ assessmentId, indicator, material }, n);
    const piece = pieces.find((it) => it.material === material && it.n === n && it.version === version);
    if (!piece) throw new FahengError(errors.FAHENG_REVIEW_MATERIAL_UNKNOWN, { place });
    if (seen.has(place)) throw new FahengError(errors.FAHENG_REVIEW_MATERIAL_TWICE, { place });
    seen.add(place);
    if (failedQualities(verdict).length > 0 === (reason.trim() === "")) {
      throw new FahengError(errors.FAHENG_REVIEW_MATERIAL_REASON, { place });
    }
    if (isSeenWhereKept(desk, piece, checkedOn)) continue;
    const details = { from: piece.effectiveOn, to: desk.today };
    throw new FahengError(evidenceErrors.FAHENG_EVIDENCE_ON_SITE, { place, details });
  }
}

/** The materials of an item as a sentence names them. */
export function namesOf(
  { pinned: { framework } }: Pick<LoadedTask["loaded"], "pinned">,
  indicator: Indicator,
): { readonly key: string; readonly name: string }[] {
  return keyedMaterials(framework, indicator).map(({ key, printedNumber, text }) => ({
    key,
    name: `${printedNumber ?? ""}${cut(text, SHOWN)}`,
  }));
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;
}

function sorted(value: ReviewPoint["value"]): string {
  return JSON.stringify(Array.isArray(value) ? value.map((it) => JSON.stringify(it)).toSorted() : value);
}
