import { listAssessments, listDepartments, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { FahengError } from "@faheng/domain";
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
import { LOOKING_ACTIONS } from "../src/audit/looking-actions.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { judgedProfile } from "./support/judged-plugin.ts";
import { canteenPlugin, framework, profile } from "./support/plugin.ts";
import { hire, ticking } from "./support/staff.ts";

const PRINTED = "责任单位";
/** Stands for another department in each matter. */
const ROLE = "有关处室";
const nowhere = { agencyId: null, departmentId: null, agencyName: null, departmentName: null };

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
    const profiles = [profile, judgedProfile];
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
    const { id } = await askAuditExport(context, who("shen"), {});
    await cancelJob(context, who("xi1"), { id });
    // Looking at it since is no change.
    await exportAudit(context, who("shen"), { format: "csv", filter: {} });
    expect(await told(cancelJob(context, who("xi2"), { id }), "FAHENG_PROCESS_STATE")).toBe("演示·xi1");
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
