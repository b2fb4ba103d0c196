import { canonicalJson, sha256 } from "@faheng/database";
import { readDocument } from "@faheng/documents";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failure, nantongAssessment, startTestServer, type TestServer, type TestUser } from "./test-server.ts";

let test: TestServer;
let coordinator: TestUser;
let auditor: TestUser;
beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn("coordinator");
  auditor = await test.signIn("audit-admin");
});
afterAll(async () => {
  await test.stop();
});

const newest = async (action: string) => (await auditor.api.audit.list.query({ limit: 1, action }))[0];

it("signing in and out, downloads and refusals are written down with who, what and how it ended", async () => {
  const { id, reports } = await nantongAssessment(coordinator);
  expect(await newest("session.demonstration")).toMatchObject({ actorName: "演示·审计管理员", result: "done" });
  const file = `${id}/${reports[0]?.id}.docx`;
  await fetch(`${test.server.url}/files/reports/${file}`, { headers: { cookie: coordinator.cookie } });
  expect(await newest("report.read")).toMatchObject({ object: `report:${file}`, result: "done" });

  const security = await test.signIn("security-admin");
  expect((await failure(security.api.assessment.get.query({ id }))).code).toBe("FAHENG_ASSESSMENT_NOT_FOUND");
  expect(await newest("assessment.read")).toMatchObject({ object: `assessment:${id}`, result: "refused" });
  expect((await failure(coordinator.api.people.list.query())).code).toBe("FAHENG_ACCESS_FORBIDDEN");
  expect(await newest("people.read")).toMatchObject({ actorName: "演示·法规处协调员", result: "refused" });
  expect((await failure(security.api.audit.list.query({ limit: 1 }))).code).toBe("FAHENG_ACCESS_FORBIDDEN");
  expect(await newest("audit.read")).toMatchObject({ actorName: "演示·安全管理员", result: "refused" });

  const change = { password: "guessed", next: "Heng-2017-Liang!" };
  expect((await failure(security.api.session.changePassword.mutate(change))).code).toBe("FAHENG_SIGN_IN_REFUSED");
  expect(await newest("account.prove")).toMatchObject({ actorName: "演示·安全管理员", result: "refused" });

  await security.api.session.signOut.mutate({});
  expect(await newest("session.sign-out")).toMatchObject({ actorName: "演示·安全管理员", result: "done" });
});

it("a saved answer is known to the audit by version and digest, not by what it says", async () => {
  const { id, responses } = await nantongAssessment(coordinator);
  await coordinator.api.response.save.mutate({
    assessmentId: id,
    indicator: "R2",
    expectedVersion: responses["R2"]?.version ?? 0,
    status: "done",
    facts: { a: 2 },
    progress: "只有本局可见",
    notApplicable: null,
  });
  const row = await newest("response.save");
  const [version] = await coordinator.api.response.history.query({ assessmentId: id, indicator: "R2" });
  const after = JSON.parse(row?.after ?? "") as { version: number; sha256: string; changed: string[] };
  expect(after.sha256).toBe(sha256(canonicalJson(version)));
  expect(after).toMatchObject({ version: version?.version, changed: ["facts.a", "status", "progress"] });
  expect(JSON.stringify(row)).not.toContain("只有本局可见");
});

it("browses by person, act and time, and exports the same rows as text", async () => {
  const saves = await auditor.api.audit.list.query({ limit: 500, action: "response.save" });
  const [save] = saves;
  const byPerson = await auditor.api.audit.list.query({ limit: 500, actorId: save?.actorId });
  expect(byPerson.length).toBeGreaterThan(saves.length);
  expect(byPerson.every((row) => row.actorId === save?.actorId)).toBe(true);
  expect(await auditor.api.audit.list.query({ limit: 500, to: "2017-01-01T00:00:00.000Z" })).toEqual([]);
  const later = { limit: 500, from: "2999-01-01T00:00:00.000Z" };
  expect(await auditor.api.audit.list.query(later)).toEqual([]);
  const byAgency = await auditor.api.audit.list.query({ limit: 500, agencyId: save?.agencyId ?? "" });
  expect(byAgency.length).toBeGreaterThan(saves.length);
  expect(byAgency.every((row) => row.agencyId === save?.agencyId)).toBe(true);
  const all = await auditor.api.audit.list.query({ limit: 500 });
  const at = all.findIndex((row) => row.hash === save?.hash);
  const { at: time = "", chain = "", seq = 0 } = save ?? {};
  const older = await auditor.api.audit.list.query({ limit: 3, after: { at: time, chain, seq } });
  expect(older).toEqual(all.slice(at + 1, at + 4));
  expect(older).toHaveLength(3);

  const filter = { action: "response.save" };
  const csv = await auditor.api.audit.export.mutate({ format: "csv", ...filter });
  expect(csv).toMatchObject({ rows: saves.length, isCut: false, mediaType: "text/csv; charset=utf-8" });
  const lines = Buffer.from(csv.base64, "base64").toString("utf8").trimEnd().split("\r\n");
  expect(lines).toHaveLength(saves.length + 1);
  const bare = lines.map((line) => line.replaceAll('"', ""));
  expect(bare[0]).toContain("序号,时间,人员,动作,对象,机关,结果,之前,之后,人员编号,机关编号,对象编号");
  const [line = ""] = bare.slice(1);
  expect(line).toContain(`,${save?.actorName},保存填报,填报 市商务局`);
  expect(line).toContain(",市商务局,成功,");
  expect(line).toMatch(/状态：已完成；版本：\d+；改动的内容：填报数据、完成状态、进展情况/u);
  expect(line).toContain(save?.hash);
  expect(line).not.toMatch(/response\.save|status|done/u);
  const xlsx = await auditor.api.audit.export.mutate({ format: "xlsx", ...filter });
  expect(Buffer.from(xlsx.base64, "base64").subarray(0, 2).toString("latin1")).toBe("PK");
  expect(await newest("audit.export")).toMatchObject({ object: "audit:export.xlsx", result: "done" });
});

it.for(["docx", "xlsx"])("a report (%s) ends with an anchor that the chain agrees with", async (format) => {
  const { id, reports } = await nantongAssessment(coordinator);
  const address = `${test.server.url}/files/reports/${id}/${reports[0]?.id}.${format}`;
  const answer = await fetch(address, { headers: { cookie: coordinator.cookie } });
  const content = await readDocument(new Uint8Array(await answer.arrayBuffer()), `report.${format}`);
  const printed = /审计链锚点：\d{4}-\d{2} 第\d+条 (\d+:sha256:[0-9a-f]{64})/.exec(JSON.stringify(content));
  const anchors = [printed?.[1] ?? ""];
  expect(await auditor.api.audit.verify.mutate({ anchors })).toMatchObject({ ok: true });
});

it("verifies against anchors, and contradicts forged ones", async () => {
  const verdict = await auditor.api.audit.verify.mutate({});
  if (!verdict.ok) throw new Error("broken");
  const anchors = [verdict.printed ?? ""];
  expect(await auditor.api.audit.verify.mutate({ anchors })).toMatchObject({ ok: true });
  const forged = `1:sha256:${"0".repeat(64)}`;
  expect(await auditor.api.audit.verify.mutate({ anchors: [forged] })).toMatchObject({ ok: false, reason: "anchor" });
});
