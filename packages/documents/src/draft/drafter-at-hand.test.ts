import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it, vi } from "vitest";
import { PARSE_LIMITS } from "../read/parse-apart.ts";
import type { SourceDocument } from "../read/source-document.ts";
import { draftAtHand, type DraftOrder, keepDrafterAtHand } from "./drafter-at-hand.ts";
import { draftWith } from "./draft-with.ts";

let letGo: () => Promise<void> = async () => {};
afterEach(async () => await letGo());

/** A table as bureaus send it, of so many rows. */
function tableOf(rows: number): SourceDocument {
  const head = ["序号", "考核项目", "考核内容", "分值", "评分标准", "责任科室"];
  const lines = Array.from({ length: rows }, (_, at) => [
    String(at + 1),
    `项目${Math.floor(at / 20) + 1}`,
    `落实第${at + 1}项制度，全年不少于${(at % 4) + 1}次`,
    "5",
    `每少1次扣${(at % 3) + 1}分，扣完为止`,
    "法规科",
  ]);
  const table = { kind: "table" as const, name: null, rows: [head, ...lines], merges: [] };
  return { blocks: [table], leftOut: [], remarks: [], isFromText: false };
}

const orderOf = (rows: number): DraftOrder => ({
  source: tableOf(rows),
  id: "our-2026",
  decisions: [{ kind: "framework", field: "issuer", value: "某局" }],
});
const BIG = orderOf(5000);

it("makes the same draft in its thread as without one, and refuses with the same code", async () => {
  const order = orderOf(30);
  const nothing: DraftOrder = { ...order, source: { ...order.source, blocks: [] } };
  const here = draftWith(order.source, order.id, order.decisions);
  letGo = keepDrafterAtHand();
  expect(await draftAtHand(order)).toEqual(here);
  await expect(draftAtHand(nothing)).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_NO_TABLE" });
  expect(await draftAtHand(order)).toEqual(here);
});

it("keeps this process free while a table of 5,000 rows is drafted", { timeout: 60_000 }, async () => {
  letGo = keepDrafterAtHand();
  await draftAtHand(orderOf(3));
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 10);
  const draft = await draftAtHand(BIG);
  clearInterval(timer);
  expect(draft.framework.indicators).toHaveLength(5000);
  // Drafted here no timer would come to its turn at all.
  expect(turns).toBeGreaterThan(10);
});

it("ends over its time with a code, and makes the next one", async () => {
  letGo = keepDrafterAtHand({ ...PARSE_LIMITS, seconds: 0.05 });
  await expect(draftAtHand(BIG)).rejects.toMatchObject({
    code: "FAHENG_DOCUMENT_LIMIT",
    details: { seconds: 0.05, megabytes: 512 },
  });
  await letGo();
  letGo = keepDrafterAtHand();
  expect((await draftAtHand(orderOf(3))).framework.indicators).toHaveLength(3);
});

it("dies over its memory with a code, and the process goes on with another thread", { timeout: 60_000 }, async () => {
  letGo = keepDrafterAtHand({ ...PARSE_LIMITS, megabytes: 20 });
  await expect(draftAtHand(BIG)).rejects.toMatchObject({
    code: "FAHENG_DOCUMENT_LIMIT",
    details: { megabytes: 20 },
  });
  expect((await draftAtHand(orderOf(3))).framework.indicators).toHaveLength(3);
});

it("is given up when nobody waits any more, before its turn and in it", { timeout: 60_000 }, async () => {
  letGo = keepDrafterAtHand();
  await draftAtHand(orderOf(3));
  const leaving = new AbortController();
  const stopped = { code: "FAHENG_DOCUMENT_STOPPED", details: { reason: "已取消" } };
  const given = Array.from(
    { length: 4 },
    async () => await draftAtHand(BIG, leaving.signal).catch((it: unknown) => it),
  );
  await sleep(100);
  const before = performance.now();
  leaving.abort();
  for (const cause of await Promise.all(given)) expect(cause).toMatchObject(stopped);
  expect(performance.now() - before).toBeLessThan(1000);
  expect((await draftAtHand(orderOf(3))).framework.indicators).toHaveLength(3);
});

it("dies with a code where its thread breaks, and makes the next one in another", async () => {
  letGo = keepDrafterAtHand();
  // What no document comes to: a fault of ours in the thread.
  const broken = { ...orderOf(3), source: null } as unknown as DraftOrder;
  await expect(draftAtHand(broken)).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_STOPPED" });
  expect((await draftAtHand(orderOf(3))).framework.indicators).toHaveLength(3);
});

it("drafts nothing in the thread that serves everybody else", async () => {
  const order = orderOf(3);
  vi.resetModules();
  vi.doMock("./draft-with.ts", () => ({
    draftWith: () => {
      throw new Error("drafted here");
    },
  }));
  const mocked = await import("./drafter-at-hand.ts");
  await expect(mocked.draftAtHand(order)).rejects.toThrow("drafted here");
  letGo = mocked.keepDrafterAtHand();
  expect((await mocked.draftAtHand(order)).framework.indicators).toHaveLength(3);
  vi.doUnmock("./draft-with.ts");
  vi.resetModules();
});

it("keeps nobody running who is done", () => {
  const of = (file: string): string => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
  const program = `
    const { keepDrafterAtHand, draftAtHand } = await import(${of("./drafter-at-hand.ts")});
    keepDrafterAtHand();
    const { framework } = await draftAtHand(${JSON.stringify(orderOf(3))});
    process.stdout.write(String(framework.indicators.length));
  `;
  const flags = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning", "--input-type=module"];
  expect(execFileSync(process.execPath, [...flags, "--eval", program], { encoding: "utf8", timeout: 60_000 })).toBe(
    "3",
  );
});
