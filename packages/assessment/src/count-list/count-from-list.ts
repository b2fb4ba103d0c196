import { insertCountList, insertEvidenceFile, listCountLists, type Transaction } from "@faheng/database";
import { checkEvidenceFile, cleanFileName, readWorkbook } from "@faheng/documents";
import { type CountList, FahengError, type IndicatorResponse } from "@faheng/domain";
import { defineAct } from "../act/define-act.ts";
import { takeAssessment } from "../assessment/require-open.ts";
import { roomOf } from "../evidence/evidence-room.ts";
import { requireQuota } from "../evidence/give-evidence.ts";
import { storeOnceMore } from "../evidence/received-file.ts";
import { checkResponse, nextResponse, requireSaving, type ResponseSaving } from "../response/save-response.ts";
import { foreseeResponse, loadAnswer, savedReceipt, storeResponse } from "../response/store-response.ts";
import { answerObject, countingOf, factsWith, isWhole, type SentList, unreadable } from "./check-count-list.ts";
import { countedFact, countName, type CountPlace, requireCountQuestion } from "./count-ground.ts";
import { countListErrors as errors } from "./count-list-errors.ts";
import { type ReadList, readCountList } from "./read-count-list.ts";

/** A list that was tried, and is to be counted now. */
export interface CountingList extends SentList {
  /** Of the file that was tried. */
  readonly sha256: string;
  /** The version of the answer that was seen; 0 for none. */
  readonly expectedVersion: number;
}

/** What was made of the file before the transaction. */
interface Prepared {
  readonly list: ReadList;
  readonly fileName: string;
  readonly file: { readonly path: string; readonly bytes: number; readonly mediaType: string };
}

/**
 * States a number by a list: the file is kept among the agency’s evidence, what was counted beside it, and the answer gets its
 * next version, all at once. A list of which anything is refused is not counted at all: leaving lines out would change the number.
 *
 * @throws FAHENG_LIST_*, FAHENG_DOCUMENT_*, FAHENG_EVIDENCE_QUOTA, FAHENG_EVIDENCE_STORE, and as `saveResponse`
 */
export const countFromList = defineAct({
  action: "response.save",
  load: async (desk, input: CountingList) => await loadAnswer(desk, input),
  allows: answerObject,
  name: countName,
  content: ({ assessmentId, indicator, fact, columns, sha256, expectedVersion }) => {
    return { assessmentId, indicator, fact, columns, sha256, expectedVersion };
  },
  prepare: async ({ desk, input, found }): Promise<Prepared> => {
    const question = await requireCountQuestion(found, input.fact);
    const place = `${found.indicator.code}.${input.fact}`;
    // Nothing is taken in that could not be saved.
    await desk.db.transaction().execute(async (trx) => {
      await requireSaving(trx, desk, found, input.expectedVersion);
    });
    const sent = await input.receive();
    if (sent.sha256 !== input.sha256) throw new FahengError(errors.FAHENG_LIST_OTHER, { place });
    const fileName = cleanFileName(sent.fileName);
    const list = await readCountList(
      await readWorkbook(sent.path, fileName),
      countingOf(found, question, input.columns),
    );
    if (!isWhole(list, question)) {
      const wanted = { wanted: "区分各件的列、符合条件的列", wantedEn: "what tells them apart, what is so" };
      throw new FahengError(errors.FAHENG_LIST_COLUMNS, { place, details: wanted });
    }
    if (list.refusals > 0) throw new FahengError(errors.FAHENG_LIST_REFUSED, { place, details: { n: list.refusals } });
    const file = Object.assign({ path: sent.path }, await checkEvidenceFile(sent.path, fileName));
    await checkResponse(found.loaded, savingOf(input, list, null));
    await roomOf(desk).store.put({ agencyId: found.loaded.agency.id, sha256: input.sha256 }, sent.path, file.bytes);
    return { list, fileName, file };
  },
  foresees: async ({ desk, input, found, prepared: { list } }) =>
    await foreseeResponse(desk, found, input.expectedVersion, (before) =>
      nextResponse(desk, savingOf(input, list, before), found.loaded, before),
    ),
  agencies: (_, { loaded }) => [loaded.agency.id],
  takes: takeAssessment,
  guard: async (trx, { desk, input, found, prepared: { file } }) => {
    const saving = await requireSaving(trx, desk, found, input.expectedVersion);
    const held = { agencyId: found.loaded.agency.id, place: countName(input) };
    const { sha256 } = input;
    await requireQuota(trx, desk, held, { sha256, bytes: file.bytes });
    return saving;
  },
  apply: async (trx, { desk, input, found: { loaded }, held, prepared: { list, fileName, file } }) => {
    const { agencyId } = loaded.assessment;
    const { sha256, indicator, fact } = input;
    const { bytes, mediaType } = file;
    await insertEvidenceFile(trx, { agencyId, sha256, bytes, mediaType, createdAt: desk.now });
    const after = nextResponse(desk, savingOf(input, list, held.before), loaded, held.before);
    const outcome = await storeResponse(trx, desk, loaded, Object.assign({ after }, held));
    const kept: CountList = {
      indicator,
      fact,
      n: await nextNumber(trx, loaded.assessment, input),
      sha256,
      fileName,
      sheet: list.sheet,
      columns: list.columns,
      counted: list.counted,
      marked: list.marked,
      responseVersion: after.version,
      countedBy: desk.actor.personId,
      countedByName: desk.actor.name,
      countedAt: desk.now,
    };
    await insertCountList(trx, loaded.assessment, kept);
    const line = { part: fact, sha256, count: list.counted, marked: list.marked };
    return Object.assign({}, outcome, { also: [{ action: "response.count" as const, agencyId, after: line }] });
  },
  afterwards: async ({ desk, input: { sha256 }, found, prepared: { file } }) =>
    await storeOnceMore(desk, found.loaded.agency.id, { sha256, path: file.path, bytes: file.bytes }),
  failing: unreadable,
  emits: ["rescore"],
  receipt: savedReceipt,
});

/** The answer as it will be: what it said, with the one number as the list has it. */
function savingOf(input: CountingList, list: ReadList, before: IndicatorResponse | null): ResponseSaving {
  const { assessmentId, indicator, expectedVersion } = input;
  const status = before?.status ?? "not-started";
  return {
    assessmentId,
    indicator,
    expectedVersion,
    // Whoever counts what was done has begun, as on the page.
    status: status === "not-started" ? "in-progress" : status,
    facts: factsWith(before?.facts ?? {}, input, countedFact(list)),
    progress: before?.progress ?? "",
    notApplicable: before?.notApplicable ?? null,
  };
}

async function nextNumber(
  trx: Transaction,
  assessment: { readonly agencyId: string; readonly id: string },
  { indicator, fact }: CountPlace,
): Promise<number> {
  const lists = await listCountLists(trx, assessment, indicator);
  return (lists.findLast((it) => it.fact === fact)?.n ?? 0) + 1;
}
