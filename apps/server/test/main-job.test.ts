import { type JsonChange, withJsonChanges } from "@faheng/domain";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  failure,
  nantongAssessment,
  startTestServer,
  type TestServer,
  type TestUser,
  withCookie,
} from "./test-server.ts";

type Trace = NonNullable<Awaited<ReturnType<typeof nantongAssessment>>["explanation"]>["trace"];

const engines = [
  { engine: "sqlite", skip: false },
  { engine: "postgres", skip: !requireInCi(findPostgres(), "postgresql") },
];

describe.for(engines)("the main job on $engine", ({ engine, skip }) => {
  if (skip) return;
  let test: TestServer;
  let cluster: Awaited<ReturnType<typeof startPostgres>> | null = null;
  let department: TestUser;
  let coordinator: TestUser;
  let municipal: TestUser;
  beforeAll(async () => {
    if (engine === "postgres") cluster = await startPostgres();
    test = await startTestServer({ databaseUrl: cluster?.url ?? null });
    department = await test.signIn("department");
    coordinator = await test.signIn("coordinator");
    municipal = await test.signIn("municipal");
  });
  afterAll(async () => {
    await test.stop();
    await cluster?.stop();
  });

  it("opens a cycle on the Nantong table, pinned by version and SHA-256", async () => {
    const before = await nantongAssessment(coordinator);
    const { id } = await municipal.api.cycle.open.mutate({
      title: "2017年度",
      from: "2017-01-01",
      to: "2017-12-31",
      assignments: [
        {
          agencyId: before.agency.id,
          frameworkId: "nantong-commerce-2017",
          profileId: "nantong-commerce-2017-standard",
        },
      ],
    });
    const [row] = await coordinator.api.assessment.list.query({ cycleId: id });
    const opened = await coordinator.api.assessment.get.query({ id: row?.id ?? "" });
    expect(opened.manifest.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(opened.manifest).toMatchObject({ frameworkVersion: "0.1.0", profileVersion: "0.1.0", pluginId: "commerce" });
    const rows = opened.framework.indicators.filter((it) => it.kind === "item");
    expect(rows).toHaveLength(19);
    expect(opened.framework.indicators.filter((it) => it.kind === "bonus")).toHaveLength(3);
    expect(rows[1]?.lead).toEqual(["政策法规处", "办公室"]);
    expect(rows[1]?.outputs).toEqual(["会议记录", "工作资料"]);
    expect(opened.completion).toEqual({ answered: 0, pending: 22, notApplicable: 0, total: 22 });
  });

  it("shows the deduction of the table's second row with its arithmetic and place", async () => {
    const { explanation, responses } = await nantongAssessment(department);
    expect(responses["R2"]?.facts).toEqual({ a: 1 });
    const clause = find(explanation?.trace, (node) => node.indicator === "R2" && node.clause === "a");
    expect(clause?.amount).toEqual({ worst: -1000, best: -1000 });
    expect(clause?.place).toBe("第2行 第1款");
    expect(clause?.arithmetic).toContain("实1次");
  });

  it("saves facts, computes at once, survives a restart", async () => {
    const before = await nantongAssessment(department);
    const draft = { assessmentId: before.id, indicator: "R2", status: "done", notApplicable: null } as const;
    const preview = await department.api.response.preview.query({ ...draft, facts: { a: 2 } });
    const clause = find(preview.explanation?.trace, (node) => node.indicator === "R2" && node.clause === "a");
    expect(clause?.amount).toEqual({ worst: 0, best: 0 });
    expect((await nantongAssessment(department)).responses["R2"]?.version).toBe(1);
    // Who names the explanation they hold is told what would change of it; who holds another, all of it.
    const since = before.explanationMark ?? "";
    const told = await department.api.response.preview.query({ ...draft, facts: { a: 2 }, since });
    expect([told.explanation, told.hint, told.explained?.since]).toEqual([null, preview.hint, since]);
    const toLay = told.explained?.changes as readonly JsonChange[];
    expect(withJsonChanges(before.explanation, toLay)).toEqual(preview.explanation);
    const other = { ...draft, facts: { a: 2 }, since: "0".repeat(64) };
    expect(await department.api.response.preview.query(other)).toEqual(preview);

    const saved = await department.api.response.save.mutate({
      ...draft,
      facts: { a: 2 },
      expectedVersion: 1,
      progress: "已研究2次。",
    });
    expect(saved.response).toMatchObject({ version: 2, facts: { a: 2 }, savedBy: "演示·责任处室填报员" });
    // What is answered is what it changed of the score that was there.
    expect(saved.explained.since).toBe(before.explanationMark);
    const changes = saved.explained.changes as readonly JsonChange[];
    expect(withJsonChanges(before.explanation, changes)).toEqual(preview.explanation);

    await test.restart();
    // The cookie of before the restart still holds: sessions live in the database.
    department = withCookie(test.server.url, department.cookie);
    coordinator = await test.signIn("coordinator");
    municipal = await test.signIn("municipal");
    const after = await nantongAssessment(department);
    expect(after.responses["R2"]).toEqual(saved.response);
    expect([after.explanation, after.explanationMark]).toEqual([preview.explanation, saved.explained.mark]);
    const history = await department.api.response.history.query({ assessmentId: before.id, indicator: "R2" });
    expect(history.map((it) => it.version)).toEqual([2, 1]);
  });

  it("gives the second of two editors a conflict that names what changed", async () => {
    const { id, responses } = await nantongAssessment(coordinator);
    const version = responses["R9"]?.version ?? 0;
    const draft = { assessmentId: id, indicator: "R9", status: "done", notApplicable: null } as const;
    await coordinator.api.response.save.mutate({ ...draft, facts: { a: 1 }, expectedVersion: version, progress: "甲" });
    const error = await failure(
      department.api.response.save.mutate({ ...draft, facts: { a: 2 }, expectedVersion: version, progress: "乙" }),
    );
    expect(error).toMatchObject({ code: "FAHENG_RESPONSE_CONFLICT", status: 409, place: "R9" });
    expect(error.details["changed"]).toBe("填报数据、进展情况");
    expect(error.details["version"]).toBe(version + 1);
    const after = await nantongAssessment(department);
    expect(after.responses["R9"]).toMatchObject({ facts: { a: 1 }, progress: "甲", version: version + 1 });
  });

  it("counts «not applicable» only once the coordinator has approved it", async () => {
    const { id, responses } = await nantongAssessment(department);
    const expectedVersion = responses["R8"]?.version ?? 0;
    const stated = { assessmentId: id, indicator: "R8", facts: {}, progress: "" };
    const claimed = await department.api.response.save.mutate({
      ...stated,
      expectedVersion,
      status: "not-applicable",
      notApplicable: { reason: "无此职能" },
    });
    expect(claimed.completion.notApplicable).toBe(0);
    const draft = { assessmentId: id, indicator: "R8", expectedVersion: expectedVersion + 1 };
    expect((await failure(coordinator.api.response.approve.mutate(draft))).code).toBe("FAHENG_PROCESS_STATE");
    await department.api.response.submit.mutate(draft);
    const request = { ...draft, expectedVersion: expectedVersion + 2 };
    expect((await failure(department.api.response.approve.mutate(request))).status).toBe(403);
    const approved = await coordinator.api.response.approve.mutate(request);
    expect(approved.completion.notApplicable).toBe(1);
    expect(approved.response.notApplicable?.approvedBy).toBe("演示·法规处协调员");
  });

  it("lets a department answer its own rows alone", async () => {
    const { id, canEdit, responses } = await nantongAssessment(department);
    expect(canEdit).toContain("R2");
    expect(canEdit).not.toContain("R1");
    const error = await failure(
      department.api.response.save.mutate({
        assessmentId: id,
        indicator: "R1",
        expectedVersion: responses["R1"]?.version ?? 0,
        status: "done",
        facts: {},
        progress: "",
        notApplicable: null,
      }),
    );
    expect(error.code).toBe("FAHENG_ACCESS_FORBIDDEN");
  });

  it("shows the municipal office every agency with score, interval and completion", async () => {
    const [cycle] = (await municipal.api.cycle.list.query()).filter((it) => it.assessments === 5);
    const { rows } = await municipal.api.cycle.overview.query({ cycleId: cycle?.id ?? "" });
    expect(rows).toHaveLength(5);
    const commerce = rows.find((row) => row.agencyName === "市商务局");
    expect(commerce).toMatchObject({ profileStanding: "official", full: 100_000, completion: { total: 22 } });
    expect(commerce?.interval).not.toBeNull();
    const ip = rows.find((row) => row.agencyName === "市知识产权局");
    expect(ip?.completion).toMatchObject({ notApplicable: 83, total: 133 });
    expect((await failure(department.api.cycle.overview.query({ cycleId: cycle?.id ?? "" }))).status).toBe(403);
  });

  it("tells the office what its agencies are asked for, and which items rest on one document alone", async () => {
    const [cycle] = (await municipal.api.cycle.list.query()).filter(
      ({ owner, phase }) => owner === null && phase === "running",
    );
    const { documents, burdens, frameworks } = await municipal.api.cycle.basis.query({ cycleId: cycle?.id ?? "" });
    const cited = (number: string, frameworkId: string) => {
      const found = documents.find(({ documentNumber }) => documentNumber === number)?.citations;
      const own = found?.find((it) => it.frameworkId === frameworkId);
      return [own?.items.length, own?.only.length];
    };
    expect(cited("中发〔2015〕36号", "beijing-aic-2017")).toEqual([44, 0]);
    expect(cited("渝委发〔2016〕27号", "chongqing-ip-2019")).toEqual([102, 99]);
    expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
    const codes = new Map(frameworks.map(({ id, items }) => [id, new Set(items.map(({ code }) => code))]));
    for (const { citations } of documents)
      for (const { frameworkId, items } of citations)
        expect(items.filter((code) => codes.get(frameworkId)?.has(code) !== true)).toEqual([]);
    const asked = Object.fromEntries(
      burdens.map(({ frameworkId, burden: { items, materials } }) => [frameworkId, [items, materials]]),
    );
    expect(asked).toMatchObject({
      "beijing-aic-2017": [67, 0],
      // 246 of single items, and 12 that items share.
      "xuchang-demonstration-2022": [119, 246 + 12],
      "chongqing-ip-2019": [133, 0],
    });
    expect((await failure(coordinator.api.cycle.basis.query({ cycleId: cycle?.id ?? "" }))).status).toBe(403);
  });

  it("hands the table out as .docx, as .xlsx and as a page to print", async () => {
    const { id, reports } = await nantongAssessment(coordinator);
    for (const format of ["docx", "xlsx"]) {
      const answer = await fetch(`${test.server.url}/files/reports/${id}/${reports[0]?.id}.${format}`, {
        headers: { cookie: coordinator.cookie },
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent("市商务局"));
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe("PK");
    }
    const page = await fetch(`${test.server.url}/files/reports/${id}/${reports[0]?.id}.html`, {
      headers: { cookie: coordinator.cookie },
    });
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-disposition")).toMatch(/^inline;/);
    expect(page.headers.get("content-security-policy")).toContain("sandbox allow-modals; default-src 'none'");
    expect(await page.text()).toMatch(/^<!doctype html>/);
    const without = await fetch(`${test.server.url}/files/reports/${id}/${reports[0]?.id}.docx`);
    expect(without.status).toBe(401);
    expect(await without.json()).toMatchObject({ error: { code: "FAHENG_ACCESS_SIGNED_OUT" } });
  });
});

function find(node: Trace | undefined, isWanted: (node: Trace) => boolean): Trace | undefined {
  if (node === undefined || isWanted(node)) return node;
  for (const child of node.children) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return undefined;
}
