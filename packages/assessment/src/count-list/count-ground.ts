import { type CountList, type Fact, type FactField, FahengError } from "@faheng/domain";
import { askedOf, type FillQuestion } from "../fill-book/questions.ts";
import type { LoadedAnswer } from "../response/store-response.ts";
import { countListErrors as errors } from "./count-list-errors.ts";

/** Which number of which answer. */
export interface CountPlace {
  readonly assessmentId: string;
  readonly indicator: string;
  /** Key of the fact. */
  readonly fact: string;
}

/** What the audit, and errors, call it. */
export function countName({ assessmentId, indicator }: Pick<CountPlace, "assessmentId" | "indicator">): string {
  return `response:${assessmentId}/${indicator}`;
}

/** A question whose number can be counted from a list. */
export interface CountQuestion extends FillQuestion {
  readonly field: Extract<FactField, { readonly kind: "count" | "ratio" }>;
}

/** Numbers of an indicator that may rest on a list. */
export async function countQuestions({ loaded, indicator }: LoadedAnswer): Promise<readonly CountQuestion[]> {
  return askedOf(await loaded.pinned.scorer(), indicator.code).flatMap((it) =>
    it.field.kind === "count" || it.field.kind === "ratio" ? [Object.assign({}, it, { field: it.field })] : [],
  );
}

/** @throws FAHENG_LIST_FACT */
export async function requireCountQuestion(found: LoadedAnswer, fact: string): Promise<CountQuestion> {
  const question = (await countQuestions(found)).find((it) => it.key === fact);
  if (question) return question;
  throw new FahengError(errors.FAHENG_LIST_FACT, { place: `${found.indicator.code}.${fact}` });
}

/** The fact that a list comes to. */
export function countedFact({ counted, marked }: Pick<CountList, "counted" | "marked">): Fact {
  return marked === null ? counted : { numerator: marked, denominator: counted };
}
