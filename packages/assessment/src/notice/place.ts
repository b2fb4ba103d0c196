import {
  findAssessment,
  findCycle,
  findRectification,
  findReviewAssignment,
  listAssessments,
  listGroupRecords,
  listQuestions,
  listReviewTasks,
  OFFICE_SCOPE,
} from "@faheng/database";
import type { Assessment, Cycle, Rectification, Supervision } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";

/** What an act was done to, as far as it is told: in one agency of a cycle. */
export interface Place {
  readonly agencyId: string;
  readonly cycle: Cycle;
  /** The assessment it lies in; `null` where the agency has several in the cycle. */
  readonly assessment: Assessment | null;
  /** Code of the indicator, `null` where it is none. */
  readonly indicator: string | null;
  /** Who reviews, where it is a review that was assigned. */
  readonly reviewerId: string | null;
  /** The number of a request for a later day or late entry, where it is one. */
  readonly extension: number | null;
  /** The department’s month of the ledger, where it is one. */
  readonly ledger: LedgerOf | null;
  /** What the leading group found in a department, where it is a 督导. */
  readonly supervision: Supervision | null;
  /** A problem to cure, where it is one. */
  readonly rectification: Rectification | null;
}

/** What a place says besides agency, cycle and assessment, where it is none of these. */
export const NO_MORE = {
  indicator: null,
  reviewerId: null,
  extension: null,
  ledger: null,
  supervision: null,
  rectification: null,
} as const satisfies Partial<Place>;

/** Which department’s month of the ledger. */
export interface LedgerOf {
  readonly departmentId: string;
  /** `YYYY-MM` */
  readonly month: string;
}

/** The department’s month that an object’s name means, `null` where it is no ledger. */
export function ledgerOf(object: string): LedgerOf | null {
  const { kind, rest } = partsOfObject(object);
  const [departmentId, month] = rest.split("/");
  return kind !== "ledger" || !departmentId || !month ? null : { departmentId, month };
}

/** What an object's name means: kind, id, and what follows after the id. */
export function partsOfObject(object: string): { readonly kind: string; readonly id: string; readonly rest: string } {
  const colon = object.indexOf(":");
  const slash = object.indexOf("/", colon);
  return {
    kind: object.slice(0, colon),
    id: object.slice(colon + 1, slash === -1 ? undefined : slash),
    rest: slash === -1 ? "" : object.slice(slash + 1),
  };
}

/** Where an act was done: in a cycle every agency that takes part. None where nobody can say by its name. */
export async function placesOf({ db, reach }: Pick<Desk, "db" | "reach">, object: string): Promise<Place[]> {
  const { kind, id, rest } = partsOfObject(object);
  const alone = { assessment: null, ...NO_MORE };
  const ledger = ledgerOf(object);
  if (ledger !== null) {
    const [own] = await placesOf({ db, reach }, `assessment:${id}`);
    return own ? [Object.assign({}, own, { ledger })] : [];
  }
  if (kind === "cycle") {
    const cycle = await findCycle(db, reach, id);
    const taking = Map.groupBy(cycle ? await listAssessments(db, reach, id) : [], (it) => it.agencyId);
    return [...taking].flatMap(([agency, own]) => {
      const [only] = own;
      return cycle ? [{ ...alone, agencyId: agency, cycle, assessment: own.length === 1 ? (only ?? null) : null }] : [];
    });
  }
  if (kind === "review") {
    const review = await findReviewAssignment(db, OFFICE_SCOPE, id);
    const cycle = review ? await findCycle(db, reach, review.cycleId) : null;
    return review && cycle ? [{ ...alone, agencyId: review.agencyId, cycle, reviewerId: review.personId }] : [];
  }
  if (kind === "review-task") {
    const [own] = await placesOf({ db, reach }, `assessment:${id}`);
    const task = own?.assessment ? (await listReviewTasks(db, [own.assessment])).find((it) => it.id === rest) : null;
    return own && task ? [Object.assign({}, own, { reviewerId: task.personId })] : [];
  }
  if (kind === "question") {
    const [indicator = "", own] = rest.split("/");
    const [place] = await placesOf({ db, reach }, `assessment:${id}`);
    const asked = place?.assessment ? (await listQuestions(db, [place.assessment])).find((it) => it.id === own) : null;
    const tasks = place?.assessment && asked ? await listReviewTasks(db, [place.assessment]) : [];
    const reviewerId = tasks.find((it) => it.id === asked?.taskId)?.personId ?? null;
    return place && asked ? [Object.assign({}, place, { indicator, reviewerId })] : [];
  }
  if (
    ![
      "response",
      "assignment",
      "assessment",
      "statement",
      "evidence",
      "extension",
      "comment",
      "group",
      "appeal",
      "rectification",
      "register",
    ].includes(kind)
  )
    return [];
  const assessment = await findAssessment(db, reach, id);
  const cycle = assessment ? await findCycle(db, reach, assessment.cycleId) : null;
  if (!assessment || !cycle) return [];
  // Of evidence, the material and its number stand behind the indicator; of a comment its id.
  const own = kind === "evidence" || kind === "comment" || kind === "appeal" ? (rest.split("/", 1)[0] ?? "") : rest;
  if (kind === "extension") {
    const extension = own === "" ? null : Number(own);
    return [{ ...alone, agencyId: assessment.agencyId, cycle, assessment, extension }];
  }
  if (kind === "group") {
    const record = (await listGroupRecords(db, assessment)).findLast(({ n }) => String(n) === own);
    const supervision = record?.content.kind === "supervision" ? record.content : null;
    const about = { assessment, indicator: supervision?.indicator ?? null, supervision };
    return [{ ...alone, agencyId: assessment.agencyId, cycle, ...about }];
  }
  if (kind === "rectification") {
    const rectification = await findRectification(db, { agencyId: assessment.agencyId, id: own });
    const about = { assessment, indicator: rectification?.indicator ?? null, rectification };
    return [{ ...alone, agencyId: assessment.agencyId, cycle, ...about }];
  }
  const indicator = own === "" || kind === "register" ? null : own;
  return [{ ...alone, agencyId: assessment.agencyId, cycle, assessment, indicator }];
}
