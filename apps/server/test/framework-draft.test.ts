import type { DraftDecision } from "@faheng/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failure, startTestServer, type TestServer, type TestUser } from "./test-server.ts";

const TABLE = [
  "某局法治建设考核评分表",
  "序号,考核项目,考核内容,分值,评分标准,责任科室",
  "1,组织领导,成立依法行政领导小组,5,未成立的扣5分,办公室",
  "2,组织领导,党组会议每年专题研究法治工作不少于2次,四,每少1次扣2分，扣完为止,办公室",
  "3,制度建设,制定规范性文件应进行合法性审核,6,每发现1件未审核的扣1分，扣完为止,法规科",
].join("\n");

let test: TestServer;
let clerk: TestUser;
let office: TestUser;
beforeAll(async () => {
  test = await startTestServer();
  clerk = await test.signIn("coordinator");
  office = await test.signIn("municipal");
});
afterAll(async () => {
  await test.stop();
});

async function upload(agencyId: string): Promise<string> {
  const body = new FormData();
  body.set("file", new Blob([TABLE]), "评分表.csv");
  const url = `${test.server.url}/files/framework-draft/${agencyId}`;
  const answer = await fetch(url, { method: "POST", headers: { cookie: clerk.cookie }, body });
  return ((await answer.json()) as { readonly id: string }).id;
}

it("a table is uploaded, mended, approved by another person, enabled, opened, answered and scored, over the wire", async () => {
  const { frameworkDraft } = clerk.api;
  const me = await clerk.api.session.me.query();
  const agencyId = me.roles.find(({ role }) => role === "coordinator")?.agencyId ?? "";
  const id = await upload(agencyId);
  const decide = async (decision: DraftDecision): Promise<number> => {
    const { head } = await frameworkDraft.get.query({ id });
    return (await frameworkDraft.decide.mutate({ id, revision: head.revision, decision })).revision;
  };
  const read = await frameworkDraft.get.query({ id });
  expect(read.head).toMatchObject({ state: "drafting", items: 3, fileName: "评分表.csv" });
  expect(read.draft.clauses.map(({ sentence }) => sentence.zh)[1]).toBe("不少于2次，每少1次扣2分，扣完为止");
  const source = await frameworkDraft.source.query({ id });
  expect(source.blocks.some((block) => block.kind === "table")).toBe(true);
  expect(await failure(frameworkDraft.submit.mutate({ id, revision: 0 }))).toMatchObject({
    code: "FAHENG_PROCESS_DOUBTS_OPEN",
  });

  await decide({ kind: "field", code: "R2", field: "points", value: "4" });
  await decide({ kind: "framework", field: "issuer", value: "某局" });
  await decide({ kind: "framework", field: "id", value: "fazhi-2026" });
  await decide({ kind: "framework", field: "version", value: "1.0.0" });
  const mended = await frameworkDraft.get.query({ id });
  for (const { key, settled } of mended.draft.doubts) if (!settled) await decide({ kind: "doubt", key, settled: true });
  const { head, problems, doubtsOpen } = await frameworkDraft.get.query({ id });
  expect([problems, doubtsOpen]).toEqual([[], 0]);
  const stale = await failure(frameworkDraft.undo.mutate({ id, revision: 0 }));
  expect(stale).toMatchObject({ code: "FAHENG_FRAMEWORK_DRAFT_CHANGED", status: 409 });

  await frameworkDraft.submit.mutate({ id, revision: head.revision });
  const own = await failure(frameworkDraft.approve.mutate({ id, revision: head.revision }));
  expect(own.code).toBe("FAHENG_PROCESS_OWN_WORK");
  await office.api.frameworkDraft.approve.mutate({ id, revision: head.revision });
  const listed = (await clerk.api.framework.list.query()).find((it) => it.id === "fazhi-2026");
  expect(listed).toMatchObject({ isImported: true, version: "1.0.0", counts: { items: 3 } });
  expect((await office.api.framework.list.query()).some((it) => it.id === "fazhi-2026")).toBe(false);

  await clerk.api.plugin.enable.mutate({ agencyId, pluginId: "fazhi-2026", expected: false });
  const { id: cycleId } = await clerk.api.cycle.openOwn.mutate({
    agencyId,
    title: "导入体系自评",
    from: "2026-01-01",
    to: "2026-12-31",
    assignments: [{ frameworkId: "fazhi-2026", profileId: "fazhi-2026-scoring", isOwnProfile: false }],
  });
  const [row] = await clerk.api.assessment.list.query({ cycleId });
  const assessmentId = row?.id ?? "";
  const { fields } = await clerk.api.assessment.get.query({ id: assessmentId });
  const facts = { [fields["R2"]?.[0]?.key ?? ""]: 1 };
  const answer = {
    indicator: "R2",
    expectedVersion: 0,
    status: "done",
    progress: "召开1次",
    notApplicable: null,
  } as const;
  await clerk.api.response.save.mutate({ assessmentId, facts, ...answer });
  const { explanation } = await clerk.api.assessment.get.query({ id: assessmentId });
  const scored = explanation?.score.items.find(({ indicator }) => indicator === "R2");
  expect(scored?.interval).toEqual({ worst: 2000, best: 2000 });
});
