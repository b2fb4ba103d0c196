import {
  type Actor,
  actorOfToken,
  approveResponse,
  type AssessmentDetail,
  type AssignmentChange,
  type Context,
  getAssessment,
  getAssignmentPlan,
  returnResponse,
  saveResponse,
  setAssignments,
  signInDemonstration,
  signOut,
  submitResponse,
} from "@faheng/assessment";
import { cityDay, type Framework } from "@faheng/domain";
import type { DemonstrationAgency } from "./agencies.ts";
import { demonstrationSignIns } from "./roles.ts";

const CLAIM = "演示：本年度没有这类事项。";
const RETURN_REASON = "演示：请说明依据后再报。";
/** How long ago was due what the demonstration shows as late, and how many of those there are. */
const LATE_DAYS = 10;
const LATE_ITEMS = 3;
/** How many of the finished items are submitted, and how many of these approved. */
const SUBMITTED_ITEMS = 4;
const APPROVED_ITEMS = 2;

/** One agency's running assessment, as far as it has been answered. */
export interface RunningWork {
  readonly agency: DemonstrationAgency;
  readonly assessmentId: string;
  readonly framework: Framework;
  /** First day of its cycle, `YYYY-MM-DD`. */
  readonly from: string;
  readonly unfinished: readonly string[];
  /** What was answered before this load, if a load before it was cut off. */
  readonly responses: AssessmentDetail["responses"];
  /** Everything that has an answer by now. */
  readonly answered: ReadonlySet<string>;
}

/**
 * Assigns the running work of an agency whose document names none of its departments, so that they can fill in; a few
 * items on purpose late, one claim that something does not apply sent back, a few answers submitted and some of these approved.
 * Each act by whoever's it is.
 */
export async function assignWork(context: Context, loader: Actor, work: RunningWork): Promise<void> {
  if (work.agency.assigns !== true) return;
  await assignChapters(context, loader, work);
  await sendBackOne(context, work);
  await handOnSome(context, work);
}

/**
 * Chapter by chapter to one department after the other; the first, whose sign-in there is, helps everywhere. A few items of
 * what is unfinished are late.
 */
export async function assignChapters(
  context: Context,
  loader: Actor,
  { assessmentId, framework, from, unfinished }: RunningWork,
): Promise<void> {
  const plan = await getAssignmentPlan(context, loader, { assessmentId });
  const [first] = plan.departments;
  if (plan.version > 0 || !first) return;
  const groups = [...new Set(framework.indicators.map((it) => it.group))];
  const late = new Set(unfinished.slice(0, LATE_ITEMS));
  const earlier = new Date(context.clock.now().getTime() - LATE_DAYS * 86_400_000);
  const lateDay = [from, cityDay(earlier, context.timeZone)].toSorted().at(-1) ?? null;
  const changes = framework.indicators.map(({ code, group }): AssignmentChange => {
    const dueOn = late.has(code) ? lateDay : null;
    const lead = plan.departments[groups.indexOf(group) % plan.departments.length] ?? first;
    const row = (departmentId: string, role: "lead" | "cooperating") => {
      return { departmentId, personId: null, role, dueOn };
    };
    const helping = lead === first ? [] : [row(first.id, "cooperating")];
    return { indicator: code, part: "", rows: [row(lead.id, "lead"), ...helping] };
  });
  await setAssignments(context, loader, { assessmentId, expectedVersion: 0, changes });
}

/** The department claims that an unanswered item does not apply, and the coordinator sends that back. */
async function sendBackOne(
  context: Context,
  { agency: { key }, assessmentId, framework, responses, answered }: RunningWork,
): Promise<void> {
  const claimed = responses.find((it) => it.notApplicable?.reason === CLAIM);
  if (claimed?.returned !== undefined) return;
  const indicator = claimed?.indicator ?? framework.indicators.find(({ code }) => !answered.has(code))?.code;
  if (indicator === undefined) return;
  const of = { assessmentId, indicator };
  let expectedVersion = claimed?.version ?? 0;
  await actAs(context, `demo-department-${key}`, async (clerk) => {
    if (!claimed) {
      const statement = { ...of, status: "not-applicable", facts: {}, progress: "", expectedVersion } as const;
      const { response } = await saveResponse(context, clerk, { ...statement, notApplicable: { reason: CLAIM } });
      expectedVersion = response.version;
    }
    if (claimed?.handling?.state === "submitted") return;
    expectedVersion = (await submitResponse(context, clerk, { ...of, expectedVersion })).response.version;
  });
  await actAs(context, `demo-coordinator-${key}`, async (coordinator) => {
    await returnResponse(context, coordinator, { ...of, expectedVersion, reason: RETURN_REASON });
  });
}

/** What the department has finished last waits for the coordinator, half of it is approved: every queue has something in it. */
async function handOnSome(context: Context, { agency: { key }, assessmentId }: RunningWork): Promise<void> {
  await actAs(context, `demo-department-${key}`, async (clerk) => {
    const { responses, acts } = await getAssessment(context, clerk, assessmentId);
    const done = responses.filter((it) => it.status === "done").slice(-SUBMITTED_ITEMS);
    for (const { indicator, version } of done) {
      if (!acts.get(indicator)?.includes("response.submit")) continue;
      await submitResponse(context, clerk, { assessmentId, indicator, expectedVersion: version });
    }
  });
  await actAs(context, `demo-coordinator-${key}`, async (coordinator) => {
    const { responses, canApprove } = await getAssessment(context, coordinator, assessmentId);
    const approved = responses.filter((it) => it.handling?.state === "approved").length;
    for (const { indicator, version } of responses) {
      if (!canApprove.slice(0, APPROVED_ITEMS - approved).includes(indicator)) continue;
      await approveResponse(context, coordinator, { assessmentId, indicator, expectedVersion: version });
    }
  });
}

/** Acts as a fictional person, by their demonstration link. */
async function actAs(context: Context, login: string, act: (actor: Actor) => Promise<void>): Promise<void> {
  const known = demonstrationSignIns.find((it) => it.login === login);
  const session = known && (await signInDemonstration(context, { login: known.login, address: "127.0.0.1" }));
  const actor = session && (await actorOfToken(context, session.token));
  if (!session || !actor) return;
  await act(actor);
  await signOut(context, session.token);
}
