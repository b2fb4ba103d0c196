import {
  listAssignments,
  listBindings,
  listResponses,
  listStatements,
  type OpenDatabase,
  WHOLE_REACH,
} from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { definePlugin } from "@faheng/plugin-api";
import { setTimeout } from "node:timers/promises";
import {
  type Actor,
  addDepartment,
  approveResponse,
  closeCycle,
  type Context,
  dissolveDepartment,
  listAssessmentSummaries,
  listDepartmentsOf,
  openCycle,
  previewDissolution,
  returnResponse,
  reviseResponse,
  saveResponse,
  setAssignments,
  setBindings,
  setStatement,
  submitResponse,
  withdrawResponse,
} from "../../src/index.ts";
import { type City, foundTestCity } from "./city.ts";
import { NOW } from "./engines.ts";
import { judgedPlugin } from "./judged-plugin.ts";
import { framework } from "./plugin.ts";
import type { Place, Step } from "./schedule-steps.ts";
import { hire } from "./staff.ts";

const NAME = "市政府办";
const FRAMEWORK = framework.id;

/** The judged canteen, whose first item prints the name of a department. */
const plugin = definePlugin({
  ...judgedPlugin,
  frameworks: [
    {
      ...framework,
      departments: [{ name: NAME, kind: "unit" }],
      indicators: framework.indicators.map((it) => ({ ...it, lead: it.code === "1" ? [NAME] : [] })),
    },
  ],
});

/** The acts that hand an answer on without a reason. */
const HANDS = {
  submit: submitResponse,
  withdraw: withdrawResponse,
  approve: approveResponse,
  revise: reviseResponse,
} as const;

/** What became of a step. */
export interface Sent {
  readonly step: Step;
  /** What makes its content its own. */
  readonly mark: string;
  readonly dueOn: string;
  /** The instants of its sendings, by which their lines are found. */
  readonly instants: ReadonlySet<string>;
  /** Count at which the first was sent, and the last answered. */
  readonly began: number;
  readonly ended: number;
  /** Each sending's answer, or the code of its refusal. */
  readonly outcomes: readonly ({ readonly answer: unknown } | { readonly code: string })[];
}

/** People and departments of all schedules on one database, and what one schedule is played on. */
export async function prepareGround(database: OpenDatabase) {
  const city = await foundTestCity(database, [plugin]);
  let instants = 0;
  let count = 0;
  let years = 0;
  const tick = (): Date => new Date(NOW.getTime() + (instants += 1));
  const proofs: Context["proofs"] = {
    ...city.context.proofs,
    isGuessable: () => Promise.resolve(false),
    hashPassword: (password) => Promise.resolve(`hash of ${password}`),
  };
  const context: Context = { ...city.context, proofs, clock: { now: tick } };
  const agencyId = city.agencies.a;
  const nowhere = { agencyId: null, departmentId: null, agencyName: null, departmentName: null };
  const security: Actor = { ...city.municipal, personId: "s", roles: [{ role: "security-admin", ...nowhere }] };
  const system: Actor = { ...city.municipal, personId: "t", roles: [{ role: "system-admin", ...nowhere }] };
  const [own] = await listDepartmentsOf(context, city.root, agencyId);
  const legal = own?.id ?? "";
  const give = (login: string, role: "coordinator" | "leader" | "department", departmentId: string | null) =>
    hire(context, database, security, { login, role, agencyId, departmentId });
  const people = {
    coordinator: await give("xietiao", "coordinator", null),
    second: await give("xietiao2", "coordinator", null),
    leader: await give("lingdao", "leader", null),
    legal: await give("fagui", "department", legal),
  };

  /** A cycle, a department and its clerk that no other schedule has. */
  async function stage() {
    years += 1;
    const { id: office } = await addDepartment(context, city.root, { agencyId, name: `办公室${years}` });
    const clerk = await give(`banshi${years}`, "department", office);
    const placeOf = (place: Place): string | null => (place === "nobody" ? null : place === "legal" ? legal : office);
    const bindingsTo = (place: Place) => {
      const departmentId = placeOf(place);
      return departmentId === null ? [] : [{ printedName: NAME, departmentId }];
    };
    const bind = { agencyId, frameworkId: FRAMEWORK };
    await setBindings(context, people.coordinator, { ...bind, bindings: bindingsTo("office") });
    const assignments = [{ agencyId, frameworkId: FRAMEWORK, profileId: "canteen-judged" }];
    const period = { title: `第${years}期`, from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await openCycle(context, city.municipal, { ...period, assignments });
    const [summary] = await listAssessmentSummaries(context, city.municipal, cycleId);
    const assessmentId = summary?.assessment.id ?? "";
    const db = database.reaching(WHOLE_REACH);
    const owner = { agencyId, assessmentId };
    const assessment = { agencyId, id: assessmentId };

    /** What stands in the database now, in the words of the model. */
    async function standing() {
      const wordOf = (id: string | undefined): Place => (id === office ? "office" : id === legal ? "legal" : "nobody");
      const [responses, rows, bindings, statements, cycle, versions] = await Promise.all([
        listResponses(db, assessment),
        listAssignments(db, owner),
        listBindings(db, agencyId, FRAMEWORK),
        listStatements(db, assessment),
        db.selectFrom("cycle").select("status").where("id", "=", cycleId).executeTakeFirstOrThrow(),
        db.selectFrom("response_version").select(["progress"]).where("assessment_id", "=", assessmentId).execute(),
      ]);
      return { responses, rows, bound: wordOf(bindings[0]?.departmentId), statements, cycle, versions, wordOf };
    }

    const versionOf = async (indicator: string): Promise<number> =>
      (await listResponses(db, assessment)).find((it) => it.indicator === indicator)?.version ?? 0;
    const planVersion = async (): Promise<number> => {
      const query = db.selectFrom("assignment_version").select((eb) => eb.fn.max("version").as("last"));
      return Number((await query.where("assessment_id", "=", assessmentId).executeTakeFirst())?.last ?? 0);
    };

    /** Reads what its sender sees, and answers with what sends it: once, or several times alike. */
    async function readied(
      step: Step,
      of: { mark: string; dueOn: string },
    ): Promise<(own: Context) => Promise<unknown>> {
      switch (step.kind) {
        case "save": {
          const expectedVersion = step.isStale ? 0 : await versionOf(step.indicator);
          const actor = step.who === "office" ? clerk : people[step.who];
          const facts = step.isClaim ? {} : { a: step.indicator === "4" ? true : 3 };
          const status = step.isClaim ? ("not-applicable" as const) : ("in-progress" as const);
          const notApplicable = step.isClaim ? { reason: of.mark } : null;
          const input = { assessmentId, indicator: step.indicator, expectedVersion, progress: of.mark };
          const requestKey = of.mark.padStart(32, "0");
          const saved = { ...input, status, facts, notApplicable };
          return (own) => saveResponse({ ...own, requestKey }, actor, saved);
        }
        case "hand": {
          const input = { assessmentId, indicator: step.indicator, expectedVersion: await versionOf(step.indicator) };
          const actor = step.who === "office" ? clerk : people[step.who];
          if (step.act === "return") return (own) => returnResponse(own, actor, { ...input, reason: of.mark });
          const act = HANDS[step.act];
          return (own) => act(own, actor, input);
        }
        case "state": {
          const last = (await listStatements(db, assessment)).at(0)?.version ?? 0;
          const place = { assessmentId, indicator: "3", fact: "a", expectedVersion: step.isStale ? 0 : last };
          return (own) => setStatement(own, city.municipal, { ...place, value: step.value, reason: of.mark });
        }
        case "assign": {
          const departmentId = placeOf(step.to);
          const row = { personId: null, role: "lead" as const, dueOn: of.dueOn };
          const rows = departmentId === null ? [] : [{ departmentId, ...row }];
          const changes = [{ indicator: step.indicator, part: "", rows }];
          const expectedVersion = step.isStale ? 0 : await planVersion();
          return (own) => setAssignments(own, people.coordinator, { assessmentId, expectedVersion, changes });
        }
        case "bind":
          return (own) => setBindings(own, people.coordinator, { ...bind, bindings: bindingsTo(step.to) });
        case "close":
          return (own) => closeCycle(own, city.municipal, { cycleId });
        case "dissolve": {
          const of = { agencyId, departmentId: office, successorId: legal };
          return async (own) => {
            const { digest } = await previewDissolution(context, system, of);
            return await dissolveDepartment(own, system, { ...of, expected: digest });
          };
        }
      }
    }

    async function play(step: Step, index: number): Promise<Sent> {
      const mark = `s${years}n${index}`;
      const dueOn = new Date(Date.UTC(2017, 0, 1 + index)).toISOString().slice(0, 10);
      await setTimeout(step.wait);
      const began = (count += 1);
      const times = step.kind === "save" && step.isTwice ? 2 : 1;
      const instants = new Set<string>();
      const contexts = Array.from({ length: times }, () => contextOf(instants));
      const outcomes = await readied(step, { mark, dueOn }).then(
        async (send) => await Promise.all(contexts.map((own) => outcomeOf(send(own)))),
        async (cause: unknown) => [await outcomeOf(Promise.reject(cause))],
      );
      return { step, mark, dueOn, instants, began, ended: (count += 1), outcomes };
    }
    return { cycleId, assessmentId, standing, play };
  }

  /** A context that notes the instant at which its act begins. */
  function contextOf(instants: Set<string>): Context {
    let isFirst = true;
    return {
      ...context,
      clock: {
        now() {
          const now = tick();
          if (isFirst) instants.add(now.toISOString());
          isFirst = false;
          return now;
        },
      },
    };
  }
  return { city: city satisfies City, context, stage };
}

async function outcomeOf(act: Promise<unknown>): Promise<{ answer: unknown } | { code: string }> {
  try {
    return { answer: await act };
  } catch (cause) {
    if (cause instanceof FahengError) return { code: cause.code };
    throw cause;
  }
}
