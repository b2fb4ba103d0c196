import { canonicalJson, canonicalSha256, jsonOf, sha256 } from "@faheng/database";
import type {
  AssessmentFacts,
  CountedFact,
  IndicatorFacts,
  IndicatorResponse,
  OfficeStatement,
  Cycle,
} from "@faheng/domain";
import { isOverstatedFact, jsonDifference, scoreShapes, withJsonChanges } from "@faheng/domain";
import {
  ENGINE_VERSION,
  type Explanation,
  type Headline,
  headlineShape,
  type Score,
  type StatusHint,
  type UnderWay,
} from "@faheng/scoring";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Pinned } from "./pinned.ts";
import { usesOwnRules } from "./pinned-pack.ts";
import type { Scorer } from "./scorer.ts";

/**
 * What is kept of a score: its canonical JSON with the headline, and the SHA-256 of the canonical score and trace for a
 * later replay.
 */
export interface KeptScore {
  readonly score: string | null;
  readonly scoreSha256: string | null;
}

/** What of an office's statement counts. */
export type StatedFact = Pick<OfficeStatement, "subject" | "indicator" | "fact" | "value">;

/** A fact of a review that stands in place of what was stated before it. */
export type ReviewedFact = Pick<CountedFact, "indicator" | "fact" | "value">;

/** Everything stated about one assessment, by the agency and by the office, and what it is scored with. */
export interface Stated {
  readonly pinned: Pinned;
  /** Whether judgements and other bodies' numbers come from the office alone (`assessment.office_states`). */
  readonly officeStates: boolean;
  readonly responses: readonly Pick<IndicatorResponse, "indicator" | "status" | "facts" | "notApplicable">[];
  /** The last version of everything the office stated. */
  readonly statements: readonly StatedFact[];
  /** What reviewers and decided appeals put in place of it; left out where it is scored as the agency and the office stated it. */
  readonly reviewed?: readonly ReviewedFact[];
}

/**
 * Explains an assessment from what is stated; `null` without a profile.
 *
 * @param cycle once it is closed no work is under way any more: what the facts have not won is lost. What is kept is
 *   explained as while it was open, so that closing changes no digest.
 */
export async function explainStated(stated: Stated, cycle: Pick<Cycle, "status"> = OPEN): Promise<Explanation | null> {
  const scorer = await stated.pinned.scorer();
  if (scorer === null) return null;
  return await scorer.explain(factsOf(stated, scorer), underWayOf(stated, cycle));
}

/** Indicators whose department has said something and has not finished; none once the cycle is closed. */
function underWayOf({ responses }: Stated, { status: cycle }: Pick<Cycle, "status">): UnderWay {
  if (cycle === "closed") return new Set();
  const open = responses.filter(({ status }) => status === "in-progress" || status === "not-started");
  return new Set(open.map(({ indicator }) => indicator));
}

/** What is stated comes to, and where what departments say of their work contradicts their facts. */
export interface ScoreOutcome {
  /** Of what it is the outcome: equal for the same outcome alone, wherever it is computed. */
  readonly mark: string;
  /** `null` without a profile. */
  readonly explanation: Explanation | null;
  /** By indicator. */
  readonly hints: ReadonlyMap<string, StatusHint>;
}

/**
 * Outcomes that were asked for last, by their mark: a save asks for the one before it and the one after, the page behind it for
 * that again. No more than these are kept, each a few hundred KB.
 */
const outcomes = new LRUCache<string, { readonly pinned: Pinned; readonly outcome: ScoreOutcome }>({ max: 32 });

/** {@link explainStated} with the hints, out of one evaluation. */
export async function outcomeOf(stated: Stated, cycle: Pick<Cycle, "status"> = OPEN): Promise<ScoreOutcome> {
  const { pinned } = stated;
  const scorer = await pinned.scorer();
  const mark = markOf(stated, cycle);
  if (scorer === null) return { mark, explanation: null, hints: new Map() };
  // What a pack's own code says is asked for each time, by the rules for asking packs.
  const isKept = !usesOwnRules(pinned.profile);
  const known = isKept ? outcomes.get(mark) : undefined;
  if (known?.pinned === pinned) return known.outcome;
  const statuses = new Map(stated.responses.map(({ indicator, status }) => [indicator, status]));
  const facts = factsOf(stated, scorer);
  const { explanation, hints } = await scorer.explainWithHints(facts, underWayOf(stated, cycle), statuses);
  const outcome = { mark, explanation, hints: new Map(hints.map((hint) => [hint.indicator, hint])) };
  if (isKept) outcomes.set(mark, { pinned, outcome });
  return outcome;
}

/**
 * An outcome that shares with the one before whatever is the same in both. Nothing of it is another; what is written of it, and what
 * makes it of the one before, is found by looking at what differs.
 */
export function sharingWith(before: Pick<ScoreOutcome, "explanation">, outcome: ScoreOutcome): ScoreOutcome {
  if (before.explanation === null || outcome.explanation === null) return outcome;
  const changes = jsonDifference(before.explanation, outcome.explanation);
  // The explanation is JSON, and this is what the changes make of the one before.
  const explanation = withJsonChanges(before.explanation, changes) as Explanation;
  const shared = Object.assign({}, outcome, { explanation });
  const kept = outcomes.get(outcome.mark);
  if (kept !== undefined) outcomes.set(outcome.mark, { pinned: kept.pinned, outcome: shared });
  return shared;
}

const OPEN: Pick<Cycle, "status"> = { status: "open" };

/** The SHA-256 of everything that an outcome hangs on; where it names the same, nothing has to be computed or sent again. */
function markOf(
  { pinned, officeStates, responses, statements, reviewed = [] }: Stated,
  { status: cycle }: Pick<Cycle, "status">,
): string {
  const said = responses.map(({ indicator, status, facts, notApplicable }) => [
    indicator,
    status,
    facts,
    notApplicable,
  ]);
  const office = statements.map(({ subject, indicator, fact, value }) => [subject, indicator, fact, value]);
  const found = reviewed.map(({ indicator, fact, value }) => [indicator, fact, value]);
  return sha256(JSON.stringify([ENGINE_VERSION, pinned.stored.sha256, officeStates, cycle, said, office, ...found]));
}

/** What is kept of an explanation. */
export function scoreOf(explanation: Explanation | null): KeptScore {
  if (explanation === null) return { score: null, scoreSha256: null };
  const { score, trace, headline } = explanation;
  // The headline is a reading of the score: what is hashed stays what it was before there were headlines.
  return {
    score: canonicalJson({ ...score, headline }),
    scoreSha256: canonicalSha256({ score, trace }, written),
  };
}

/** How parts of explanations were written, which nobody changes: of one that shares them with the one before few are written anew. */
const written = new WeakMap<object, string>();

/** A score as it was kept. */
export interface KeptReading extends Score {
  /** Absent in rows written before headlines were what they are now. */
  readonly headline?: Headline;
  /** The headline once nothing is under way any more, kept when the cycle closed or the assessment ended. */
  readonly closed?: Headline;
}

/** A kept score as it is read back. */
export function readKept(kept: string | null): KeptReading | null {
  if (kept === null) return null;
  const { headline, closed, ...score } = jsonOf(kept, isKept, { table: "assessment", column: "score" });
  const [known, over] = [headlineOf(headline), headlineOf(closed)];
  return Object.assign(score, known && { headline: known }, over && { closed: over });
}

const keptForm = scoreShapes.score.extend({ headline: z.unknown().optional(), closed: z.unknown().optional() });

function isKept(value: unknown): value is z.output<typeof keptForm> {
  return keptForm.safeParse(value).success;
}

/** A headline as headlines are now; of an older form it is made anew. */
function headlineOf(kept: unknown): Headline | null {
  const read = headlineShape.safeParse(kept);
  return read.success ? read.data : null;
}

/** The headline of a kept score, by whether its cycle is over; `null` where it was not kept. */
export function keptHeadline(kept: KeptReading, isOver: boolean): Headline | null {
  const { headline = null, closed } = kept;
  if (!isOver || headline?.mendable === 0) return headline;
  return closed ?? null;
}

/** Whether two kept scores say the same; a headline counts where both have one. */
export function isSameScore(a: string | null, b: string | null): boolean {
  const [left, right] = [readKept(a), readKept(b)];
  if (left === null || right === null) return a === b;
  if (left.headline && right.headline && canonicalJson(left.headline) !== canonicalJson(right.headline)) return false;
  const bare = ({ headline: _headline, closed: _closed, ...score }: KeptReading): string => canonicalJson(score);
  return bare(left) === bare(right);
}

/**
 * What is stated, as the engine reads it: the one place where the agency's facts, the office's and reviewers' come together. What
 * an agency once typed for the office stays in its history and does not count; an item on which a reviewer states a fact applies.
 */
export function factsOf(stated: Stated, scorer: Scorer): Pick<AssessmentFacts, "facts" | "notApplicable"> {
  const { officeStates, responses, statements, reviewed = [] } = stated;
  const facts = new Map(
    responses.map((it) => [it.indicator, officeStates ? ownFacts(scorer, it.indicator, it.facts) : it.facts]),
  );
  for (const { subject, indicator, fact, value } of statements) {
    if (subject === "value") facts.set(indicator, { ...facts.get(indicator), [fact]: value });
  }
  // Nobody states how far an agency rated itself above its review: before there is one it did not.
  const measured = stated.pinned.profile?.overstated;
  if (measured !== undefined) {
    facts.set(measured.indicator, { ...facts.get(measured.indicator), [measured.fact]: 0 });
  }
  // What is measured of an item says nothing of whether it applies.
  const judged = new Set(
    reviewed.flatMap((it) =>
      stated.pinned.profile && isOverstatedFact(stated.pinned.profile, it) ? [] : [it.indicator],
    ),
  );
  for (const { indicator, fact, value } of reviewed) facts.set(indicator, { ...facts.get(indicator), [fact]: value });
  return {
    facts: Object.fromEntries(facts),
    notApplicable: Object.fromEntries(
      responses.flatMap((it) =>
        it.notApplicable === null || judged.has(it.indicator) ? [] : [[it.indicator, it.notApplicable]],
      ),
    ),
  };
}

/**
 * What an agency once typed for the office, by fact key; it stays in the history and does not count.
 *
 * @param scorer `null` where nothing can be scored: nobody knows any more whose a fact was.
 */
export function foreignFacts(
  { officeStates }: Pick<Stated, "officeStates">,
  scorer: Scorer | null,
  indicator: string,
  facts: IndicatorFacts,
): IndicatorFacts {
  const own = officeStates && scorer !== null ? ownFacts(scorer, indicator, facts) : facts;
  if (own === facts) return NO_FACTS;
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !Object.hasOwn(own, key)));
}

const NO_FACTS: IndicatorFacts = {};

/** Facts that the office states, by indicator: the same for whatever is stated. */
const foreignKeys = new WeakMap<Scorer["questions"], ReadonlyMap<string, ReadonlySet<string>>>();

function foreignOf({ questions: all }: Scorer): ReadonlyMap<string, ReadonlySet<string>> {
  const known = foreignKeys.get(all);
  if (known) return known;
  const found = new Map(
    Object.entries(all).map(([indicator, questions]) => [
      indicator,
      new Set(questions.filter((it) => it.statedBy === "office").map(({ key }) => key)),
    ]),
  );
  foreignKeys.set(all, found);
  return found;
}

/** Of facts that an agency typed, those that are the agency's to state. */
function ownFacts(scorer: Scorer, indicator: string, facts: IndicatorFacts): IndicatorFacts {
  const foreign = foreignOf(scorer).get(indicator);
  return foreign === undefined || foreign.size === 0
    ? facts
    : Object.fromEntries(Object.entries(facts).filter(([key]) => !foreign.has(key)));
}
