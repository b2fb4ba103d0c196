import { findResponse, listCountLists, listEvidence, listEvidenceFiles } from "@faheng/database";
import { type EvidenceFile, FahengError } from "@faheng/domain";
import type { AccessObject } from "../access/can.ts";
import type { ActCase } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import { requireSight } from "../assessment/load.ts";
import { holdsNow } from "../count-list/holds-now.ts";
import { loadAnswer, type LoadedAnswer } from "../response/store-response.ts";
import { contentAsGiven } from "./content-as-given.ts";
import { evidenceErrors as errors } from "./evidence-errors.ts";
import { roomOf } from "./evidence-room.ts";
import { isOfAgency } from "./list-evidence.ts";
import { evidenceName } from "./load-evidence.ts";

/** Which file of which indicator. */
export interface EvidenceDownload {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly sha256: string;
}

/** A file that is given out a piece at a time. */
export interface DownloadedEvidence extends Pick<EvidenceFile, "bytes" | "mediaType"> {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Gives a file of an indicator’s evidence to whoever may read it. That it was taken is written down.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_EVIDENCE_* (NOT_FOUND,
 *   GONE, STORE)
 */
export const downloadEvidence = defineAct({
  ...LOOKING,
  action: "evidence.read",
  load: async (desk, input: EvidenceDownload) => await loadAnswer(desk, input),
  allows: evidenceRead,
  name: ({ assessmentId, indicator }) => evidenceName({ assessmentId, indicator, material: "" }),
  prepare: async (it): Promise<DownloadedEvidence> => {
    const { fileName, file } = await shownFile(it);
    const { bytes, mediaType } = file;
    return { fileName, bytes, mediaType, content: await contentOf(it, file) };
  },
  apply: async (_, { input: { indicator, sha256 }, found: { loaded }, prepared: file }) => {
    const after = { indicator, sha256 };
    return { answer: file, trace: { action: "evidence.download", agencyId: loaded.agency.id, after } };
  },
});

/** What whoever takes or looks at a file asks to be allowed. */
export function evidenceRead({ indicator }: EvidenceDownload, found: LoadedAnswer | null): AccessObject {
  if (found === null) return { agencyId: null };
  const { agencyId, owner, cycleId } = found.loaded.assessment;
  return { agencyId, owner, cycleId, indicator };
}

type Asked = ActCase<EvidenceDownload, LoadedAnswer>;

/** A file that the actor may read here, and what it is called. @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_EVIDENCE_NOT_FOUND */
export async function shownFile(it: Asked): Promise<{ readonly fileName: string; readonly file: EvidenceFile }> {
  const { desk, input, found } = it;
  const { loaded, indicator } = found;
  const { sha256 } = input;
  await requireSight(desk, loaded, indicator.code);
  const isOwn = isOfAgency(desk, loaded.agency.id);
  const uses = (await listEvidence(desk.db, loaded.assessment, indicator.code)).filter(
    ({ content, state }) =>
      content.kind === "file" && content.sha256 === sha256 && (isOwn || state === "given" || state === "accepted"),
  );
  const given = uses.at(-1)?.content;
  const fileName = given?.kind === "file" ? given.fileName : await countedName(it, isOwn);
  const [file] = await listEvidenceFiles(desk.db, loaded.agency.id, [sha256]);
  if (fileName !== null && file) return { fileName, file };
  throw new FahengError(errors.FAHENG_EVIDENCE_NOT_FOUND, { place: evidenceName({ ...input, material: "" }) });
}

/**
 * Its content, a piece at a time, as it was given.
 *
 * @throws FAHENG_EVIDENCE_GONE, where it is missing and, while it is taken, where it was changed; FAHENG_EVIDENCE_STORE
 */
export async function contentOf({ desk, input }: Asked, file: EvidenceFile): Promise<AsyncIterable<Uint8Array>> {
  const gone = () => new FahengError(errors.FAHENG_EVIDENCE_GONE, { place: evidenceName({ ...input, material: "" }) });
  const content = await roomOf(desk).store.read(file);
  if (content === null) throw gone();
  return contentAsGiven(file, content, gone);
}

/** What the file of a list is called that a number rests on; from outside the agency only while it does. */
async function countedName(
  { desk, input: { sha256 }, found: { loaded, indicator } }: Asked,
  isOwn: boolean,
): Promise<string | null> {
  const lists = await listCountLists(desk.db, loaded.assessment, indicator.code);
  const response = isOwn ? null : await findResponse(desk.db, loaded.assessment, indicator.code);
  const seen = lists.filter((it) => it.sha256 === sha256 && (isOwn || holdsNow(it, lists, response)));
  return seen.at(-1)?.fileName ?? null;
}
