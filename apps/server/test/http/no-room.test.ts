import { tmpdir } from "node:os";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

/** A disk whose free space the test decides, for the temporary folder and the data folder apart. */
const left = { temporary: Number.POSITIVE_INFINITY, data: Number.POSITIVE_INFINITY };
let test: TestServer;
let coordinator: TestUser;
let assessmentId: string;
beforeAll(async () => {
  test = await startTestServer({ freeSpace: async (folder) => (folder === tmpdir() ? left.temporary : left.data) });
  coordinator = await test.signIn("coordinator");
  assessmentId = (await nantongAssessment(coordinator)).id;
});
afterAll(async () => {
  await test.stop();
});
beforeEach(() => {
  left.temporary = left.data = Number.POSITIVE_INFINITY;
});

const ask = async (path: string, init: RequestInit = {}): Promise<{ status: number; code: string; place: unknown }> => {
  const answer = await fetch(`${test.server.url}${path}`, { ...init, headers: { cookie: coordinator.cookie } });
  const text = await answer.text();
  const error = text.startsWith('{"error"')
    ? (JSON.parse(text) as { error: { code: string; place: string } }).error
    : null;
  return { status: answer.status, code: error?.code ?? "", place: error?.place ?? null };
};
const upload = (bytes: number) => {
  const body = new FormData();
  body.set("file", new Blob([new Uint8Array(bytes)]), "copy.docx");
  return ask(`/files/official-text/${assessmentId}`, { method: "POST", body });
};

it("says of an upload, against the size it declares, that there is no room: on either disk, before it is taken in", async () => {
  left.temporary = 30_000_000;
  expect(await upload(15_000_000)).toEqual({ status: 503, code: "FAHENG_DISK_NO_ROOM", place: tmpdir() });
  // The same room is enough for a small one, which is then looked at.
  expect((await upload(1000)).code).toMatch(/^FAHENG_(?:DOCUMENT|OFFICIAL_TEXT)_/);
  left.temporary = Number.POSITIVE_INFINITY;
  left.data = 1000;
  expect(await upload(1000)).toEqual({ status: 503, code: "FAHENG_DISK_NO_ROOM", place: test.folder });
});

it("says so of an export before it is made, and makes it once there is room", async () => {
  const plan = `/files/assignment/${assessmentId}/plan.docx`;
  left.data = 1000;
  expect(await ask(plan)).toEqual({ status: 503, code: "FAHENG_DISK_NO_ROOM", place: test.folder });
  left.data = Number.POSITIVE_INFINITY;
  expect((await ask(plan)).status).toBe(200);
});
