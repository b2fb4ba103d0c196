import { listResponses, putResponse, type Transaction } from "@faheng/database";
import { type Assessment, type IndicatorResponse, responseStateOf } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { Trace } from "../act/act-definition.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { usesOwnRules } from "../manifest/pinned-pack.ts";
import { explainStated } from "../manifest/score-digest.ts";
import { loadStated, rescore } from "../manifest/stated.ts";
import { handedOn } from "../response/define-handling.ts";
import { recalling } from "../response/handle-response.ts";
import { responseStates } from "../response/response-trace.ts";
import { responseConflict } from "../response/store-response.ts";
import { transfersIn } from "../transfer/transferred.ts";

/** Which items of an assessment go back to whoever answers them, why, and by which day of the city they are mended. */
export interface ReturnedItems {
  readonly assessmentId: string;
  readonly items: readonly string[];
  readonly reason: string;
  readonly dueOn: string;
}

/**
 * Asks the pack, where its own rules score it, what an assessment comes to without the answers that are sent back, before the
 * transaction that sends them.
 */
export async function foreseeReturn(desk: Desk, loaded: LoadedAssessment, input: ReturnedItems): Promise<void> {
  if (!usesOwnRules(loaded.pinned.profile)) return;
  const stated = await loadStated(desk.db, desk.context.plugins, loaded.assessment);
  const transfers = await transfersIn(desk.db, loaded);
  const returned = new Map(
    toReturn(stated.responses, input, transfers).map((it) => [it.indicator, returnedOf(desk, input, it)]),
  );
  await explainStated({ ...stated, responses: stated.responses.map((it) => returned.get(it.indicator) ?? it) });
}

/** Sends the approved answers among the items back, and keeps the score that is left. @returns a line for each of them. */
export async function returnAnswers(
  trx: Transaction,
  desk: Desk,
  { loaded, assessment }: { readonly loaded: LoadedAssessment; readonly assessment: Assessment },
  input: ReturnedItems,
): Promise<Trace[]> {
  const lines: Trace[] = [];
  const transfers = await transfersIn(trx, loaded);
  for (const before of toReturn(await listResponses(trx, assessment), input, transfers)) {
    const after = returnedOf(desk, input, before);
    if (!(await putResponse(trx, after))) throw await responseConflict(trx, desk, after, before.version);
    const object = `response:${assessment.id}/${before.indicator}`;
    const states = responseStates(before, after);
    lines.push({ action: "response.recall", object, agencyId: loaded.agency.id, ...states });
  }
  await rescore(trx, desk.context.plugins, assessment, desk.now);
  return lines;
}

/** Of the items named, those that are approved: the others are with their departments already, or another agency's. */
function toReturn(
  responses: readonly IndicatorResponse[],
  { items }: ReturnedItems,
  transfers: Awaited<ReturnType<typeof transfersIn>>,
): IndicatorResponse[] {
  const named = new Set(items);
  return responses.filter(
    (it) => named.has(it.indicator) && responseStateOf(it) === "approved" && transfers(it.indicator) === null,
  );
}

function returnedOf(
  desk: Desk,
  { assessmentId, reason, dueOn }: ReturnedItems,
  before: IndicatorResponse,
): IndicatorResponse {
  const input = { assessmentId, indicator: before.indicator, expectedVersion: before.version, reason, dueOn };
  return handedOn("response.recall", recalling(), { desk, input, before });
}
