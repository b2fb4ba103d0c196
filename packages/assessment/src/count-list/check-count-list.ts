import { readWorkbook } from "@faheng/documents";
import { type ErrorReport, type Fact, type FahengError, type IndicatorFacts } from "@faheng/domain";
import { findResponse } from "@faheng/database";
import type { Failure } from "../act/act-definition.ts";
import { defineAct } from "../act/define-act.ts";
import { LOOKING } from "../act/looking.ts";
import type { SentFile } from "../official-text/attach.ts";
import { checkFacts } from "../response/check-facts.ts";
import { requireSaving } from "../response/save-response.ts";
import { loadAnswer, type LoadedAnswer } from "../response/store-response.ts";
import { countedFact, countName, type CountPlace, type CountQuestion, requireCountQuestion } from "./count-ground.ts";
import { type ChosenColumns, type ReadList, readCountList } from "./read-count-list.ts";

/** A list that somebody sends, and by which of its columns it is to be counted. */
export interface SentList extends CountPlace {
  readonly columns: ChosenColumns;
  readonly receive: () => Promise<SentFile>;
}

/** The dry run: what was found in a list, and what the fact would be by it. */
export interface CountCheck extends Omit<ReadList, "refused"> {
  readonly fileName: string;
  readonly sha256: string;
  readonly refused: readonly ErrorReport[];
  /** What it comes to; `null` while something is missing or refused. */
  readonly value: Fact;
  /** Version of the answer that it would be written over. */
  readonly version: number;
  /** What stands there now; `null` for nothing. */
  readonly now: Fact;
}

/**
 * Reads a list and says what a number would be by it. Writes nothing; a file that can't be read is in the audit.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_LIST_*,
 *   FAHENG_DOCUMENT_*, FAHENG_FACT_RANGE, and what stands in the way of saving
 */
export const checkCountList = defineAct({
  ...LOOKING,
  action: "response.save",
  load: async (desk, input: SentList) => await loadAnswer(desk, input),
  allows: answerObject,
  name: countName,
  prepare: async ({ input, found }) => {
    const question = await requireCountQuestion(found, input.fact);
    const { path, fileName, sha256 } = await input.receive();
    const list = await readCountList(await readWorkbook(path, fileName), countingOf(found, question, input.columns));
    const value = list.refusals === 0 && isWhole(list, question) ? countedFact(list) : null;
    if (value !== null) await checkFacts(found.loaded.pinned, found.indicator.code, { [input.fact]: value });
    return { fileName, sha256, list, value };
  },
  guard: async (trx, { desk, found }) => {
    const response = await findResponse(trx, found.loaded.assessment, found.indicator.code);
    return await requireSaving(trx, desk, found, response?.version ?? 0);
  },
  apply: async (_, { input, held: { before }, prepared: { fileName, sha256, list, value } }) => {
    const { refused, ...rest } = list;
    const answer: CountCheck = Object.assign(rest, {
      fileName,
      sha256,
      refused: refused.map((it) => it.report()),
      value,
      version: before?.version ?? 0,
      now: before?.facts[input.fact] ?? null,
    });
    return { answer, trace: null };
  },
  failing: unreadable,
});

/** What the permission is asked for: whoever answers the indicator. */
export function answerObject(_: CountPlace, found: LoadedAnswer | null) {
  return {
    agencyId: found?.loaded.agency.id ?? null,
    answerers: found?.loaded.answerersOf(found.indicator) ?? [],
  };
}

/** A file that can't be read is written down. */
export function unreadable(
  { code }: FahengError,
  { found, input }: { readonly found: LoadedAnswer | null; readonly input: CountPlace },
): Failure | null {
  if (found === null || !/^FAHENG_(?:DOCUMENT|LIST)_/.test(code)) return null;
  return { agencyId: found.loaded.agency.id, after: { part: input.fact, code }, result: "failed" };
}

/** How a list is to be counted for a question of this cycle. */
export function countingOf({ loaded }: LoadedAnswer, { field }: CountQuestion, chosen: ChosenColumns) {
  const { startsOn: from, endsOn: to } = loaded.cycle;
  return { chosen, isRatio: field.kind === "ratio", from, to };
}

/** Whether it is known by which columns to count. */
export function isWhole({ columns, marked }: ReadList, { field }: CountQuestion): boolean {
  return columns.key !== "" && (field.kind === "count" || marked !== null);
}

/** The facts of an answer with one of them as a list has it. */
export function factsWith(facts: IndicatorFacts, { fact }: CountPlace, value: Fact): IndicatorFacts {
  return Object.assign({}, facts, { [fact]: value });
}
