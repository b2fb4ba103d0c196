import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { agencyRouter } from "./routers/agency.ts";
import { appealRouter } from "./routers/appeal.ts";
import { assignmentRouter } from "./routers/assignment.ts";
import { assessmentRouter } from "./routers/assessment.ts";
import { auditRouter } from "./routers/audit.ts";
import { calendarRouter } from "./routers/calendar.ts";
import { transferRouter } from "./routers/transfer.ts";
import { substituteRouter } from "./routers/substitute.ts";
import { pastRouter } from "./routers/past.ts";
import { commentRouter } from "./routers/comment.ts";
import { cycleRouter } from "./routers/cycle.ts";
import { dutyRouter } from "./routers/duty.ts";
import { evidenceRouter } from "./routers/evidence.ts";
import { rectificationRouter } from "./routers/rectification.ts";
import { extensionRouter } from "./routers/extension.ts";
import { filingRouter } from "./routers/filing.ts";
import { frameworkDraftRouter } from "./routers/framework-draft.ts";
import { frameworkRouter } from "./routers/framework.ts";
import { groupRouter } from "./routers/group.ts";
import { jobRouter } from "./routers/job.ts";
import { handInRouter } from "./routers/hand-in.ts";
import { ledgerRouter } from "./routers/ledger.ts";
import { noticeRouter } from "./routers/notice.ts";
import { pluginRouter } from "./routers/plugin.ts";
import { profileRouter } from "./routers/profile.ts";
import { responseRouter } from "./routers/response.ts";
import { resultRouter } from "./routers/result.ts";
import { ruleRouter } from "./routers/rule.ts";
import { sessionRouter } from "./routers/session.ts";
import { matterRouter } from "./routers/matter.ts";
import { organisationRouter } from "./routers/organisation.ts";
import { peopleRouter } from "./routers/people.ts";
import { templateRouter } from "./routers/template.ts";
import { narrativeRouter } from "./routers/narrative.ts";
import { paperRouter } from "./routers/paper.ts";
import { questionRouter } from "./routers/question.ts";
import { editionRouter } from "./routers/edition.ts";
import { registerRouter } from "./routers/register.ts";
import { reviewRouter } from "./routers/review.ts";
import { searchRouter } from "./routers/search.ts";
import { stageRouter } from "./routers/stage.ts";
import { statementRouter } from "./routers/statement.ts";
import { setupRouter } from "./routers/setup.ts";
import { router } from "./trpc.ts";
import { yearEndRouter } from "./routers/year-end.ts";
import { trialRouter } from "./routers/trial.ts";

/** Every procedure by noun; this file composes and nothing else. */
export const appRouter = router({
  session: sessionRouter,
  agency: agencyRouter,
  plugin: pluginRouter,
  framework: frameworkRouter,
  frameworkDraft: frameworkDraftRouter,
  profile: profileRouter,
  rule: ruleRouter,
  calendar: calendarRouter,
  cycle: cycleRouter,
  stage: stageRouter,
  assessment: assessmentRouter,
  assignment: assignmentRouter,
  ledger: ledgerRouter,
  handIn: handInRouter,
  filing: filingRouter,
  duty: dutyRouter,
  yearEnd: yearEndRouter,
  group: groupRouter,
  evidence: evidenceRouter,
  extension: extensionRouter,
  rectification: rectificationRouter,
  comment: commentRouter,
  appeal: appealRouter,
  edition: editionRouter,
  register: registerRouter,
  paper: paperRouter,
  narrative: narrativeRouter,
  template: templateRouter,
  question: questionRouter,
  result: resultRouter,
  substitute: substituteRouter,
  transfer: transferRouter,
  past: pastRouter,
  response: responseRouter,
  statement: statementRouter,
  organisation: organisationRouter,
  people: peopleRouter,
  matter: matterRouter,
  review: reviewRouter,
  search: searchRouter,
  setup: setupRouter,
  job: jobRouter,
  notice: noticeRouter,
  trial: trialRouter,
  audit: auditRouter,
});

/** What the web app imports, as a type. */
export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
