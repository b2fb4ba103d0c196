import { definePlugin, normaliseOfficialText } from "@faheng/plugin-api";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packs } from "../src/plugins.ts";
import { failure, nantongAssessment, startTestServer, type TestServer, type TestUser } from "./test-server.ts";

/** The agency's own copy of a document: made up, three passages of the Nantong pack's framework. */
const PASSAGES = ["虚构原文一：每年专题研究不少于2次。", "虚构原文二：明确机构和人员。", "虚构原文三：按时填报。"];
const digest = (text: string): string => createHash("sha256").update(normaliseOfficialText(text)).digest("hex");

const commerce = await packs[0]?.load();
if (!commerce) throw new Error("no plugin installed");
const fictional = definePlugin({
  ...commerce,
  frameworks: commerce.frameworks.map((framework) => ({
    ...framework,
    indicators: framework.indicators.map((it, index) => ({
      ...it,
      officialDigest: PASSAGES[index] === undefined ? null : digest(PASSAGES[index]),
    })),
  })),
  documentReaders: {
    "nantong-commerce-2017": ({ lines }) =>
      lines
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map((text, index) => ({ indicator: `R${index + 1}`, printedNumber: null, text })),
  },
});

/** What a refusal is answered with. */
interface Refusal {
  readonly code: string;
  readonly place: string | null;
  readonly details: Record<string, unknown>;
  readonly lastChange?: { readonly by: { readonly zh: string } };
}

let test: TestServer;
let coordinator: TestUser;
let assessmentId: string;
beforeAll(async () => {
  test = await startTestServer({ plugins: [fictional] });
  coordinator = await test.signIn("coordinator");
  assessmentId = (await nantongAssessment(coordinator)).id;
});
afterAll(async () => {
  await test.stop();
});

async function upload(
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  {
    user = coordinator,
    id = assessmentId,
    files = 1,
    expected,
  }: { user?: TestUser; id?: string; files?: number; expected?: string | null } = {},
): Promise<{
  status: number;
  body: { error?: Refusal; attached?: number };
}> {
  const seen = expected === undefined ? "" : `?expected=${expected ?? "none"}`;
  const form = new FormData();
  for (let index = 0; index < files; index += 1) form.append("file", new Blob([content]), name);
  const answer = await fetch(`${test.server.url}/files/official-text/${id}${seen}`, {
    method: "POST",
    headers: { cookie: user.cookie },
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as { attached?: number } };
}

const copy = PASSAGES.join("\n");

describe("an agency's own copy", () => {
  it("of another edition attaches nothing", async () => {
    const { status, body } = await upload(copy.replace("2次", "3次"), "原件.txt");
    expect(status).toBe(422);
    expect(body.error).toMatchObject({ code: "FAHENG_DOCUMENT_EDITION", place: "R1" });
    expect((await nantongAssessment(coordinator)).officialText).toEqual({});
  });

  it("of the same edition attaches its wording, however it is spaced and punctuated", async () => {
    const { status, body } = await upload(copy.replaceAll("：", ":"), "原件.txt");
    expect([status, body.attached]).toEqual([200, 3]);
    const { officialText } = await nantongAssessment(await test.signIn("department"));
    expect(officialText["R2"]).toContain("明确机构和人员");
  });

  it("is written to the audit, a refused one too", async () => {
    const auditor = await test.signIn("audit-admin");
    const rows = await auditor.api.audit.list.query({ limit: 10, action: "official-text.attach" });
    expect(rows.map((row) => row.result)).toEqual(["done", "failed"]);
  });

  it("sent eight times at once is attached once, and all are answered alike", async () => {
    const auditor = await test.signIn("audit-admin");
    const done = async () =>
      (await auditor.api.audit.list.query({ limit: 100, action: "official-text.attach" })).filter(
        ({ result }) => result === "done",
      ).length;
    const before = await done();
    const send = async () => await upload(`${copy}\n`, "原件.txt");
    // A few files of one person are taken in at once; the others are told to come again.
    const sent = await Promise.all(Array.from({ length: 8 }, send));
    const answers = sent.filter(({ status }) => status !== 429);
    while (answers.length < 8) answers.push(await send());
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ status: 200, body: { attached: 3 } });
    expect(await done()).toBe(before + 1);
  });

  it("is not laid over one that its sender has not seen: 409 says who was first, and when", async () => {
    const seen = (await nantongAssessment(coordinator)).officialCopy;
    const first = await upload(`${copy}\n\n`, "原件.txt", { expected: seen });
    expect(first.status).toBe(200);
    const { status, body } = await upload(`${copy}\n\n\n`, "原件.txt", { expected: seen });
    expect([status, body.error?.code]).toEqual([409, "FAHENG_OFFICIAL_TEXT_CHANGED"]);
    expect(body.error?.details).toMatchObject({ at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) });
    expect(body.error?.lastChange?.by.zh).toMatch(/^您本人（演示·.+）$/);
    expect((await upload(copy, "原件.txt", { expected: "elsewhere" })).status).toBe(404);
  });

  it("is attached by the coordinator alone", async () => {
    for (const role of ["department", "leader"]) {
      const { status, body } = await upload(copy, "原件.txt", { user: await test.signIn(role) });
      expect([status, body.error?.code]).toEqual([403, "FAHENG_ACCESS_FORBIDDEN"]);
    }
    for (const role of ["system-admin", "audit-admin"]) {
      expect((await upload(copy, "原件.txt", { user: await test.signIn(role) })).status).toBe(404);
    }
    expect((await upload(copy, "原件.txt", { user: { ...coordinator, cookie: "" } })).status).toBe(401);
    expect((await upload(copy, "原件.txt", { id: "nowhere" })).status).toBe(404);
  });
});

describe("a file that is none of the kind", () => {
  const cases = [
    { what: "empty", content: "", name: "a.txt", code: /^FAHENG_DOCUMENT_EMPTY$/ },
    { what: "a program", content: "MZ", name: "a.exe", code: /^FAHENG_DOCUMENT_KIND$/ },
    { what: "a page named .docx", content: "<html>", name: "a.docx", code: /^FAHENG_DOCUMENT_/ },
    { what: "a climbing name", content: "<html>", name: "../../etc/passwd.docx", code: /^FAHENG_DOCUMENT_/ },
    { what: "a name of 300 characters", content: "x", name: `${"长".repeat(296)}.txt`, code: /^FAHENG_DOCUMENT_/ },
  ];
  it.for(cases)("$what: a coded error, nothing attached, the server still up", async ({ content, name, code }) => {
    const before = (await nantongAssessment(coordinator)).officialText;
    const { status, body } = await upload(content, name);
    expect(status).toBe(422);
    expect(body.error?.code).toMatch(code);
    expect((await nantongAssessment(coordinator)).officialText).toEqual(before);
  });

  it("two at once, or none, or no form at all", async () => {
    for (const files of [0, 2, 3]) {
      const { status, body } = await upload(copy, "a.txt", { files });
      expect([status, body.error?.code]).toEqual([422, "FAHENG_HTTP_UPLOAD"]);
    }
    const plain = await fetch(`${test.server.url}/files/official-text/${assessmentId}`, {
      method: "POST",
      headers: { cookie: coordinator.cookie, "content-type": "application/json" },
      body: "{}",
    });
    expect(plain.status).toBe(422);
  });

  it("too large, and taken in no further", async () => {
    const { status, body } = await upload(new Uint8Array(20_100_000), "a.txt");
    expect(status).toBe(413);
    expect(body.error?.code).toBe("FAHENG_HTTP_TOO_LARGE");
    expect((await fetch(`${test.server.url}/healthz`)).status).toBe(200);
  });

  it("never reaches the API itself", async () => {
    const form = new FormData();
    form.append("file", new Blob([copy]), "a.txt");
    const answer = await fetch(`${test.server.url}/api/trpc/session.signOut`, {
      method: "POST",
      headers: { cookie: coordinator.cookie },
      body: form,
    });
    expect(answer.status).toBe(400);
    expect((await coordinator.api.session.me.query()).person).not.toBeNull();
    expect((await failure(coordinator.api.assessment.get.query({ id: "nowhere" }))).status).toBe(404);
  });
});
