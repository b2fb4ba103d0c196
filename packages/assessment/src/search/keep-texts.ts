import {
  type Db,
  findComment,
  findResponse,
  listDutyWords,
  listEvidence,
  listResponsesTo,
  listStaleTexts,
  putAnswerTexts,
  putSearchText,
  type SearchPlace,
  type SearchText,
  type Transaction,
} from "@faheng/database";
import { pairsOf } from "./fold.ts";
import { saidInAnswer, saidInEvidence } from "./said.ts";

/**
 * How texts are made. Whoever changes what is in a text, or what it is found by, counts this up: those that were made otherwise
 * are made anew by the machine.
 */
export const MAKING = 2;

/** So many are looked up at once. */
const AT_ONCE = 500;

/**
 * Makes the texts that an act has outrun, in the act's own transaction. The database itself marks a text when what it is made of
 * is written, whoever writes it; so one place does for all acts.
 */
export async function keepTexts(trx: Transaction, agencyId: string | null): Promise<void> {
  const stale = await listStaleTexts(trx, { agencyId, why: "outrun" }, AT_ONCE);
  const [answers, others] = [stale.filter(isAnswer), stale.filter((it) => !isAnswer(it))];
  for (const some of Map.groupBy(answers, ({ assessmentId }) => assessmentId).values()) await makeAnswers(trx, some);
  for (const place of others) await makeText(trx, place);
  // Each that was made is stale no more.
  if (stale.length === AT_ONCE) await keepTexts(trx, agencyId);
}

function isAnswer({ kind }: SearchPlace): boolean {
  return kind === "answer";
}

/** Makes the texts of answers of one assessment anew: an act may have written hundreds. */
async function makeAnswers(trx: Transaction, places: readonly SearchPlace[]): Promise<void> {
  const [first] = places;
  if (first === undefined) return;
  const of = { agencyId: first.agencyId, id: first.assessmentId };
  const indicators = places.map(({ indicator }) => indicator);
  const responses = new Map((await listResponsesTo(trx, of, indicators)).map((it) => [it.indicator, it]));
  const periods = await listDutyWords(trx, of, indicators);
  const known = new Set([...responses.keys(), ...periods.keys()]);
  const texts = [...known].map((indicator) => {
    const said = saidInAnswer(responses.get(indicator) ?? null, periods.get(indicator) ?? []);
    return { indicator, said, isInner: false, pairs: pairsOf(said), made: MAKING };
  });
  await putAnswerTexts(trx, of, texts);
  for (const place of places.filter(({ indicator }) => !known.has(indicator))) await putSearchText(trx, place, null);
}

/** Makes one text anew; whoever calls has taken its assessment for writing. */
export async function makeText(trx: Transaction, place: SearchPlace): Promise<void> {
  const text = await textOf(trx, place);
  await putSearchText(trx, place, text && Object.assign(text, { pairs: pairsOf(text.said), made: MAKING }));
}

/** What is found at a place; `null` where there is nothing any more. */
async function textOf(db: Db, place: SearchPlace): Promise<Pick<SearchText, "said" | "isInner"> | null> {
  const { agencyId, assessmentId: id, indicator } = place;
  if (place.kind === "answer") {
    const response = await findResponse(db, { agencyId, id }, indicator);
    const periods = (await listDutyWords(db, { agencyId, id }, [indicator])).get(indicator) ?? [];
    if (response === null && periods.length === 0) return null;
    return { said: saidInAnswer(response, periods), isInner: false };
  }
  if (place.kind === "comment") {
    const comment = await findComment(db, { agencyId, assessmentId: id, indicator, id: place.part });
    return comment && comment.withdrawnAt === null ? { said: comment.said, isInner: true } : null;
  }
  const pieces = await listEvidence(db, { agencyId, id }, indicator);
  const piece = pieces.findLast(({ n, material }) => `${n}/${material}` === place.part);
  if (piece === undefined || piece.state === "withdrawn") return null;
  return { said: saidInEvidence(piece), isInner: piece.state === "sent-back" };
}
