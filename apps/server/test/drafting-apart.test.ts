import { keepDrafterAtHand, renderXlsx } from "@faheng/documents";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestUser } from "./test-server.ts";

const ROWS = 5000;
let test: TestServer;
let clerk: TestUser;
let agencyId = "";
let letGo: () => Promise<void>;
let table: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  letGo = keepDrafterAtHand();
  test = await startTestServer();
  clerk = await test.signIn("coordinator");
  const me = await clerk.api.session.me.query();
  agencyId = me.roles.find(({ role }) => role === "coordinator")?.agencyId ?? "";
  table = new Uint8Array(await bookOf(ROWS));
}, 240_000);
afterAll(async () => {
  await test.stop();
  await letGo();
});

/** A workbook as bureaus send it, of so many rows. */
async function bookOf(rows: number): Promise<Uint8Array> {
  const titles = ["序号", "考核项目", "考核内容", "分值", "评分标准", "责任科室"];
  const lines = Array.from({ length: rows }, (_, at) => [
    String(at + 1),
    `项目${Math.floor(at / 20) + 1}`,
    `落实第${at + 1}项制度，全年不少于${(at % 4) + 1}次`,
    "5",
    `每少1次扣${(at % 3) + 1}分，扣完为止`,
    "法规科",
  ]);
  return await renderXlsx({
    title: "某局法治建设考核评分表",
    documentNumber: null,
    orientation: "landscape",
    blocks: [
      {
        kind: "table",
        name: "评分表",
        columns: titles.map((title) => ({ title, width: 10 })),
        rows: [titles, ...lines].map((cells) => cells.map((text) => ({ text }))),
      },
    ],
  });
}

async function send(signal?: AbortSignal): Promise<Response> {
  const body = new FormData();
  body.set("file", new Blob([table]), "评分表.xlsx");
  const url = `${test.server.url}/files/framework-draft/${agencyId}`;
  return await fetch(url, { method: "POST", headers: { cookie: clerk.cookie }, body, signal: signal ?? null });
}

/** What somebody else waits for their list of drafts meanwhile, in milliseconds. */
async function othersWhile<T>(work: Promise<T>): Promise<{ readonly done: T; readonly waits: readonly number[] }> {
  const waits: number[] = [];
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) {
      const begun = performance.now();
      await clerk.api.session.me.query();
      waits.push(performance.now() - begun);
      await sleep(20);
    }
  })();
  const done = await work.finally(() => over.abort());
  await asking;
  return { done, waits };
}

it("answers everybody else while a table of 5,000 rows is read and drafted", { timeout: 180_000 }, async () => {
  const begun = performance.now();
  const { done, waits } = await othersWhile(send());
  const took = performance.now() - begun;
  const { id } = (await done.json()) as { readonly id: string };
  expect(done.status).toBe(200);
  // Read and drafted in the server's own thread, others would wait for most of the time it takes.
  expect(waits.length).toBeGreaterThan(10);
  expect(Math.max(...waits)).toBeLessThan(took / 3);
  const decide = clerk.api.frameworkDraft.decide.mutate({
    id,
    revision: 0,
    decision: { kind: "framework", field: "issuer", value: "某局" },
  });
  const decided = await othersWhile(decide);
  expect(decided.done.revision).toBe(1);
  expect(decided.waits.length).toBeGreaterThan(5);
  process.stdout.write(
    `${ROWS} rows taken in in ${took.toFixed(0)} ms; others waited ${Math.max(...waits).toFixed(0)} ms at most, and ${Math.max(...decided.waits).toFixed(0)} ms for a decision\n`,
  );
});

it("gives a file up whose sender has left: nothing of it is kept", { timeout: 60_000 }, async () => {
  const before = await clerk.api.frameworkDraft.list.query({ owner: agencyId });
  const leaving = new AbortController();
  const sent = send(leaving.signal);
  await sleep(300);
  leaving.abort();
  await expect(sent).rejects.toThrow(/abort/u);
  const small = await othersWhile(sleep(500));
  expect(small.waits.length).toBeGreaterThan(2);
  expect(await clerk.api.frameworkDraft.list.query({ owner: agencyId })).toEqual(before);
});
