import {
  type Actor,
  actorOfToken,
  type AssessmentDetail,
  type AssignmentChange,
  type Context,
  getAssignmentPlan,
  returnNotApplicable,
  saveResponse,
  setAssignments,
  signInDemonstration,
  signOut,
} from "@faheng/assessment";
import { cityDay, type Framework } from "@faheng/domain";
import type { DemonstrationAgency } from "./agencies.ts";
import { demonstrationSignIns } from "./roles.ts";

const CLAIM = "演示：本年度没有这类事项。";
const RETURN_REASON = "演示：请说明依据后再报。";
/** How long ago was due what the demonstration shows as late, and how many of those there are. */
const LATE_DAYS = 10;
const LATE_ITEMS = 3;

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
 * items on purpose late, and one claim that something does not apply sent back. Each act by whoever's it is.
 */
export async function assignWork(context: Context, loader: Actor, work: RunningWork): Promise<void> {
  if (work.agency.assigns !== true) return;
  await assignChapters(context, loader, work);
  await sendBackOne(context, work);
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
  const claim = { assessmentId, indicator, expectedVersion: claimed?.version ?? 0 };
  if (!claimed) {
    const statement = { ...claim, status: "not-applicable", facts: {}, progress: "" } as const;
    await actAs(context, `demo-department-${key}`, async (clerk) => {
      await saveResponse(context, clerk, { ...statement, notApplicable: { reason: CLAIM } });
    });
  }
  await actAs(context, `demo-coordinator-${key}`, async (coordinator) => {
    const expectedVersion = claimed?.version ?? 1;
    await returnNotApplicable(context, coordinator, { ...claim, expectedVersion, reason: RETURN_REASON });
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
