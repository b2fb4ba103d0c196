import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestUser, withCookie } from "./test-server.ts";

let test: TestServer;
let office: TestUser;
beforeAll(async () => {
  test = await startTestServer({ clock: { now: () => new Date("2026-11-27T23:41:00.000Z") } });
  office = await test.signIn("municipal");
});
afterAll(async () => {
  await test.stop();
});

const page = async (headers: Record<string, string> = {}): Promise<Response> =>
  await fetch(`${test.server.url}/demo`, { headers });

describe("the demonstration's sign-ins", () => {
  it("are a department, a coordinator and a leader for each of the five agencies, and one of each role above them", async () => {
    const answer = await page();
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const links = [...(await answer.text()).matchAll(/href="(?<href>[^"]+)"/gu)].map((it) => it.groups?.["href"] ?? "");
    const seen: string[] = [];
    for (const href of links) {
      const entered = await fetch(`${test.server.url}${href}`, { redirect: "manual" });
      expect({ href, status: entered.status }).toEqual({ href, status: 303 });
      const cookie = (entered.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
      const { person, roles } = await withCookie(test.server.url, cookie).api.session.me.query();
      expect(person?.name).toMatch(/^演示·/u);
      seen.push(roles.map(({ agencyName, role }) => `${agencyName ?? "全市"} ${role}`).join());
    }
    const agencies = ["市商务局", "市商贸服务局", "市工商行政管理局", "市市场监督管理局", "市知识产权局"];
    const above = ["reviewer", "municipal", "system-admin", "security-admin", "audit-admin"];
    expect(seen.toSorted()).toEqual(
      [
        ...agencies.flatMap((agency) => ["department", "coordinator", "leader"].map((role) => `${agency} ${role}`)),
        ...above.map((role) => `全市 ${role}`),
      ].toSorted(),
    );
  });

  it("are listed to this machine alone", async () => {
    expect((await page({ "x-forwarded-for": "10.0.0.1" })).status).toBeGreaterThanOrEqual(403);
    expect((await fetch(`${test.server.url}/demo/sign-in/leader/nobody`, { redirect: "manual" })).status).toBe(404);
  });
});

/** What documents leave blank, and bonus items that nobody applied for. */
const BLANK: Readonly<Record<string, readonly string[]>> = {
  "chongqing-ip-2019": ["T028"],
  "xuchang-demonstration-2022": ["B1", "B2"],
};

describe("the demonstration's cycles", () => {
  const closed = async () => (await office.api.cycle.list.query()).filter(({ status }) => status === "closed");

  it("run in the city's year of the clock handed in, all five agencies side by side", async () => {
    const running = (await office.api.cycle.list.query()).filter(({ status }) => status === "open");
    expect(running).toEqual([
      expect.objectContaining({
        title: "2026年度法治建设考核（演示）",
        from: "2026-01-01",
        to: "2026-12-31",
        assessments: 5,
      }),
    ]);
  });

  it("are finished in the frameworks' own periods", async () => {
    const periods = (await closed()).map(({ title, from, to }) => `${from} ${to} ${title}`);
    expect(periods.toSorted()).toEqual([
      "2017-01-01 2017-12-31 2017年度法治建设考核（演示，已结束）",
      "2018-01-01 2018-12-31 2018年度法治建设考核（演示，已结束）",
      "2019-01-01 2019-12-31 2019年度法治建设考核（演示，已结束）",
      "2022-08-01 2023-12-31 法治政府建设示范创建（2022—2023年）（演示，已结束）",
    ]);
    const finished = (await office.api.assessment.list.query()).filter(({ cyclePhase }) => cyclePhase === "closed");
    expect(
      finished.map(({ frameworkId, cycleTitle }) => `${frameworkId} ${/\d{4}/u.exec(cycleTitle)?.[0]}`).toSorted(),
    ).toEqual([
      "beijing-aic-2017 2017",
      "chongqing-ip-2019 2019",
      "nantong-commerce-2017 2017",
      "xuchang-demonstration-2022 2022",
      "zhengzhou-commerce-2018 2018",
    ]);
  });

  it("have answers that say they are made up, all items of a finished one but what its document leaves blank", async () => {
    for (const { id, cyclePhase, frameworkId } of await office.api.assessment.list.query()) {
      const { framework, responses } = await office.api.assessment.get.query({ id });
      const unmarked = Object.values(responses).filter(
        (it) => !(it.progress.startsWith("演示") || it.notApplicable?.reason.startsWith("演示") === true),
      );
      expect({ frameworkId, unmarked }).toEqual({ frameworkId, unmarked: [] });
      const open = framework.indicators.filter(({ code }) => responses[code] === undefined).map(({ code }) => code);
      const left = cyclePhase === "closed" ? open.filter((code) => !(BLANK[frameworkId] ?? []).includes(code)) : [];
      expect({ frameworkId, left }).toEqual({ frameworkId, left: [] });
    }
  });

  it("are assigned where the document names none of the agency's departments: theirs can fill in, a few things are late", async () => {
    for (const agency of ["commerce-service", "intellectual-property"]) {
      const clerk = await test.signIn(`department/${agency}`);
      const running = (await clerk.api.assessment.list.query()).filter(
        ({ cyclePhase, cycleKind }) => cyclePhase !== "closed" && cycleKind !== "own",
      );
      const [id = ""] = running.map((it) => it.id);
      const { framework, canEdit, dues, responses } = await clerk.api.assessment.get.query({ id });
      expect(canEdit).toHaveLength(framework.indicators.length);
      const late = Object.entries(dues).filter(([, due]) => due.isOverdue && due.source === "assignment");
      expect(late.map(([code, { dueOn }]) => [responses[code]?.status, dueOn])).toEqual(
        Array.from({ length: 3 }, () => ["in-progress", "2026-11-18"]),
      );
      // One claim was sent back: it says 演示 and waits for the department.
      const returned = Object.values(responses).filter((it) => it.returned !== undefined);
      expect(returned.map((it) => it.returned?.reason)).toEqual(["演示：请说明依据后再报。"]);
      const { version, unassigned } = await clerk.api.assignment.get.query({ assessmentId: id });
      expect({ version, unassigned }).toEqual({ version: 1, unassigned: [] });
    }
  });

  it("are one agency's own beside them: assigned and answered, nothing late, and not there for anybody outside", async () => {
    const [clerk, coordinator] = await Promise.all(
      ["department", "coordinator"].map((role) => test.signIn(`${role}/commerce-service`)),
    );
    const owned = async (user: TestUser | undefined) =>
      ((await user?.api.cycle.list.query()) ?? []).filter(({ owner }) => owner !== null);
    const [cycle, ...others] = await owned(coordinator);
    expect(others).toEqual([]);
    expect(cycle).toMatchObject({
      title: "2026年推进依法行政自查（演示）",
      from: "2026-01-01",
      to: "2026-12-31",
      phase: "running",
      assessments: 1,
    });
    const mine = (await clerk?.api.assessment.list.query()) ?? [];
    const id = mine.find(({ cycleId }) => cycleId === cycle?.id)?.id ?? "";
    const found = await clerk?.api.assessment.get.query({ id });
    expect(found?.canEdit).toHaveLength(found?.framework.indicators.length ?? Number.NaN);
    expect(Object.keys(found?.responses ?? {}).length).toBeGreaterThan(0);
    expect(
      Object.values(found?.dues ?? {}).filter(({ isOverdue, source }) => isOverdue && source === "assignment"),
    ).toEqual([]);
    expect(await owned(office)).toEqual([]);
    expect(await owned(await test.signIn("coordinator"))).toEqual([]);
  });

  it("are loaded once: a start again leaves everything as it is", async () => {
    const before = await office.api.cycle.list.query();
    await test.restart();
    office = await test.signIn("municipal");
    expect(await office.api.cycle.list.query()).toEqual(before);
  });
});
