import { listAudit, type OpenDatabase } from "@faheng/database";
import type { ProfileInput } from "@faheng/domain";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Actor,
  adoptCalendar,
  assignReviews,
  buildPlanDocument,
  calendarDifference,
  closeCycle,
  crosswalkOfCycle,
  getAssessment,
  getProfile,
  listAssessmentSummaries,
  getTrend,
  listKnownProfiles,
  listPapers,
  raiseRectification,
  listStatementTasks,
  listVisibleCycles,
  addAgency,
  openCycle,
  openLineCycle,
  openOwnCycle,
  overviewOfCycle,
  overviewPageOfCycle,
  replayCycle,
  reviewChoices,
  saveOfficeProfile,
  saveOwnProfile,
  reopenCycle,
  saveResponse,
  setBound,
  setGuide,
  setStatement,
  tryProfile,
} from "../src/index.ts";
import { enter } from "../src/access/enter.ts";
import { loadAssessment } from "../src/assessment/load.ts";
import { LINE_MARK } from "../src/cycle/own-cycle.ts";
import type { Place } from "../src/notice/place.ts";
import { recipientsOf } from "../src/notice/recipients.ts";
import { noticeOf } from "../src/rectification/rectification-notice.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { judgedPlugin } from "./support/judged-plugin.ts";
import { profile } from "./support/plugin.ts";

const own: ProfileInput = { ...profile, id: "own-1", title: "本局考核办法", standing: "bureau" };
const period = { title: "本局2017年自查", from: "2017-01-01", to: "2017-12-31" };
const DIGEST: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
const FORBIDDEN = { code: "FAHENG_ACCESS_FORBIDDEN" };
const NO_CYCLE = { code: "FAHENG_CYCLE_NOT_FOUND" };

onBothEngines("a bureau's own cycle", (engine) => {
  const founded = testCities(engine, [judgedPlugin]);
  let database: OpenDatabase;
  let city: City;
  let coordinator: Actor;
  let other: Actor;
  beforeEach(async () => {
    [database, city] = await founded();
    coordinator = city.actor("coordinator", "a");
    other = city.actor("coordinator", "b");
  });
  afterEach(async () => {
    await database.close();
  });

  const assignment = (profileId: string | null, isOwnProfile = false, profileVersion?: string) => {
    return { frameworkId: "canteen-2017", profileId, profileVersion, isOwnProfile };
  };
  const open = (profileId: string | null = "canteen-judged", isOwnProfile = false, actor = coordinator) =>
    openOwnCycle(city.context, actor, {
      ...period,
      agencyId: city.agencies.a,
      assignments: [assignment(profileId, isOwnProfile)],
    });
  const lay = (it: unknown, sign: boolean, actor = coordinator, key: "a" | "b" = "a") =>
    saveOwnProfile(city.context, actor, { agencyId: city.agencies[key], profile: it, sign });
  const onlyAssessment = async (cycleId: string) => {
    const [row] = await listAssessmentSummaries(city.context, coordinator, cycleId);
    return row?.assessment.id ?? "";
  };
  /** The office, another bureau's people, a reviewer and the administrators. */
  const outsiders = () => [
    city.municipal,
    other,
    city.actor("leader", "b"),
    { ...city.actor("reviewer", "b"), roles: [{ ...city.municipal.roles[0]!, role: "reviewer" as const }] },
  ];

  it("is opened and closed by its coordinator alone, and marked as the bureau's", async () => {
    for (const actor of [city.municipal, other, city.actor("leader", "a"), city.actor("department", "a")]) {
      await expect(open("canteen-judged", false, actor)).rejects.toMatchObject(FORBIDDEN);
    }
    const { id: cycleId } = await open();
    const [cycle] = await listVisibleCycles(city.context, coordinator);
    expect(cycle).toMatchObject({ id: cycleId, owner: city.agencies.a, assessments: 1 });
    expect(await listVisibleCycles(city.context, city.actor("leader", "a"))).toMatchObject([{ id: cycleId }]);
    for (const actor of [city.actor("leader", "a"), city.actor("department", "a"), other]) {
      await expect(closeCycle(city.context, actor, { cycleId })).rejects.toMatchObject(FORBIDDEN);
    }
    await expect(closeCycle(city.context, city.municipal, { cycleId })).rejects.toMatchObject(NO_CYCLE);
    await closeCycle(city.context, coordinator, { cycleId });
    expect(await listVisibleCycles(city.context, coordinator)).toMatchObject([{ status: "closed" }]);
    const rows = await listAudit(database.db, { limit: 20 });
    const done = rows.filter(({ action, result }) => action.startsWith("cycle.") && result === "done");
    expect(done.map(({ action, agencyId }) => [action, agencyId])).toEqual([
      ["cycle.close", city.agencies.a],
      ["cycle.open", city.agencies.a],
    ]);
    // That there is one stands in the audit; what the bureau calls it does not.
    expect(JSON.stringify(rows)).not.toContain(period.title);
  });

  it("is seen by nobody outside the bureau: in no list, by no id, in no comparison", async () => {
    const { id: cycleId } = await open();
    const assessmentId = await onlyAssessment(cycleId);
    for (const actor of outsiders()) {
      expect(await listVisibleCycles(city.context, actor)).toEqual([]);
      expect(await listAssessmentSummaries(city.context, actor, null)).toEqual([]);
      expect(await listAssessmentSummaries(city.context, actor, cycleId)).toEqual([]);
      await expect(getAssessment(city.context, actor, assessmentId)).rejects.toMatchObject({
        code: "FAHENG_ASSESSMENT_NOT_FOUND",
      });
      const printed = buildPlanDocument(city.context, actor, { assessmentId, format: "docx" });
      await expect(printed).rejects.toMatchObject({ code: "FAHENG_ASSESSMENT_NOT_FOUND" });
    }
    // To the office it is a cycle that is not there; to everybody else one of the office's, in which they do nothing.
    for (const act of [
      (actor: Actor, id: string) => overviewOfCycle(city.context, actor, id),
      (actor: Actor, id: string) => crosswalkOfCycle(city.context, actor, { cycleId: id, taxonomy: "O", page: 1 }),
      (actor: Actor, id: string) => replayCycle(city.context, actor, id),
      (actor: Actor, id: string) => calendarDifference(city.context, actor, id),
      (actor: Actor, id: string) => adoptCalendar(city.context, actor, { cycleId: id, reason: "试" }),
      (actor: Actor, id: string) => listStatementTasks(city.context, actor, id),
      (actor: Actor, id: string) => closeCycle(city.context, actor, { cycleId: id }),
    ]) {
      for (const id of [cycleId, "nowhere"]) {
        await expect(act(city.municipal, id)).rejects.toMatchObject({ code: "FAHENG_CYCLE_NOT_FOUND", place: id });
        await expect(act(other, id)).rejects.toMatchObject(FORBIDDEN);
      }
    }
    // Nor is it compared with anybody by those who know of it.
    await expect(overviewOfCycle(city.context, city.root, cycleId)).rejects.toMatchObject(NO_CYCLE);
    expect(await replayCycle(city.context, city.root, cycleId)).toMatchObject([{ isSame: true }]);
    const review = { personIds: ["p"], cycleId, agencyIds: [city.agencies.a], indicators: null };
    await expect(assignReviews(city.context, city.municipal, review)).rejects.toMatchObject(NO_CYCLE);
    await expect(reviewChoices(city.context, city.municipal, cycleId)).rejects.toMatchObject(NO_CYCLE);
  });

  it("leaves the office's cycles as they are: its coordinator closes none and states nothing in them", async () => {
    await open();
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-judged" }];
    const { id: cycleId } = await openCycle(city.context, city.municipal, { ...period, assignments });
    const [row] = await listAssessmentSummaries(city.context, city.municipal, null);
    expect(row?.cycle).toMatchObject({ id: cycleId, owner: null });
    const place = { assessmentId: row?.assessment.id ?? "", indicator: "3", fact: "a" };
    const stated = { ...place, value: "80", reason: "评定", expectedVersion: 0 };
    for (const actor of [coordinator, city.actor("leader", "a")]) {
      await expect(setStatement(city.context, actor, stated)).rejects.toMatchObject(FORBIDDEN);
      await expect(listStatementTasks(city.context, actor, cycleId)).rejects.toMatchObject(FORBIDDEN);
      await expect(closeCycle(city.context, actor, { cycleId })).rejects.toMatchObject(FORBIDDEN);
    }
    expect(await listVisibleCycles(city.context, coordinator)).toHaveLength(2);
    expect((await overviewOfCycle(city.context, city.municipal, cycleId)).rows).toHaveLength(1);
  });

  it("is scored by the bureau's own signed profile, and explained", async () => {
    await lay(own, false);
    await expect(open("own-1", true)).rejects.toMatchObject({ code: "FAHENG_PROFILE_UNSIGNED" });
    await lay(own, true);
    // Without saying that it is the bureau's own, the name means a shipped one or the office's.
    await expect(open("own-1")).rejects.toMatchObject({ code: "FAHENG_PROFILE_NOT_FOUND" });
    const { id: cycleId } = await open("own-1", true);
    const assessmentId = await onlyAssessment(cycleId);
    const answers = { "1": { a: 3 }, "2": { a: 1 }, "3": { a: true }, "4": { a: true } };
    for (const [indicator, facts] of Object.entries(answers)) {
      const answer = { status: "done" as const, facts, progress: "", notApplicable: null, expectedVersion: 0 };
      await saveResponse(city.context, coordinator, { assessmentId, indicator, ...answer });
    }
    const { pinned, explanation, cycle } = await getAssessment(city.context, city.actor("leader", "a"), assessmentId);
    expect(pinned.profile).toMatchObject({ standing: "bureau", author: "演示·coordinator", signedOn: "2017-06-01" });
    expect(explanation?.score.total).toBe(85_000);
    expect(cycle.owner).toBe(city.agencies.a);
    await closeCycle(city.context, coordinator, { cycleId });
    const late = { status: "done" as const, facts: { a: 4 }, progress: "", notApplicable: null, expectedVersion: 1 };
    const save = saveResponse(city.context, coordinator, { assessmentId, indicator: "1", ...late });
    await expect(save).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
  });

  it("has profiles that nobody outside sees; the same id elsewhere tells nothing and is refused nobody", async () => {
    await lay(own, true);
    await lay({ ...own, version: "1.1.0" }, false);
    const name = { id: "own-1", owner: city.agencies.a };
    for (const actor of outsiders()) {
      await expect(getProfile(city.context, actor, name)).rejects.toMatchObject({ code: "FAHENG_PROFILE_NOT_FOUND" });
      const ids = (await listKnownProfiles(city.context, actor, null)).map((it) => it.profile.id);
      expect(ids).not.toContain("own-1");
    }
    for (const actor of [city.municipal, other, city.actor("leader", "a")]) {
      await expect(lay(own, true, actor)).rejects.toMatchObject(FORBIDDEN);
    }
    // The draft is its writer's, what is signed the whole bureau's.
    expect(await getProfile(city.context, coordinator, name)).toMatchObject({ status: "draft" });
    expect(await getProfile(city.context, city.actor("leader", "a"), name)).toMatchObject({ status: "signed" });
    expect(await lay({ ...own, title: "乙局考核办法" }, true, other, "b")).toEqual({
      id: "own-1",
      version: "1.0.0",
      sha256: DIGEST,
    });
    expect(await getProfile(city.context, coordinator, name)).toMatchObject({ profile: { title: "本局考核办法" } });
    await expect(lay({ ...own, title: "改" }, false)).rejects.toMatchObject({ code: "FAHENG_PROFILE_FROZEN" });
    for (const forged of [{ standing: "office" }, { standing: "official" }, { author: "别人" }]) {
      const written = lay({ ...own, ...forged, version: "2.0.0" }, true);
      await expect(written).rejects.toMatchObject({ code: "FAHENG_PROFILE_SIGNATURE" });
    }
    const audit = JSON.stringify(await listAudit(database.db, { limit: 50 }));
    expect(audit).toContain("profile:own-1@1.0.0");
    expect(audit).not.toMatch(/局考核办法/);
    const taken = lay({ ...own, id: "canteen-judged" }, false);
    await expect(taken).rejects.toMatchObject({ code: "FAHENG_PROFILE_ID_TAKEN" });
    const tried = await tryProfile(city.context, coordinator, { profile: own, facts: {}, notApplicable: {} });
    expect(tried.errors).toEqual([]);
  });

  it("tells nothing of the office's drafts: one that is not signed is as if it were not there", async () => {
    const draft = { ...own, id: "office-draft", standing: "office" as const };
    await saveOfficeProfile(city.context, city.municipal, { profile: draft, sign: false });
    const no = { code: "FAHENG_PROFILE_NOT_FOUND" };
    await expect(open("office-draft")).rejects.toMatchObject(no);
    await expect(open("no-such")).rejects.toMatchObject(no);
    const assignments = [{ agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "office-draft" }];
    await expect(openCycle(city.context, city.municipal, { ...period, assignments })).rejects.toMatchObject({
      code: "FAHENG_PROFILE_UNSIGNED",
    });
  });

  it("takes ten years at most, for its days off are read for each of them", async () => {
    const agencyId = city.agencies.a;
    const opened = (to: string) =>
      openOwnCycle(city.context, coordinator, { ...period, to, agencyId, assignments: [assignment(null)] });
    for (const to of ["2027-01-01", "9999-12-31"]) {
      await expect(opened(to)).rejects.toMatchObject({ code: "FAHENG_CYCLE_TOO_LONG", details: { most: 10 } });
    }
    await opened("2026-12-31");
  });

  it("has judgements stated by its coordinator or leader, as an estimate of its own and never as the office's", async () => {
    const { id: cycleId } = await open();
    const assessmentId = await onlyAssessment(cycleId);
    const act = { assessmentId, indicator: "4", fact: "b", reason: "自评", expectedVersion: 0 };
    const { desks } = await listStatementTasks(city.context, coordinator, cycleId);
    expect(desks.flatMap((it) => it.tasks.map((task) => task.indicator))).toEqual(["3", "4"]);
    await setBound(city.context, coordinator, { ...act, most: 5000 });
    const value = { amount: "3", reason: "冒名", by: "依法治市办" };
    const { statement } = await setStatement(city.context, city.actor("leader", "a"), { ...act, value });
    expect(statement).toMatchObject({
      statedBy: "演示·leader（本局自评估算）",
      value: { amount: "3", by: "演示·leader（本局自评估算）" },
    });
    const survey = { assessmentId, indicator: "3", fact: "a", value: "80", reason: "自评", expectedVersion: 0 };
    for (const actor of [city.municipal, other]) {
      const refused = setStatement(city.context, actor, survey);
      await expect(refused).rejects.toMatchObject({ code: "FAHENG_ASSESSMENT_NOT_FOUND" });
    }
    const department = setStatement(city.context, city.actor("department", "a"), survey);
    await expect(department).rejects.toMatchObject(FORBIDDEN);
    // Answers stay answers: what the office would state is still not taken from the filling-in side.
    const facts = { a: "80" };
    const answer = { indicator: "3", status: "done" as const, facts, progress: "", notApplicable: null };
    const typed = saveResponse(city.context, coordinator, { assessmentId, ...answer, expectedVersion: 0 });
    await expect(typed).rejects.toMatchObject({ code: "FAHENG_FACT_NOT_AGENCYS" });
    expect(await replayCycle(city.context, city.root, cycleId)).toMatchObject([{ isSame: true }]);
  });

  it("takes over a changed calendar by its coordinator's own act", async () => {
    const { id: cycleId } = await open();
    expect(await calendarDifference(city.context, coordinator, cycleId)).toMatchObject({ assessments: 0 });
    const adopt = adoptCalendar(city.context, coordinator, { cycleId, reason: "试" });
    await expect(adopt).rejects.toMatchObject({ code: "FAHENG_CALENDAR_SAME" });
    await expect(calendarDifference(city.context, city.actor("leader", "a"), cycleId)).rejects.toMatchObject(FORBIDDEN);
  });
});

onBothEngines("a bureau's line", (engine) => {
  const founded = testCities(engine, [judgedPlugin]);
  const line = { title: "2017年条线考评", from: "2017-01-01", to: "2017-12-31" };
  let database: OpenDatabase;
  let city: City;
  let bureau: Actor;
  let district: Actor;
  let neighbour: Actor;
  let stranger: Actor;
  beforeEach(async () => {
    [database, city] = await founded();
    bureau = city.actor("coordinator", "a");
    district = city.actor("coordinator", "b");
    neighbour = city.actor("coordinator", "c");
    const { id } = await addAgency(city.context, city.root, { name: "丁局", category: "甲类" });
    stranger = { ...bureau, roles: [{ ...bureau.roles[0]!, agencyId: id, agencyName: "丁局" }] };
    for (const agencyId of [city.agencies.b, city.agencies.c]) await guide(agencyId);
  });
  afterEach(async () => {
    await database.close();
  });

  const guide = (agencyId: string, guideId: string | null = city.agencies.a, expectedId: string | null = null) =>
    setGuide(city.context, city.root, { agencyId, guideId, expectedId });
  const by = { frameworkId: "canteen-2017", profileId: "canteen-judged", isOwnProfile: false };
  const open = (agencyIds: readonly string[], actor = bureau, officeId = city.agencies.a) =>
    openLineCycle(city.context, actor, {
      ...line,
      officeId,
      assignments: agencyIds.map((agencyId) => Object.assign({ agencyId }, by)),
    });
  const both = () => [city.agencies.b, city.agencies.c];
  const assessmentOf = async (actor: Actor, cycleId: string) =>
    (await listAssessmentSummaries(city.context, actor, cycleId)).map((it) => it.assessment.id);

  it("is opened by the bureau's coordinator over agencies that others have said it guides", async () => {
    for (const actor of [
      city.municipal,
      district,
      stranger,
      city.actor("leader", "a"),
      city.actor("department", "a"),
    ]) {
      await expect(open(both(), actor)).rejects.toMatchObject(FORBIDDEN);
    }
    const none = { code: "FAHENG_AGENCY_NOT_FOUND" };
    // Nobody takes an agency by itself, and of one that is another's it learns nothing: itself included.
    for (const id of [city.agencies.a, stranger.roles[0]!.agencyId!, "nowhere"]) {
      await expect(open([city.agencies.b, id])).rejects.toMatchObject({ ...none, place: id });
    }
    for (const actor of [bureau, district, city.municipal]) {
      const taken = setGuide(city.context, actor, { agencyId: city.agencies.b, guideId: null, expectedId: null });
      await expect(taken).rejects.toMatchObject(FORBIDDEN);
    }
    await expect(guide(city.agencies.a)).rejects.toMatchObject({ code: "FAHENG_AGENCY_GUIDE" });
    await guide(city.agencies.c, null, city.agencies.a);
    await expect(open(both())).rejects.toMatchObject({ ...none, place: city.agencies.c });
    const { id } = await open([city.agencies.b]);
    expect(await listVisibleCycles(city.context, bureau)).toMatchObject([{ id, isLine: true, assessments: 1 }]);
    const rows = await listAudit(database.db, { limit: 50 });
    expect(rows.find(({ action, result }) => action === "cycle.open" && result === "done")?.agencyId).toBe(
      city.agencies.a,
    );
    expect(JSON.stringify(rows)).not.toContain(line.title);
  });

  it("shows each agency its own assessment, its bureau all of them, and the office and everybody else nothing", async () => {
    const { id: cycleId } = await open(both());
    const [theirs] = await assessmentOf(district, cycleId);
    const [others] = await assessmentOf(neighbour, cycleId);
    expect(await listAssessmentSummaries(city.context, district, null)).toMatchObject([
      { assessment: { id: theirs, owner: city.agencies.a }, assessedBy: "a局", cycle: { isLine: true } },
    ]);
    expect(await listVisibleCycles(city.context, district)).toMatchObject([{ id: cycleId, assessments: 1 }]);
    const notFound = { code: "FAHENG_ASSESSMENT_NOT_FOUND" };
    await expect(getAssessment(city.context, district, others!)).rejects.toMatchObject(notFound);
    await expect(getAssessment(city.context, neighbour, theirs!)).rejects.toMatchObject(notFound);
    for (const actor of [
      city.municipal,
      stranger,
      { ...stranger, roles: [{ ...city.municipal.roles[0]!, role: "reviewer" as const }] },
    ]) {
      expect(await listVisibleCycles(city.context, actor)).toEqual([]);
      expect(await listAssessmentSummaries(city.context, actor, null)).toEqual([]);
      expect(await listAssessmentSummaries(city.context, actor, cycleId)).toEqual([]);
      await expect(getAssessment(city.context, actor, theirs!)).rejects.toMatchObject(notFound);
    }
    for (const act of [
      (actor: Actor, id: string) => overviewOfCycle(city.context, actor, id),
      (actor: Actor, id: string) => overviewPageOfCycle(city.context, actor, { cycleId: id, page: 1 }),
      (actor: Actor, id: string) => crosswalkOfCycle(city.context, actor, { cycleId: id, taxonomy: "O", page: 1 }),
      (actor: Actor, id: string) => replayCycle(city.context, actor, id),
      (actor: Actor, id: string) => calendarDifference(city.context, actor, id),
      (actor: Actor, id: string) => adoptCalendar(city.context, actor, { cycleId: id, reason: "试" }),
      (actor: Actor, id: string) => listStatementTasks(city.context, actor, id),
      (actor: Actor, id: string) => closeCycle(city.context, actor, { cycleId: id }),
      (actor: Actor, id: string) => reopenCycle(city.context, actor, { cycleId: id, reason: "试" }),
    ]) {
      for (const id of [cycleId, "nowhere"]) {
        await expect(act(city.municipal, id)).rejects.toMatchObject(NO_CYCLE);
        for (const actor of [stranger, district]) await expect(act(actor, id)).rejects.toMatchObject(FORBIDDEN);
      }
    }
    const review = { personIds: ["p"], cycleId, agencyIds: both(), indicators: null };
    await expect(assignReviews(city.context, city.municipal, review)).rejects.toMatchObject(NO_CYCLE);
    await expect(reviewChoices(city.context, city.municipal, cycleId)).rejects.toMatchObject(NO_CYCLE);
    // The bureau's other people have no office in it.
    for (const actor of [city.actor("leader", "a"), city.actor("department", "a")]) {
      expect(await listVisibleCycles(city.context, actor)).toEqual([]);
      await expect(overviewOfCycle(city.context, actor, cycleId)).rejects.toMatchObject(FORBIDDEN);
    }
  });

  it("has its bureau for an office: who is assessed there is neither told in its place nor makes its documents", async () => {
    const { id: cycleId } = await open(both());
    const [assessmentId = ""] = await assessmentOf(district, cycleId);
    const origin = { kind: "hand" as const };
    const problem = {
      assessmentId,
      origin,
      indicator: "1",
      found: "少一次",
      departmentId: null,
      personId: null,
      dueOn: null,
    };
    await raiseRectification(city.context, district, problem);
    const { offers } = await listPapers(city.context, district, { assessmentId });
    expect(offers.map(({ kind }) => kind)).toEqual(["plan", "problems"]);
    const desk = enter(city.context, district);
    const loaded = await loadAssessment(desk, assessmentId);
    const { blocks } = await noticeOf(desk, loaded);
    expect(blocks[0]).toMatchObject({ text: LINE_MARK });
    expect(blocks).toContainEqual(expect.objectContaining({ kind: "signature", by: ["a局"] }));
    const { assessment, cycle, agency } = loaded;
    const nothing = { reviewerId: null, extension: null, ledger: null, supervision: null, rectification: null };
    const place = { agencyId: agency.id, cycle, assessment, ...nothing } as unknown as Place;
    expect(await recipientsOf(desk, "office", { place, at: desk.now, loaded })).toEqual([]);
    const { points } = await getTrend(city.context, district, { agencyId: agency.id });
    expect(points.map(({ origin: it }) => it)).toMatchObject([{ kind: "computed", cycleKind: "line" }]);
  });

  it("is filled in and handed in by its agencies, and looked over and closed by its bureau, beside the office's", async () => {
    const assignments = [...both(), city.agencies.a].map((agencyId) => ({ agencyId, ...by }));
    const { id: office } = await openCycle(city.context, city.municipal, { ...period, assignments });
    const { id: cycleId } = await open(both());
    await openOwnCycle(city.context, district, { ...period, agencyId: city.agencies.b, assignments: [by] });
    const [theirs] = await assessmentOf(district, cycleId);
    const answer = { status: "done" as const, progress: "", notApplicable: null, expectedVersion: 0 };
    const saved = { assessmentId: theirs!, indicator: "1", facts: { a: 3 }, ...answer };
    for (const actor of [bureau, neighbour, city.municipal]) {
      await expect(saveResponse(city.context, actor, saved)).rejects.toMatchObject({
        code: "FAHENG_ASSESSMENT_NOT_FOUND",
      });
    }
    await saveResponse(city.context, district, saved);
    const page = async () => await overviewPageOfCycle(city.context, bureau, { cycleId, page: 1 });
    const rowOf = async () => (await page()).rows.find((it) => it.agency.id === city.agencies.b);
    // Only the line itself, though its agencies are assessed by the office and by themselves as well.
    expect((await page()).rows.map((it) => it.assessment.cycleId)).toEqual([cycleId, cycleId]);
    expect(await rowOf()).toMatchObject({ completion: { answered: 1 }, assessedBy: "a局" });
    expect((await overviewOfCycle(city.context, city.municipal, office)).rows).toHaveLength(3);
    // What its bureau sees of them by itself is its own alone.
    expect(await listAssessmentSummaries(city.context, bureau, null)).toMatchObject([
      { agency: { id: city.agencies.a }, cycle: { id: office } },
    ]);
    await expect(getAssessment(city.context, bureau, theirs!)).rejects.toMatchObject({
      code: "FAHENG_ASSESSMENT_NOT_FOUND",
    });
    await closeCycle(city.context, bureau, { cycleId });
    const late = { ...saved, facts: { a: 4 }, expectedVersion: 1 };
    await expect(saveResponse(city.context, district, late)).rejects.toMatchObject({ code: "FAHENG_CYCLE_CLOSED" });
    await reopenCycle(city.context, bureau, { cycleId, reason: "补正" });
    await saveResponse(city.context, district, late);
    expect(await rowOf()).toMatchObject({ completion: { answered: 1 } });
    expect(await replayCycle(city.context, city.root, cycleId)).toMatchObject([{ isSame: true }, { isSame: true }]);
  });
});
