import { type OpenDatabase, listAssessments, listResponses, WHOLE_REACH } from "@faheng/database";
import { type Assessment, FahengError } from "@faheng/domain";
import {
  addDepartment,
  adoptCalendar,
  approveResponse,
  closeCycle,
  dissolveDepartment,
  getAssignmentPlan,
  importResponses,
  listDepartmentsOf,
  openCycle,
  previewDissolution,
  previewReform,
  reformAgency,
  returnResponse,
  reviseResponse,
  saveCalendarYear,
  saveResponse,
  setAssignments,
  setBound,
  setStatement,
  submitResponse,
  withdrawResponse,
  withdrawStatement,
} from "../../src/index.ts";
import type { City } from "./city.ts";

type Key = "a" | "b" | "c";
const KEYS = ["a", "b", "c"] as const;
const INDICATORS = ["1", "2", "3", "4"] as const;

/** Repeatable whole numbers below `end` from one seed (mulberry32): a failing run is its seed. */
export type Below = (end: number) => number;

export function belowFrom(seed: number): Below {
  let state = seed | 0;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * end) | 0;
  };
}

/** What anybody may do in a year that changes what a list says, drawn at random; what is refused is done by nobody. */
export function randomActs(city: City, database: OpenDatabase, below: Below) {
  const { context } = city;
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const assessments = (): Promise<Assessment[]> => listAssessments(database.reaching(WHOLE_REACH), WHOLE_REACH, null);
  const keyOf = ({ agencyId }: Assessment): Key => KEYS.find((key) => city.agencies[key] === agencyId) ?? "a";
  const chosen = async () => {
    const assessment = pick(await assessments());
    const indicator = pick(INDICATORS);
    const all = await listResponses(database.reaching(WHOLE_REACH), assessment);
    const response = all.find((it) => it.indicator === indicator);
    return {
      assessment,
      indicator,
      expectedVersion: response?.version ?? 0,
      coordinator: city.actor("coordinator", keyOf(assessment)),
    };
  };
  const facts = (indicator: string) => {
    if (indicator === "1" || indicator === "2") return below(4) === 0 ? {} : { a: below(6) };
    return indicator === "4" ? { a: below(2) === 0 } : {};
  };
  let calendar = 0;
  const acts: (() => Promise<unknown>)[] = [
    async () => {
      const { assessment, indicator, expectedVersion, coordinator } = await chosen();
      const status = pick(["not-started", "in-progress", "done", "not-applicable"] as const);
      await saveResponse(context, coordinator, {
        assessmentId: assessment.id,
        indicator,
        status,
        facts: status === "not-applicable" ? {} : facts(indicator),
        progress: "",
        notApplicable: status === "not-applicable" ? { reason: pick(["本单位无此职能", "无食堂"]) } : null,
        expectedVersion,
      });
    },
    ...[submitResponse, submitResponse, withdrawResponse, reviseResponse].map((hand) => async () => {
      const { assessment, indicator, expectedVersion, coordinator } = await chosen();
      await hand(context, coordinator, { assessmentId: assessment.id, indicator, expectedVersion });
    }),
    async () => {
      const { assessment, indicator, expectedVersion } = await chosen();
      const leader = city.actor("leader", keyOf(assessment));
      await approveResponse(context, leader, { assessmentId: assessment.id, indicator, expectedVersion });
    },
    async () => {
      const { assessment, indicator, expectedVersion, coordinator } = await chosen();
      const answer = { assessmentId: assessment.id, indicator, expectedVersion, reason: "请补充依据" };
      await returnResponse(context, coordinator, answer);
    },
    async () => {
      const { assessment, indicator } = await chosen();
      const responses = [{ indicator, status: "done" as const, facts: {}, progress: "", notApplicable: null }];
      await importResponses(context, city.root, { assessmentId: assessment.id, responses });
    },
    async () => {
      const { assessment, indicator, coordinator } = await chosen();
      const { version } = await getAssignmentPlan(context, coordinator, { assessmentId: assessment.id });
      const departments = await listDepartmentsOf(context, city.root, assessment.agencyId);
      const department = departments[below(departments.length)];
      const dueOn = pick([null, "2017-03-01", "2017-06-01", "2017-06-02", "2017-11-30"]);
      if (!department) return;
      const row = { departmentId: department.id, personId: null, role: "lead" as const, dueOn };
      const changes = [{ indicator, part: "", rows: below(4) === 0 ? [] : [row] }];
      await setAssignments(context, coordinator, { assessmentId: assessment.id, expectedVersion: version, changes });
    },
    ...[
      (place: Place) =>
        setStatement(context, city.municipal, { ...place, indicator: "3", fact: "a", value: String(below(101)) }),
      (place: Place) =>
        setBound(context, city.municipal, { ...place, indicator: "4", fact: "b", most: 1000 * (1 + below(5)) }),
      (place: Place) => withdrawStatement(context, city.municipal, { ...place, indicator: "3", fact: "a" }),
    ].map((state) => async () => {
      const { assessment } = await chosen();
      await state({ assessmentId: assessment.id, reason: "评定", expectedVersion: below(3) });
    }),
    async () => {
      const day = `2017-10-${String(1 + below(28)).padStart(2, "0")}`;
      const days = [{ day, kind: "holiday" as const, name: "调休" }];
      await saveCalendarYear(context, city.actor("system-admin", "a"), { year: 2017, expectedVersion: calendar, days });
      calendar += 1;
      await adoptCalendar(context, city.municipal, {
        cycleId: pick(await assessments()).cycleId,
        reason: "国务院通知",
      });
    },
    async () => {
      const agencyId = city.agencies[pick(KEYS)];
      await addDepartment(context, city.root, { agencyId, name: `处室${below(1000)}` });
    },
    async () => {
      const agencyId = city.agencies[pick(KEYS)];
      const [first, ...rest] = await listDepartmentsOf(context, city.root, agencyId);
      if (!first) return;
      const of = { agencyId, departmentId: first.id, successorId: below(2) === 0 ? (rest[0]?.id ?? null) : null };
      const { digest } = await previewDissolution(context, city.root, of);
      await dissolveDepartment(context, city.root, { ...of, expected: digest });
    },
    async () => {
      if (below(4) > 0) return;
      const assignments = KEYS.map((key) => ({
        agencyId: city.agencies[key],
        frameworkId: "canteen-2017",
        profileId: below(4) === 0 ? null : "canteen-judged",
      }));
      const period = { title: `第${below(1000)}期`, from: "2017-01-01", to: "2017-12-31" };
      await openCycle(context, city.municipal, { ...period, assignments });
    },
    async () => {
      if (below(6) > 0) return;
      await closeCycle(context, city.municipal, { cycleId: pick(await assessments()).cycleId });
    },
    async () => {
      if (below(6) > 0) return;
      const agencyId = city.agencies[pick(["b", "c"] as const)];
      const successor =
        below(2) === 0 ? ({ kind: "nobody" } as const) : ({ kind: "existing", agencyId: city.agencies.a } as const);
      const { digest } = await previewReform(context, city.municipal, { agencyId, successor });
      await reformAgency(context, city.municipal, { agencyId, successor, expected: digest });
    },
  ];
  return {
    assessments,
    /** Does one act, or has it refused; returns whether it was done. */
    async one(): Promise<boolean> {
      try {
        // Answers are what a year is made of.
        await (below(3) === 0 ? (acts[0] as () => Promise<unknown>) : pick(acts))();
        return true;
      } catch (cause) {
        if (!(cause instanceof FahengError)) throw cause;
        return false;
      }
    },
  };
}

interface Place {
  readonly assessmentId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}
