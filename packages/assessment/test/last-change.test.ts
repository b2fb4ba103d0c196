import { globSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { listAssessments, listDepartments, type OpenDatabase, queueJob, WHOLE_REACH } from "@faheng/database";
import { FahengError, type ProfileInput } from "@faheng/domain";
import { definePlugin } from "@faheng/plugin-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  adoptCalendar,
  approveResponse,
  askAuditExport,
  askTrial,
  assignReviews,
  cancelJob,
  changeAccount,
  changeAgency,
  closeCycle,
  type Context,
  endRole,
  exportAudit,
  listEverybody,
  listReviews,
  openCycle,
  operator,
  previewReform,
  reformAgency,
  retryJob,
  stateBenchmark,
  type Role,
  saveCalendarYear,
  saveOfficeProfile,
  saveOwnProfile,
  saveResponse,
  setAssignments,
  setBindings,
  setMatter,
  setPluginEnabled,
  setStatement,
  submitResponse,
  withdrawResponse,
  withdrawReviews,
  withdrawStatement,
} from "../src/index.ts";
import { CONFLICTS } from "../src/act/last-change.ts";
import { LOOKING_ACTIONS } from "../src/audit/looking-actions.ts";
import { MOST_ATTEMPTS, runNextJob } from "../src/job/run-next-job.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { judgedProfile } from "./support/judged-plugin.ts";
import { canteenPlugin, framework, profile } from "./support/plugin.ts";
import { hire, ticking } from "./support/staff.ts";

const PRINTED = "责任单位";
/** Stands for another department in each matter. */
const ROLE = "有关处室";
const fails = (): Promise<never> => Promise.reject(new RangeError("不通"));
/** Measured against a mean that the office states. */
const meanProfile: ProfileInput = {
  ...profile,
  id: "canteen-mean",
  title: "比全省平均",
  benchmarks: [{ key: "mean", title: "全省平均", kind: "share", least: "0%", most: "100%" }],
  items: profile.items.map((item) => ({
    ...item,
    clauses: item.clauses.map((clause) => {
      if (item.indicator !== "1") return clause;
      const params = { target: { benchmark: "mean" }, side: "below", points: "1" };
      return { ...clause, kind: "ratio", params, wording: "每低于全省平均1个百分点扣1分" };
    }),
  })),
};
/** An error as its table states it. */
interface ErrorForm {
  readonly status?: number;
  readonly message: Readonly<Record<string, string>>;
}
const nowhere = { agencyId: null, departmentId: null, agencyName: null, departmentName: null };

/** Of a conflict without a name: nobody else can have done it, or it is about more than one change. */
const NAMELESS: Readonly<Record<string, string>> = {
  FAHENG_ACT_OVERTAKEN: "many others, again and again",
  FAHENG_ASSESSMENT_MOVED: "wants no look: saving once more is enough",
  FAHENG_DISSOLUTION_CHANGED: "about people, assignments and bindings at once",
  FAHENG_HAND_OVER_CHANGED: "about all that somebody has, in several plans at once",
  FAHENG_NOTICE_SETTING_CONFLICT: "one's own setting",
  FAHENG_PAST_CHANGED: "about many years at once, or the file itself",
  FAHENG_REVIEW_FINDING_CONFLICT: "one's own finding, from another window",
  FAHENG_ROLE_CONFLICT: "about roles that exclude each other; nobody was faster",
  FAHENG_ROSTER_CHANGED: "about departments and people at once",
  FAHENG_TAKE_OVER_CHANGED: "in the outcome of one item of many, whose history stands on its own page",
};

it("every conflict says who and when: in its own words, or looked up", async () => {
  const folder = path.join(import.meta.dirname, "../src");
  const files = globSync("**/*errors.ts", { cwd: folder }).map((file) => pathToFileURL(path.join(folder, file)).href);
  const silent: string[] = [];
  let conflicts = 0;
  for (const file of files) {
    const tables = Object.values((await import(/* @vite-ignore */ file)) as Record<string, Record<string, ErrorForm>>);
    for (const [code, { status, message }] of tables.flatMap((it) => Object.entries(it))) {
      if (status !== 409 || !/_(?:CONFLICT|CHANGED|OVERTAKEN|MOVED)$/.test(code)) continue;
      conflicts += 1;
      const says = ["zh", "en"].every((it) => message[it]?.includes("{by}") && message[it].includes("{at}"));
      if (!says && !Object.hasOwn(CONFLICTS, code)) silent.push(code);
    }
  }
  expect(conflicts).toBeGreaterThan(20);
  expect(silent.toSorted()).toEqual(Object.keys(NAMELESS));
});

it("what only looks is no change: every permission to read, and every sign-in", () => {
  expect(LOOKING_ACTIONS).toEqual(expect.arrayContaining(["audit.read", "report.read", "session.sign-in"]));
  expect(LOOKING_ACTIONS.filter((it) => /\.(?:set|write|save|close|open|cancel|sign|enable)$/.test(it))).toEqual([]);
});

onBothEngines("whoever comes second is told who was first, and when", (engine) => {
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let security: Actor;
  let cycleId: string;
  let assessmentId: string;
  /** In which the office has something to state. */
  let judgedId: string;
  const people = new Map<string, Actor>();
  beforeEach(async () => {
    database = await engine.open();
    const printed = {
      ...framework,
      departments: [
        { name: PRINTED, kind: "unit" as const },
        { name: ROLE, kind: "placeholder" as const },
      ],
      indicators: framework.indicators.map((it) => (it.code === "2" ? { ...it, lead: [ROLE] } : it)),
    };
    const profiles = [profile, judgedProfile, meanProfile];
    city = await foundTestCity(database, [definePlugin({ ...canteenPlugin, frameworks: [printed], profiles })]);
    context = ticking(city.context);
    const made: Actor = { ...city.municipal, personId: "s", roles: [{ role: "security-admin", ...nowhere }] };
    const of = async (login: string, role: Role, agencyId: string | null = null): Promise<void> => {
      people.set(login, await hire(context, database, made, { login, role, agencyId, departmentId: null }));
    };
    for (const [login, role] of [
      ["ban1", "municipal"],
      ["ban2", "municipal"],
      ["xi1", "system-admin"],
      ["xi2", "system-admin"],
      ["an1", "security-admin"],
      ["an2", "security-admin"],
      ["ping", "reviewer"],
      ["shen", "audit-admin"],
    ] as const) {
      await of(login, role);
    }
    await of("jia1", "coordinator", city.agencies.a);
    await of("jia2", "coordinator", city.agencies.a);
    await of("yi", "coordinator", city.agencies.b);
    security = who("an1");
    const assignments = [
      { agencyId: city.agencies.a, frameworkId: framework.id, profileId: profile.id },
      { agencyId: city.agencies.b, frameworkId: framework.id, profileId: judgedProfile.id },
    ];
    const year = { title: "2017年度", from: "2017-01-01", to: "2017-12-31", assignments };
    cycleId = (await openCycle(context, who("ban1"), year)).id;
    const all = await listAssessments(database.reaching(WHOLE_REACH), WHOLE_REACH, cycleId);
    const assessmentOf = (agencyId: string): string => all.find((it) => it.agencyId === agencyId)?.id ?? "";
    [assessmentId, judgedId] = [assessmentOf(city.agencies.a), assessmentOf(city.agencies.b)];
  });
  afterEach(async () => {
    await database.close();
  });

  function who(login: string): Actor {
    const found = people.get(login);
    if (!found) throw new TypeError(`no ${login}`);
    return found;
  }
  /** What a refusal says of who was first. */
  async function told(act: Promise<unknown>, code: string): Promise<string> {
    const cause: unknown = await act.then(
      () => null,
      (error: unknown) => error,
    );
    if (!(cause instanceof FahengError)) throw new TypeError(`not refused: ${String(cause)}`);
    expect(cause.code).toBe(code);
    const { lastChange } = cause.report();
    expect(lastChange?.at).toMatch(/^2017-06-01T08:00:0/);
    expect(lastChange?.cityTime).toBe("2017-06-01 16:00");
    return lastChange?.by.zh ?? "";
  }
  const answer = (by: string, expectedVersion = 0): Promise<unknown> => {
    const said = { status: "in-progress", facts: {}, progress: by, notApplicable: null } as const;
    return saveResponse(context, who(by), { assessmentId, indicator: "1", expectedVersion, ...said });
  };

  it("answers: a colleague by name, and oneself", async () => {
    await answer("jia1");
    expect(await told(answer("jia2"), "FAHENG_RESPONSE_CONFLICT")).toBe("演示·jia1");
    expect(
      await told(
        Promise.resolve().then(() => answer("jia1", 7)),
        "FAHENG_RESPONSE_CONFLICT",
      ),
    ).toBe("您本人（演示·jia1）");
  });

  it("bindings and assignments", async () => {
    const [department] = await listDepartments(database.reaching(WHOLE_REACH), city.agencies.a);
    const departmentId = department?.id ?? "";
    const printedName = PRINTED;
    const bind = (by: string, bindings: readonly { printedName: string; departmentId: string }[]) =>
      setBindings(context, who(by), { agencyId: city.agencies.a, frameworkId: framework.id, bindings, expected: [] });
    await bind("jia1", [{ printedName, departmentId }]);
    expect(await told(bind("jia2", []), "FAHENG_BINDING_CHANGED")).toBe("演示·jia1");
    const assign = (by: string, rows: readonly object[]) => {
      const changes = [{ indicator: "1", part: "", rows: rows as never }];
      return setAssignments(context, who(by), { assessmentId, expectedVersion: 0, changes });
    };
    await assign("jia2", [{ departmentId, personId: null, role: "lead", dueOn: null }]);
    const later = [{ departmentId, personId: null, role: "lead", dueOn: "2017-10-01" }];
    expect(await told(assign("jia1", later), "FAHENG_ASSIGNMENT_CONFLICT")).toBe("演示·jia2");
  });

  it("matters: which department has a role in one of them", async () => {
    const [department] = await listDepartments(database.reaching(WHOLE_REACH), city.agencies.a);
    const said = [{ printedName: ROLE, departmentId: department?.id ?? "" }];
    const say = (by: string, bindings: typeof said) =>
      setMatter(context, who(by), { assessmentId, indicator: "2", bindings, expected: [] });
    await say("jia1", said);
    expect(await told(say("jia2", []), "FAHENG_BINDING_CHANGED")).toBe("演示·jia1");
  });

  it("statements of the office: stated, and taken back", async () => {
    const place = { assessmentId: judgedId, indicator: "3", fact: "a", reason: "测评", expectedVersion: 0 };
    const state = (by: string, expectedVersion = 0) =>
      setStatement(context, who(by), { ...place, value: "80", expectedVersion });
    await state("ban1");
    expect(await told(state("ban2"), "FAHENG_STATEMENT_CONFLICT")).toBe("演示·ban1");
    await withdrawStatement(context, who("ban2"), { ...place, expectedVersion: 1 });
    expect(await told(state("ban1", 1), "FAHENG_STATEMENT_CONFLICT")).toBe("演示·ban2");
  });

  it("answers and claims that were handed on: nobody hands on what is another's by now", async () => {
    const handed = (by: string, hand: typeof submitResponse, expectedVersion: number): Promise<unknown> =>
      hand(context, who(by), { assessmentId, indicator: "1", expectedVersion });
    const notApplicable = { reason: "没有食堂" };
    const claim = { status: "not-applicable", facts: {}, progress: "", notApplicable, expectedVersion: 0 } as const;
    await saveResponse(context, who("jia1"), { assessmentId, indicator: "1", ...claim });
    await handed("jia1", submitResponse, 1);
    expect(await told(answer("jia2", 2), "FAHENG_PROCESS_STATE")).toBe("演示·jia1");
    await handed("jia2", approveResponse, 2);
    expect(await told(handed("jia1", withdrawResponse, 2), "FAHENG_RESPONSE_CONFLICT")).toBe("演示·jia2");
    expect(await told(handed("jia1", withdrawResponse, 3), "FAHENG_PROCESS_STATE")).toBe("演示·jia2");
  });

  it("trials: of a draft that a colleague has saved since", async () => {
    const draft = { ...profile, id: "p-office", standing: "office" as const };
    const keep = async (by: string, title: string, expected: string | null) =>
      await saveOfficeProfile(context, who(by), { profile: { ...draft, title }, sign: false, expected });
    const { sha256 } = await keep("ban1", "甲稿", null);
    await keep("ban2", "乙稿", sha256);
    const name = { id: draft.id, version: draft.version };
    const trial = askTrial(context, who("ban1"), { profile: name, expected: sha256, cycleId });
    expect(await told(trial, "FAHENG_TRIAL_CHANGED")).toBe("演示·ban2");
  });

  it("packs: an administrator by the office alone, an agency by its name alone", async () => {
    const enable = (by: string, isEnabled: boolean, expected: boolean) =>
      setPluginEnabled(context, who(by), { agencyId: city.agencies.a, pluginId: "canteen", isEnabled, expected });
    await enable("xi1", false, true);
    expect(await told(enable("jia1", false, true), "FAHENG_PLUGIN_CHANGED")).toBe("系统管理员");
    await enable("jia1", true, false);
    expect(await told(enable("xi1", true, false), "FAHENG_PLUGIN_CHANGED")).toBe("a局");
    // What another agency did to the same pack is nobody's to know here.
    await setPluginEnabled(context, who("yi"), { agencyId: city.agencies.b, pluginId: "canteen", isEnabled: false });
    expect(await told(enable("jia2", true, false), "FAHENG_PLUGIN_CHANGED")).toBe("演示·jia1");
  });

  it("profiles of the office and of an agency's own", async () => {
    const draft = (title: string, standing: string) => ({ ...profile, id: `p-${standing}`, title, standing });
    const office = (by: string, title: string) =>
      saveOfficeProfile(context, who(by), { profile: draft(title, "office"), sign: false, expected: null });
    await office("ban1", "甲稿");
    expect(await told(office("ban2", "乙稿"), "FAHENG_PROFILE_CHANGED")).toBe("演示·ban1");
    const own = (by: string, title: string) => {
      const written = { profile: draft(title, "bureau"), sign: false, expected: null };
      return saveOwnProfile(context, who(by), { ...written, agencyId: city.agencies.a });
    };
    await own("jia1", "甲稿");
    expect(await told(own("jia2", "乙稿"), "FAHENG_PROFILE_CHANGED")).toBe("演示·jia1");
    await saveOfficeProfile(context, who("ban2"), { profile: draft("定稿", "office"), sign: true });
    expect(await told(office("ban1", "又改"), "FAHENG_PROFILE_FROZEN")).toBe("演示·ban2");
  });

  it("the calendar, agencies, jobs", async () => {
    const keep = (by: string) => saveCalendarYear(context, who(by), { year: 2017, expectedVersion: 0, days: [] });
    await keep("xi1");
    expect(await told(keep("xi2"), "FAHENG_CALENDAR_CONFLICT")).toBe("演示·xi1");
    const rename = (by: string, name: string) => {
      const expected = { name: "c局", category: "乙类" };
      return changeAgency(context, who(by), { agencyId: city.agencies.c, name, category: "乙类", expected });
    };
    await rename("xi2", "丙局");
    expect(await told(rename("xi1", "三局"), "FAHENG_AGENCY_CHANGED")).toBe("演示·xi2");
    const { id } = await askAuditExport(context, who("shen"), { format: "csv", filter: {} });
    await cancelJob(context, who("xi1"), { id });
    // Looking at it since is no change.
    await exportAudit(context, who("shen"), { format: "csv", filter: {} });
    expect(await told(cancelJob(context, who("xi2"), { id }), "FAHENG_PROCESS_STATE")).toBe("演示·xi1");
  });

  it("an agency that is no more: the reform that ended it", async () => {
    const { c: agencyId } = city.agencies;
    const of = { agencyId, successor: { kind: "nobody" } as const };
    const { digest: expected } = await previewReform(context, who("ban1"), of);
    await reformAgency(context, who("ban1"), { ...of, expected });
    const rename = { agencyId, name: "丙局", category: "乙类", expected: { name: "c局", category: "乙类" } };
    expect(await told(changeAgency(context, who("xi1"), rename), "FAHENG_AGENCY_DISSOLVED")).toBe("演示·ban1");
  });

  it("a job tried again while its like is queued: whoever queued that", async () => {
    const at = context.clock.now().toISOString();
    const asked = { agencyId: null, kind: "test", key: "same", input: "{}", askedBy: null, runAt: at, createdAt: at };
    const failing = [
      { kind: "test", words: { zh: "试", en: "test" }, about: () => Promise.resolve(null), run: fails },
    ] as const;
    for (const id of ["first", "second"]) {
      await database.db.transaction().execute((trx) => queueJob(trx, { id, ...asked }));
      for (let hour = 0; hour < MOST_ATTEMPTS; hour += 1) {
        const clock = { now: () => new Date(Date.parse(at) + hour * 3_600_000) };
        await runNextJob({ ...context, clock }, failing);
      }
    }
    await retryJob(context, who("xi1"), { id: "second" });
    expect(await told(retryJob(context, who("xi2"), { id: "first" }), "FAHENG_JOB_QUEUED")).toBe("演示·xi1");
  });

  it("benchmarks of a cycle", async () => {
    const assignments = [{ agencyId: city.agencies.c, frameworkId: framework.id, profileId: meanProfile.id }];
    const year = { title: "2018年度", from: "2018-01-01", to: "2018-12-31", assignments };
    const { id } = await openCycle(context, who("ban1"), year);
    const mean = { cycleId: id, profileId: meanProfile.id, key: "mean", value: "86.5%", source: "公报", reason: null };
    const state = (by: string) => stateBenchmark(context, who(by), { ...mean, expectedVersion: 0 });
    await state("ban2");
    expect(await told(state("ban1"), "FAHENG_BENCHMARK_CONFLICT")).toBe("演示·ban2");
  });

  it("people, through their accounts as through their roles", async () => {
    const seen = (await listEverybody(context, security)).find((it) => it.name === "演示·yi");
    const accountId = seen?.accounts[0]?.id ?? "";
    await changeAccount(context, security, { accountId, change: { kind: "disable" }, expected: seen?.version });
    const membershipId = seen?.memberships[0]?.id ?? "";
    const end = endRole(context, who("an2"), { membershipId, expected: seen?.version });
    expect(await told(end, "FAHENG_PERSON_CHANGED")).toBe("演示·an1");
  });

  it("reviews, cycles that are closed: the office to the office by name, to an agency as the office", async () => {
    const reviewer = who("ping").personId;
    const asked = { personIds: [reviewer], cycleId, agencyIds: [city.agencies.a], indicators: null };
    await assignReviews(context, who("ban1"), asked);
    const [review] = await listReviews(context, who("ban1"), { cycleId });
    const withdrawn = { reviews: [{ id: review?.id ?? "", expectedVersion: 9 }], reason: "试" };
    expect(await told(withdrawReviews(context, who("ban2"), withdrawn), "FAHENG_REVIEW_CHANGED")).toBe("演示·ban1");
    await closeCycle(context, who("ban1"), { cycleId });
    expect(await told(answer("jia1"), "FAHENG_CYCLE_CLOSED")).toBe("依法治市办");
    const adopt = adoptCalendar(context, who("ban2"), { cycleId, reason: "试" });
    expect(await told(adopt, "FAHENG_CYCLE_CLOSED")).toBe("演示·ban1");
  });

  it("and of the machine's own operator, that it was the system", async () => {
    const disabled = { agencyId: city.agencies.a, pluginId: "canteen", isEnabled: false };
    await setPluginEnabled(context, operator("命令行"), disabled);
    const again = setPluginEnabled(context, who("jia1"), { ...disabled, expected: true });
    expect(await told(again, "FAHENG_PLUGIN_CHANGED")).toBe("系统");
  });
});
