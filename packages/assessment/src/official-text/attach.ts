import {
  findOfficialCopy,
  findPerson,
  listOfficialText,
  type OfficialCopy,
  replaceOfficialText,
  type Transaction,
} from "@faheng/database";
import { attachOfficialText, editionError, readDocument } from "@faheng/documents";
import { cityMoment, FahengError, type Framework } from "@faheng/domain";
import type { RegisteredPlugin } from "@faheng/plugin-api";
import type { Desk } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import { type LoadedAssessment, loadAssessment } from "../assessment/load.ts";
import { officialTextErrors as errors } from "./official-text-errors.ts";
import { requireAgency } from "../organisation/require-agency.ts";
import { readWith } from "./read-with.ts";

/** A file as somebody sent it, for as long as its act takes. */
export interface SentFile {
  /** Where it lies meanwhile. */
  readonly path: string;
  readonly sha256: string;
  /** As the sender calls it. */
  readonly fileName: string;
}

/** What somebody hands in. */
export interface OfficialCopyInput {
  readonly assessmentId: string;
  /** The digest of the copy whose wording they saw, `null` where there was none; whoever loads without looking leaves it out. */
  readonly expected?: string | null | undefined;
  /** Takes the file in, once it is sure that the actor may attach it; what it throws is passed on. */
  readonly receive: () => Promise<SentFile>;
}

/** Where it goes, and what came in so far, for what is written down where it comes to nothing. */
interface Target {
  readonly loaded: LoadedAssessment;
  readonly framework: Framework;
  readonly plugin: RegisteredPlugin | null;
  readonly arrived: { sha256: string | null };
}

/**
 * Takes the official wording out of the agency's own copy of the document and keeps it for this agency, once every
 * passage agrees with the digests of the pinned framework. All or nothing; the file itself is not kept. Whatever is wrong
 * with it is written to the audit. The same file once more changes nothing: its digest is its request key.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_OFFICIAL_TEXT_UNSUPPORTED, FAHENG_DOCUMENT_*
 *   (unreadable or unsafe file), FAHENG_DOCUMENT_EDITION (another edition), FAHENG_READER_FAILED, FAHENG_PACK_STOPPED,
 *   FAHENG_OFFICIAL_TEXT_CHANGED (somebody attached another copy first)
 */
export const attachOfficialCopy = defineAct({
  action: "official-text.attach",
  load: async (desk, { assessmentId }: OfficialCopyInput): Promise<Target> => {
    const loaded = await loadAssessment(desk, assessmentId);
    const { framework, stored } = loaded.pinned;
    const plugin = desk.context.plugins.active.find((it) => it.id === stored.pluginId);
    const reads = plugin?.readers.includes(framework.id) === true;
    return { loaded, framework, plugin: reads ? plugin : null, arrived: { sha256: null } };
  },
  allows: (_, found) => ({ agencyId: found?.loaded.agency.id ?? null }),
  name: ({ assessmentId }, found) =>
    found === null ? `assessment:${assessmentId}` : `official-text:${found.loaded.agency.id}/${found.framework.id}`,
  content: ({ assessmentId, expected }) => ({ assessmentId, expected }),
  prepare: async ({ input, found: { loaded, framework, plugin, arrived } }) => {
    if (plugin === null) {
      const details = { framework: framework.title };
      throw new FahengError(errors.FAHENG_OFFICIAL_TEXT_UNSUPPORTED, { place: loaded.assessment.id, details });
    }
    const { path, sha256, fileName } = await input.receive();
    arrived.sha256 = sha256;
    const content = await readDocument(path, fileName);
    const excerpts = await readWith(plugin, framework.id, content);
    const result = attachOfficialText(framework, () => excerpts, content);
    if (!result.ok) throw editionError(result.mismatches);
    return { sha256, wording: result.attached };
  },
  agencies: (_, { loaded }) => [loaded.agency.id],
  guard: async (trx, { desk, input: { expected }, found: { loaded, framework }, prepared: { sha256, wording } }) => {
    const { agency } = loaded;
    await requireAgency(trx, agency.id);
    const standing = await findOfficialCopy(trx, agency.id, framework.id);
    if (standing?.fileSha256 === sha256) {
      const stood = await listOfficialText(trx, agency.id, framework.id);
      const isSame = stood.size === wording.size && [...wording].every(([code, text]) => stood.get(code) === text);
      if (isSame) return { isSame };
    }
    if (expected !== undefined && expected !== (standing?.fileSha256 ?? null)) throw await changed(trx, desk, standing);
    return { isSame: false };
  },
  apply: async (trx, { desk, found: { loaded, framework }, prepared: { sha256, wording }, held: { isSame } }) => {
    const agencyId = loaded.agency.id;
    const answer = { attached: wording.size, fileSha256: sha256 };
    if (isSame) return { answer, trace: null };
    const by = { fileSha256: sha256, by: desk.actor.personId, at: desk.now };
    await replaceOfficialText(trx, { agencyId, frameworkId: framework.id, wording, ...by });
    return { answer, trace: { agencyId, after: { fileSha256: sha256, attached: wording.size } } };
  },
  failing: ({ code }, { found }) => {
    // Nothing is wrong with a file that was never looked at, or came second.
    if (found === null || found.plugin === null || code === errors.FAHENG_OFFICIAL_TEXT_CHANGED.code) return null;
    return { agencyId: found.loaded.agency.id, after: { fileSha256: found.arrived.sha256, code }, result: "failed" };
  },
  emits: [],
});

async function changed(trx: Transaction, { context }: Desk, standing: OfficialCopy | null): Promise<FahengError> {
  const by = standing === null ? null : await findPerson(trx, standing.attachedBy);
  const at = standing === null ? "" : cityMoment(standing.attachedAt, context.timeZone);
  return new FahengError(errors.FAHENG_OFFICIAL_TEXT_CHANGED, { details: { by: by?.name ?? "", at } });
}
