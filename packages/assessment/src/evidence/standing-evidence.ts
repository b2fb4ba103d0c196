import { type Db, listEvidence } from "@faheng/database";
import type { Evidence, Held, IndicatorResponse } from "@faheng/domain";
import type { LoadedAnswer } from "../response/store-response.ts";
import { keyedMaterials } from "./materials.ts";

/** Most characters of a material's text that stand in an error. */
const SHOWN = 24;

/** What is offered for an indicator now: the newest version of each piece, unless it was sent back or withdrawn. */
export async function standingEvidence(db: Db, { loaded, indicator }: LoadedAnswer): Promise<Evidence[]> {
  const all = await listEvidence(db, loaded.assessment, indicator.code);
  const newest = new Map(all.map((it) => [JSON.stringify([it.material, it.n]), it]));
  return [...newest.values()].filter(({ state }) => state === "given" || state === "accepted");
}

/**
 * Whether each material that the document lists is given, in a cycle that asks for it; a statement (情况说明) is how a lack is
 * explained. What is not done yet lacks nothing as long as it says how far it is, and what does not apply needs none.
 */
export function materialsGiven(
  { loaded, indicator }: LoadedAnswer,
  { status, progress }: Pick<IndicatorResponse, "status" | "progress">,
  pieces: readonly Pick<Evidence, "material">[],
): Held {
  const { framework, manifest } = loaded.pinned;
  const isExplained = status === "not-applicable" || (status !== "done" && progress.trim() !== "");
  if (manifest.scoring.materials !== "asked" || isExplained) return true;
  const given = new Set(pieces.map((it) => it.material));
  const lacking = keyedMaterials(framework, indicator).filter(({ key }) => !given.has(key));
  const what = lacking.map(({ key, text }) => `${key}${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`);
  return lacking.length === 0 || { count: lacking.length, what: what.join("、") };
}

/** Whether somebody has judged each piece that is offered. */
export function evidenceJudged(pieces: readonly Pick<Evidence, "state">[]): Held {
  const open = pieces.filter(({ state }) => state === "given");
  return open.length === 0 || { count: open.length };
}
