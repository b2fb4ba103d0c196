import { sha256 } from "@faheng/database";
import { type Framework, type ProfileInput, profileSchema } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import type { Context } from "../context.ts";
import type { Pinned } from "../manifest/pinned.ts";
import type { FactQuestion } from "../manifest/scorer.ts";
import { loadAssessment } from "./load.ts";
import { type AssessmentDetail, getAssessment } from "./view-assessment.ts";

/** What of an assessment is the same for whoever opens it, whatever is stated: its document form. */
interface AssessmentBase {
  readonly framework: Framework;
  readonly profile: ProfileInput | null;
  /** By indicator code; none where nothing can be scored. */
  readonly fields: Readonly<Record<string, readonly FactQuestion[]>>;
}

/** An {@link AssessmentBase} as JSON with the SHA-256 of these very bytes: whoever has the digest has nothing else by it. */
export interface WrittenBase {
  readonly sha256: string;
  readonly json: string;
}

/** An assessment with the digest of its base, which is read apart and kept by the browser; so is what explains its score, by its mark. */
export interface OpenedAssessment extends AssessmentDetail {
  readonly baseSha256: string;
}

/**
 * Written once for each manifest with its bounds. It has two faces: with questions, and without them, where its pack is not there
 * or its rules fail on what is stated.
 */
const written = new WeakMap<Pinned, { asking?: WrittenBase; silent?: WrittenBase }>();

function baseOf(pinned: Pinned, fields: AssessmentBase["fields"]): WrittenBase {
  const faces = written.get(pinned) ?? {};
  written.set(pinned, faces);
  const face = Object.keys(fields).length === 0 ? "silent" : "asking";
  return (faces[face] ??= write(pinned, fields));
}

function write({ framework, profile }: Pinned, fields: AssessmentBase["fields"]): WrittenBase {
  const base: AssessmentBase = { framework, profile: profile && profileSchema.encode(profile), fields };
  const json = JSON.stringify(base);
  return { sha256: sha256(json), json };
}

/**
 * One assessment as the actor may see it, its base named by its digest.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function openAssessment(context: Context, actor: Actor, id: string): Promise<OpenedAssessment> {
  const detail = await getAssessment(context, actor, id);
  return { ...detail, baseSha256: baseOf(detail.pinned, detail.questions).sha256 };
}

/**
 * The base of an assessment that the actor may read, by its digest; `null` where it has another by now (the office has set a
 * bound, a pack has come or gone).
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND
 */
export async function readBase(
  context: Context,
  actor: Actor,
  { id, sha256: wanted }: { readonly id: string; readonly sha256: string },
): Promise<WrittenBase | null> {
  const { pinned } = await loadAssessment(enter(context, actor), id);
  const scorer = (await pinned.fault()) === null ? await pinned.scorer() : null;
  const faces = [baseOf(pinned, scorer?.questions ?? {}), baseOf(pinned, {})];
  return faces.find((it) => it.sha256 === wanted) ?? null;
}
