import { canonicalJson, findOpenJob, listAskedJobs, OFFICE_SCOPE, queueJob } from "@faheng/database";
import { canPrintPdf } from "@faheng/documents";
import { FahengError } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter } from "../access/enter.ts";
import { defineAct } from "../act/define-act.ts";
import type { Context } from "../context.ts";
import { type JobListing, listingsOf, sinceWhen } from "../job/list-jobs.ts";
import { PDF_KIND, wantedPdf } from "./kept-pdf.ts";
import { paperErrors as errors } from "./paper-errors.ts";
import { loadForPaper, paperName, paperObject, type PaperPlace, requirePaper } from "./paper-ground.ts";

/**
 * Asks for a document of the register as PDF. The machine makes it; one that is under way for the same person is not asked for twice.
 *
 * @returns the job by whose id it is taken.
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_ACCESS_FORBIDDEN, FAHENG_PAPER_NOT_FOUND, FAHENG_PAPER_NO_PDF
 */
export const askPaperPdf = defineAct({
  action: "paper.read",
  load: async (desk, input: PaperPlace) => await loadForPaper(desk, input),
  allows: paperObject,
  name: paperName,
  agencies: () => [],
  guard: async (trx, { desk, input, found: { loaded } }) => {
    const paper = await requirePaper(trx, desk, loaded, input);
    if (!canPrintPdf()) throw new FahengError(errors.FAHENG_PAPER_NO_PDF, { place: paperName(input) });
    // What is made for the office of a draft of its own stands in no list of the agency.
    const agencyId = paper.issuer === "agency" ? paper.agencyId : null;
    const name = { agencyId, kind: PDF_KIND, key: `${paper.id} ${desk.actor.personId}` };
    return { paper, name, open: await findOpenJob(trx, name) };
  },
  apply: async (trx, { desk, input: { assessmentId, id: paperId }, held: { paper, name, open } }) => {
    if (open !== null) return { answer: { id: open.id }, trace: null };
    const id = desk.context.ids.next();
    const { now } = desk;
    const input = canonicalJson({ assessmentId, id: paperId });
    await queueJob(trx, Object.assign({ id, input, askedBy: desk.actor.personId, runAt: now, createdAt: now }, name));
    return {
      answer: { id },
      trace: { action: "paper.ask-pdf", agencyId: paper.agencyId, after: { sha256: paper.sha256 } },
    };
  },
  emits: [],
});

/** A document that somebody has asked for as PDF, with the job that makes it. */
export interface AskedPdf extends PaperPlace {
  readonly job: JobListing;
}

/** The documents that the actor has asked for as PDF within a week, and whether any can be made here. It needs no role. */
export async function readAskedPdfs(
  context: Context,
  actor: Actor,
): Promise<{ readonly isOffered: boolean; readonly asked: readonly AskedPdf[] }> {
  const desk = enter(context, actor);
  const jobs = await listAskedJobs(desk.db, OFFICE_SCOPE, { askedBy: actor.personId, since: sinceWhen(context) });
  // Newest first: of those of one document the last counts.
  const last = new Map(
    jobs.toReversed().flatMap((job) => {
      const wanted = wantedPdf(job);
      return wanted === null ? [] : [[wanted.id, { wanted, job }] as const];
    }),
  );
  const own = [...last.values()];
  const listings = await listingsOf(
    desk,
    own.map(({ job }) => job),
  );
  return {
    isOffered: canPrintPdf(),
    asked: own.flatMap(({ wanted }, at) => {
      const job = listings[at];
      return job === undefined ? [] : [{ ...wanted, job }];
    }),
  };
}
