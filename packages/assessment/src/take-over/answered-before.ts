import { listEvidenceFor, listResponsesTo } from "@faheng/database";
import { type Evidence, FahengError, type Indicator, type IndicatorResponse } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import { type EarlierAssessment, listEarlier } from "../assessment/earlier.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { checkResponse } from "../response/save-response.ts";
import { type AnswerContent, BLANK, isSame, takenContent, takenPieces } from "./taken-answer.ts";

/** What was answered before. */
export interface Then {
  readonly earlier: EarlierAssessment;
  /** Of the answer then. */
  readonly version: number;
  readonly indicator: Indicator;
  readonly content: AnswerContent;
  readonly pieces: readonly Evidence[];
  /** Why it can't be said now: a fact that fits no more. */
  readonly misfit: FahengError | null;
}

/** An assessment before with what it says of the items that are asked for. */
export interface Answered {
  readonly earlier: EarlierAssessment;
  readonly answers: ReadonlyMap<string, IndicatorResponse>;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

/** The assessments before, latest first, with what they say of some items: one is read only while an item is still sought. */
export async function answeredBefore(
  desk: Desk,
  loaded: LoadedAssessment,
  codes: readonly string[],
): Promise<readonly Answered[]> {
  const found: Answered[] = [];
  let sought = codes;
  for (const earlier of await listEarlier(desk, loaded)) {
    if (sought.length === 0) break;
    const [answers, evidence] = await Promise.all([
      listResponsesTo(desk.db, earlier.assessment, sought),
      listEvidenceFor(desk.db, earlier.assessment, sought),
    ]);
    const said = new Map(answers.map((it) => [it.indicator, it]));
    found.push({ earlier, answers: said, evidence: Map.groupBy(evidence, ({ indicator }) => indicator) });
    const asked = new Set(earlier.framework.indicators.map(({ code }) => code));
    // Whoever said nothing leaves it to the year before.
    sought = sought.filter((code) => {
      const answer = said.get(code);
      return !asked.has(code) || answer === undefined || isSame(answer, BLANK);
    });
  }
  return found;
}

interface Sought {
  readonly earlier: readonly Answered[];
  readonly indicator: Indicator;
  readonly keys: readonly string[];
}

/** What was answered to one item in the latest of them that says anything. */
export async function thenOf(
  loaded: LoadedAssessment,
  { earlier: all, indicator, keys }: Sought,
): Promise<Then | null> {
  const { code } = indicator;
  for (const { earlier, answers, evidence } of all) {
    const asked = earlier.framework.indicators.find((it) => it.code === code);
    const answer = asked === undefined ? undefined : answers.get(code);
    if (asked === undefined || answer === undefined) continue;
    const pieces = takenPieces(loaded.pinned.framework, indicator, evidence.get(code) ?? []);
    if (pieces.length === 0 && isSame(answer, BLANK)) continue;
    const content = takenContent(answer, keys);
    let misfit: FahengError | null = null;
    try {
      await checkResponse(loaded, Object.assign({ indicator: code }, content));
    } catch (cause) {
      if (!(cause instanceof FahengError)) throw cause;
      misfit = cause;
    }
    const going = pieces.flatMap(({ piece, stands }) => (stands === null ? [piece] : []));
    return { earlier, version: answer.version, indicator: asked, content, pieces: going, misfit };
  }
  return null;
}
