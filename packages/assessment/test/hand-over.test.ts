import { listAudit, listMemberships, type OpenDatabase, WHOLE_REACH } from "@faheng/database";
import { afterEach, beforeEach, expect, it } from "vitest";
import { machineTurn } from "../src/job/machine.ts";
import {
  type Actor,
  type Context,
  addDepartment,
  askExtension,
  closeCycle,
  endRole,
  getAssignmentPlan,
  getExtensions,
  grantExtension,
  giveRole,
  handOver,
  listAssessmentSummaries,
  listDepartmentsOf,
  listHeld,
  openCycle,
  readNotices,
  setAssignments,
  verifyEverything,
} from "../src/index.ts";
import { type City, testCities } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { hire, ticking } from "./support/staff.ts";

onBothEngines("离岗交接", (engine) => {
  const founded = testCities(engine);
  let database: OpenDatabase;
  let city: City;
  let context: Context;
  let coordinator: Actor;
  let leaving: Actor;
  let heir: Actor;
  let agencyId: string;
  let legal: string;
  let office: string;
  let assessments: readonly string[];
  let cycles: readonly string[];
  beforeEach(async () => {
    [database, city] = await founded();
    context = ticking(city.context);
    agencyId = city.agencies.a;
    legal = (await listDepartmentsOf(context, city.root, agencyId))[0]?.id ?? "";
    ({ id: office } = await addDepartment(context, city.root, { agencyId, name: "办公室" }));
    const recruit = async (login: string, role: "coordinator" | "department", departmentId: string | null) =>
      await hire(context, database, city.root, { login, role, agencyId, departmentId });
    coordinator = await recruit("coordinator", "coordinator", null);
    leaving = await recruit("leaving", "department", legal);
    heir = await recruit("heir", "department", legal);
    const second = { role: "department", agencyId, departmentId: office } as const;
    await giveRole(context, city.root, { personId: leaving.personId, ...second });
    const assignments = [{ agencyId, frameworkId: "canteen-2017", profileId: "canteen-standard" }];
    const opened = [];
    for (const title of ["2017年度考核", "专项考核", "结束的考核"]) {
      const period = { title, from: "2017-01-01", to: "2017-12-31" };
      const { id: cycleId } = await openCycle(context, city.municipal, { ...period, assignments });
      const [own] = await listAssessmentSummaries(context, coordinator, cycleId);
      opened.push({ cycleId, id: own?.assessment.id ?? "" });
    }
    assessments = opened.map(({ id }) => id);
    cycles = opened.map(({ cycleId }) => cycleId);
    for (const assessmentId of assessments) {
      await setAssignments(context, coordinator, {
        assessmentId,
        expectedVersion: 0,
        changes: [
          { indicator: "1", part: "", rows: [row(legal, leaving.personId, "lead"), row(legal, heir.personId)] },
          { indicator: "2", part: "", rows: [row(office, leaving.personId, "lead"), row(legal, null)] },
        ],
      });
    }
    await closeCycle(context, city.municipal, { cycleId: cycles[2] ?? "" });
    await machineTurn(context);
  });
  afterEach(async () => {
    await database.close();
  });

  const row = (departmentId: string, personId: string | null, role: "lead" | "cooperating" = "cooperating") => {
    return { departmentId, personId, role, dueOn: null };
  };
  const rowsOf = async (assessmentId = assessments[0] ?? "") =>
    (await getAssignmentPlan(context, coordinator, { assessmentId })).rows;
  const held = async (person = leaving) =>
    (await listHeld(context, coordinator, { agencyId })).holders.find(({ id }) => id === person.personId);
  const hand = async (to: readonly { departmentId: string; personId: string | null }[], expected?: string) =>
    await handOver(context, coordinator, {
      agencyId,
      personId: leaving.personId,
      to,
      expected: expected ?? (await held())?.digest ?? "",
    });
  const code = async (act: Promise<unknown>): Promise<string> =>
    await act.then(
      () => "",
      (error: unknown) => (error as { code: string }).code,
    );

  it("takes everything of all open plans in one act, and nothing of those that are over", async () => {
    const before = await held();
    expect(before?.departments.map(({ id, isThere, items }) => [id, isThere, items.length])).toEqual([
      [legal, true, 2],
      [office, true, 2],
    ]);
    const closed = await rowsOf(assessments[2]);
    const answer = await hand([
      { departmentId: legal, personId: heir.personId },
      { departmentId: office, personId: null },
    ]);
    expect(answer).toEqual({ items: 4, plans: 2, leavePassed: 0, leaveLeft: 0 });
    expect(await held()).toBe(undefined);
    for (const assessmentId of assessments.slice(0, 2)) {
      const plan = await getAssignmentPlan(context, coordinator, { assessmentId });
      expect(plan.version).toBe(2);
      expect(
        plan.rows.map(({ indicator, departmentId, personId, role }) => [indicator, departmentId, personId, role]),
      ).toEqual(
        expect.arrayContaining([
          ["1", legal, heir.personId, "lead"],
          ["2", office, null, "lead"],
          ["2", legal, null, "cooperating"],
        ]),
      );
      expect(plan.rows).toHaveLength(3);
    }
    expect(await rowsOf(assessments[2])).toEqual(closed);
    const lines = (await listAudit(database.db, { limit: 100, agencyId })).filter(
      ({ action }) => action === "assignment.hand-over",
    );
    expect(lines.map(({ object }) => object).toSorted()).toEqual(
      assessments
        .slice(0, 2)
        .map((id) => `assignment:${id}`)
        .toSorted(),
    );
    // Whoever gets anything is told, plan by plan; sent once more under the same key it is done once.
    await machineTurn(context);
    const { notices } = await readNotices(context, heir, { before: null, isUnread: false });
    expect(notices.filter(({ act }) => act === "assignment.hand-over")).toHaveLength(2);
  });

  it("is refused where anything moved since it was looked at, and nothing is written then", async () => {
    const { digest = "" } = (await held()) ?? {};
    const changes = [{ indicator: "2", part: "", rows: [row(legal, leaving.personId)] }];
    await setAssignments(context, coordinator, { assessmentId: assessments[1] ?? "", expectedVersion: 1, changes });
    const all = [legal, office].map((departmentId) => ({ departmentId, personId: null }));
    expect(await code(hand(all, digest))).toBe("FAHENG_HAND_OVER_CHANGED");
    expect(await rowsOf()).toContainEqual({ indicator: "1", part: "", ...row(legal, leaving.personId, "lead") });
    expect((await getAssignmentPlan(context, coordinator, { assessmentId: assessments[0] ?? "" })).version).toBe(1);
    expect(await code(hand(all))).toBe("");
    expect(await code(hand(all, digest))).toBe("FAHENG_HAND_OVER_CHANGED");
  });

  it("asks for one recipient in each department, who is another of it", async () => {
    const to = (departmentId: string, personId: string | null) => ({ departmentId, personId });
    const refused = async (...all: readonly ReturnType<typeof to>[]) => await code(hand(all));
    expect(await refused(to(legal, null))).toBe("FAHENG_HAND_OVER_DEPARTMENTS");
    expect(await refused(to(legal, null), to(legal, heir.personId))).toBe("FAHENG_HAND_OVER_DEPARTMENTS");
    expect(await refused(to(legal, null), to(office, null), to("other", null))).toBe("FAHENG_HAND_OVER_DEPARTMENTS");
    expect(await refused(to(legal, null), to(office, heir.personId))).toBe("FAHENG_ASSIGNMENT_PERSON");
    expect(await refused(to(legal, leaving.personId), to(office, null))).toBe("FAHENG_ASSIGNMENT_PERSON");
    expect(await held()).toBeDefined();
  });

  it("holds too for whoever has left already, by the name they had", async () => {
    const people = await listMemberships(database.db, { kind: "agencies", ids: [agencyId] });
    for (const { id, personId } of people) {
      if (personId === leaving.personId) await endRole(context, city.root, { membershipId: id });
    }
    const gone = await held();
    expect(gone?.name).toBe("演示·leaving");
    expect(gone?.departments.map(({ isThere }) => isThere)).toEqual([false, false]);
    expect(await hand([legal, office].map((departmentId) => ({ departmentId, personId: null })))).toEqual({
      items: 4,
      plans: 2,
      leavePassed: 0,
      leaveLeft: 0,
    });
  });

  it("passes leave for late entry on to whoever takes over what it names, and says what stays", async () => {
    const [assessmentId = ""] = assessments;
    const { personId } = leaving;
    const leave = async (items: readonly string[], people = [personId]) => {
      const asked = { assessmentId, kind: "late", items, period: null, handIn: items.length === 0, people } as const;
      const { n } = await askExtension(context, coordinator, { ...asked, wishedOn: "2017-12-01", reason: "材料未齐" });
      const answer = { assessmentId, n, seen: 1, grantedOn: "2017-12-01", reason: "同意" };
      await grantExtension(context, city.municipal, answer);
    };
    await leave(["1"]);
    await leave(["2"], [personId, heir.personId]);
    await leave([]);
    const seen = await held();
    expect(
      seen?.leave.map(({ n, items, handIn, until, departments }) => [n, items, handIn, until, departments]),
    ).toEqual([
      [1, ["集中采购率"], false, "2017-12-01", [legal]],
      [2, ["合同审核"], false, "2017-12-01", [office]],
      [3, [], true, "2017-12-01", []],
    ]);
    const to = [
      { departmentId: legal, personId: heir.personId },
      { departmentId: office, personId: null },
    ];
    // What changed since it was looked at is looked at anew.
    await leave(["3"]);
    expect(await code(hand(to, seen?.digest))).toBe("FAHENG_HAND_OVER_CHANGED");
    // Item 3 is nobody's in person: leave for it goes to all who take anything over.
    expect(await hand(to)).toMatchObject({ leavePassed: 2, leaveLeft: 2 });
    const stands = async () =>
      (await getExtensions(context, coordinator, { assessmentId })).extensions
        .toReversed()
        .map(({ people, writes, steps }) => [people.map(({ id }) => id), writes, steps.at(-1)?.act]);
    expect(await stands()).toEqual([
      [[heir.personId], 3, "extension.pass-on"],
      [[personId, heir.personId], 2, "extension.grant"],
      [[personId], 2, "extension.grant"],
      [[heir.personId], 3, "extension.pass-on"],
    ]);
    const lines = await listAudit(database.db, { limit: 100, agencyId });
    expect(lines.flatMap(({ action, object }) => (action === "extension.pass-on" ? [object] : [])).toSorted()).toEqual([
      `extension:${assessmentId}/1`,
      `extension:${assessmentId}/4`,
    ]);
    // Who has leave alone is there with it, and whoever it goes to has it once.
    const rest = await held();
    expect(rest?.departments.map(({ id, items }) => [id, items.length]).toSorted()).toEqual(
      [
        [legal, 0],
        [office, 0],
      ].toSorted(),
    );
    const second = await hand([
      { departmentId: legal, personId: heir.personId },
      { departmentId: office, personId: null },
    ]);
    expect(second).toEqual({ items: 0, plans: 0, leavePassed: 1, leaveLeft: 1 });
    expect((await stands())[1]).toEqual([[heir.personId], 3, "extension.pass-on"]);
    expect((await verifyEverything(database.reaching(WHOLE_REACH))).content).toMatchObject({ ok: true });
  });

  it("is the coordinator's alone, of their own agency", async () => {
    for (const actor of [leaving, city.municipal, city.actor("coordinator", "b")]) {
      expect(await code(listHeld(context, actor, { agencyId }))).toBe("FAHENG_ACCESS_FORBIDDEN");
      const input = { agencyId, personId: leaving.personId, to: [], expected: "" };
      expect(await code(handOver(context, actor, input))).toBe("FAHENG_ACCESS_FORBIDDEN");
    }
  });
});
