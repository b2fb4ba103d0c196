import { replaceOfficialText } from "@faheng/database";
import { attachOfficialText, editionError, readDocument } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit, record } from "../access/enter.ts";
import { loadAssessment } from "../assessment/load.ts";
import { requireStanding } from "../access/standing.ts";
import type { Context } from "../context.ts";
import { assessmentErrors as errors } from "../errors.ts";
import { IN_PLACE } from "../plugin/pack-runner.ts";
import { readWith } from "./read-with.ts";
import { holdAgency } from "../organisation/require-agency.ts";

/** A file as somebody sent it, for as long as its act takes. */
export interface SentFile {
  /** Where it lies meanwhile. */
  readonly path: string;
  readonly sha256: string;
  /** As the sender calls it. */
  readonly fileName: string;
}

/**
 * Takes the official wording out of the agency's own copy of the document and keeps it for this agency, once every
 * passage agrees with the digests of the pinned framework. All or nothing; the file itself is not kept. Whatever is wrong
 * with it is written to the audit.
 *
 * @param input `receive` takes the file in, once it is sure that the actor may attach it; what it throws is passed on.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_OFFICIAL_TEXT_UNSUPPORTED, FAHENG_DOCUMENT_*
 *   (unreadable or unsafe file), FAHENG_DOCUMENT_EDITION (another edition), FAHENG_READER_FAILED, FAHENG_PACK_STOPPED
 */
export async function attachOfficialCopy(
  context: Context,
  actor: Actor,
  input: { readonly assessmentId: string; readonly receive: () => Promise<SentFile> },
): Promise<{ readonly attached: number; readonly fileSha256: string }> {
  const desk = enter(context, actor);
  const { assessment, agency, pinned } = await loadAssessment(desk, input.assessmentId);
  const { framework, stored } = pinned;
  const object = `official-text:${agency.id}/${framework.id}`;
  await permit(desk, "official-text.attach", { agencyId: agency.id }, object);
  const plugin = context.plugins.active.find((it) => it.id === stored.pluginId);
  if (!plugin?.documentReaders[framework.id]) {
    const details = { framework: framework.title };
    throw new FahengError(errors.FAHENG_OFFICIAL_TEXT_UNSUPPORTED, { place: assessment.id, details });
  }
  let fileSha256: string | null = null;
  try {
    const { path, sha256: digest, fileName } = await input.receive();
    fileSha256 = digest;
    const content = await readDocument(path, fileName);
    const found = await readWith(context.runner ?? IN_PLACE, plugin, framework.id, content);
    const result = attachOfficialText(framework, () => found, content);
    if (!result.ok) throw editionError(result.mismatches);
    await desk.db.transaction().execute(async (trx) => {
      await holdAgency(trx, agency.id);
      await requireStanding(trx, desk);
      const owner = { agencyId: agency.id, frameworkId: framework.id };
      const by = { fileSha256: digest, by: actor.personId, at: desk.now };
      await replaceOfficialText(trx, { ...owner, wording: result.attached, ...by });
      const after = { fileSha256: digest, attached: result.attached.size };
      await record(trx, desk, { action: "official-text.attach", object, agencyId: agency.id, after });
    });
    return { attached: result.attached.size, fileSha256: digest };
  } catch (cause) {
    if (!(cause instanceof FahengError)) throw cause;
    await desk.db.transaction().execute(async (trx) => {
      const after = { fileSha256, code: cause.code };
      const act = { action: "official-text.attach", object, agencyId: agency.id, after, result: "failed" } as const;
      await record(trx, desk, act);
    });
    throw cause;
  }
}
