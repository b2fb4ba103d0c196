import { sha256 } from "@faheng/database";
import { type ErrorReport, FahengError, type Indicator } from "@faheng/domain";
import { accessErrors } from "../access/access-errors.ts";
import type { Actor } from "../access/actor.ts";
import { can } from "../access/can.ts";
import { type Desk, enter, permit } from "../access/enter.ts";
import type { Act } from "../act/define-act.ts";
import { loadAssessment, type LoadedAssessment } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { requireIndicator } from "./check-facts.ts";
import { type HandlingInput, requireHandling, type Way } from "./define-handling.ts";
import { approveResponse, approving, submitResponse, submitting } from "./handle-response.ts";
import type { SavedResponse } from "./store-response.ts";

/** Which answers of one assessment are handed on, each as it was seen. */
export interface ManyInput {
  readonly assessmentId: string;
  readonly answers: readonly Omit<HandlingInput, "assessmentId">[];
  /** Only says what would come of it. */
  readonly isTrial: boolean;
}

/** What comes of one of many. */
export interface HandedOne {
  readonly indicator: string;
  /** The version it has by now. */
  readonly version: number;
  /** What stands in its way; `null` where it goes, or went. */
  readonly stands: ErrorReport | null;
}

/** Hands on many answers of one assessment. */
export type HandMany = (context: Context, actor: Actor, input: ManyInput) => Promise<readonly HandedOne[]>;

interface Many {
  readonly action: "response.submit" | "response.approve";
  readonly act: Act<HandlingInput, SavedResponse>;
  readonly way: Way<HandlingInput>;
}

/**
 * Submits many answers at once; what stands in the way of one stands in the way of no other.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN, FAHENG_ACCESS_ENDED,
 *   FAHENG_ACT_KEY_REUSED
 */
export const submitMany: HandMany = many({ action: "response.submit", act: submitResponse, way: submitting() });

/** Approves many answers at once. @throws as {@link submitMany} */
export const approveMany: HandMany = many({ action: "response.approve", act: approveResponse, way: approving() });

/** Refusals that are about whoever sends, or about the sending, and not about one of the answers. */
const OF_ALL: ReadonlySet<string> = new Set(["FAHENG_ACCESS_ENDED", "FAHENG_ACT_KEY_REUSED"]);

/**
 * Each answer is an act of its own, with its own line in the audit, its own version and its own event. Sent again under the same
 * key each is done once: its key is made of the sender’s and the indicator.
 */
function many({ action, act, way }: Many): HandMany {
  return async (context, actor, input) => {
    const { assessmentId, answers, isTrial } = input;
    const desk = enter(context, actor);
    const loaded = await loadAssessment(desk, assessmentId);
    const items = answers.map((it) => Object.assign({ assessmentId }, it));
    const indicators = new Map(items.map(({ indicator: code }) => [code, requireIndicator(loaded.pinned, code)]));
    // Somebody who may hand on none of them is refused as a whole; of those who may some, each is asked.
    const own = [...indicators.values()].find((it) => can(actor, action, objectOf(loaded, it)));
    const [first] = indicators.values();
    const asked = own ?? first;
    if (asked !== undefined) await permit(desk, action, objectOf(loaded, asked), `assessment:${assessmentId}`);
    if (isTrial) return await tryAll(desk, loaded, { action, way, items });
    const handed: HandedOne[] = [];
    for (const item of items) handed.push(await handOne(context, actor, act, item));
    return handed;
  };
}

async function handOne(context: Context, actor: Actor, act: Many["act"], item: HandlingInput): Promise<HandedOne> {
  const { indicator } = item;
  try {
    const { response } = await act(contextFor(context, indicator), actor, item);
    return { indicator, version: response.version, stands: null };
  } catch (cause) {
    if (!(cause instanceof FahengError) || OF_ALL.has(cause.code)) throw cause;
    return { indicator, version: item.expectedVersion, stands: cause.report() };
  }
}

interface Trying {
  readonly action: Many["action"];
  readonly way: Many["way"];
  readonly items: readonly HandlingInput[];
}

/** What would stand in the way of each: by the same guards, in one transaction that writes nothing. */
async function tryAll(desk: Desk, loaded: LoadedAssessment, { action, way, items }: Trying): Promise<HandedOne[]> {
  return await desk.db.transaction().execute(async (trx) => {
    const tried: HandedOne[] = [];
    for (const item of items) {
      const indicator = requireIndicator(loaded.pinned, item.indicator);
      const one = { indicator: indicator.code, version: item.expectedVersion };
      try {
        if (!can(desk.actor, action, objectOf(loaded, indicator))) {
          throw new FahengError(accessErrors.FAHENG_ACCESS_FORBIDDEN, { place: indicator.code, details: { action } });
        }
        await requireHandling(trx, action, way, { desk, input: item, found: { loaded, indicator } });
        tried.push(Object.assign(one, { stands: null }));
      } catch (cause) {
        if (!(cause instanceof FahengError)) throw cause;
        tried.push(Object.assign(one, { stands: cause.report() }));
      }
    }
    return tried;
  });
}

function objectOf(loaded: LoadedAssessment, indicator: Indicator) {
  const { agency, assessment } = loaded;
  return { agencyId: agency.id, owner: assessment.owner, answerers: loaded.answerersOf(indicator) };
}

function contextFor(context: Context, indicator: string): Context {
  const { requestKey } = context;
  if (requestKey === undefined) return context;
  return Object.assign({}, context, { requestKey: sha256(`${requestKey} ${indicator}`).slice(0, 32) });
}
