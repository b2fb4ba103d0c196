import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nantongAssessment, startTestServer, type TestServer, type TestUser } from "./test-server.ts";

const LONG = { timeout: 20_000, interval: 50 };

/** An open page: what it was told so far, and whether the server has ended it. */
interface OpenPage {
  readonly status: number;
  readonly counts: { readonly unread: number; readonly newest: string | null }[];
  text: string;
  isOver: boolean;
  close(): void;
}

let test: TestServer;
let coordinator: TestUser;
let stranger: TestUser;
const pages: OpenPage[] = [];
beforeEach(async () => {
  test = await startTestServer({ livePace: { look: 50, beat: 200 } });
  coordinator = await test.signIn("coordinator");
  stranger = await test.signIn("coordinator/market-supervision");
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await test.stop();
});

async function open({ cookie }: TestUser): Promise<OpenPage> {
  const abort = new AbortController();
  const headers = { cookie, accept: "text/event-stream" };
  const answer = await fetch(`${test.server.url}/live/notices`, { headers, signal: abort.signal });
  const page: OpenPage = { status: answer.status, counts: [], text: "", isOver: false, close: () => abort.abort() };
  pages.push(page);
  void (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of answer.body ?? []) {
        page.text += decoder.decode(chunk as Uint8Array, { stream: true });
        page.counts.splice(0);
        for (const [, data = ""] of page.text.matchAll(/^event: count\ndata: (.+)$/gmu))
          page.counts.push(JSON.parse(data));
      }
    } catch {
      // Closed by the test.
    }
    page.isOver = true;
  })();
  return page;
}

const personOf = async ({ api }: TestUser): Promise<string> => (await api.session.me.query()).person?.id ?? "";
const agencyOf = async ({ api }: TestUser): Promise<string> =>
  (await api.session.me.query()).roles.find(({ agencyId }) => agencyId !== null)?.agencyId ?? "";

function inDatabase<Answer>(use: (database: DatabaseSync) => Answer): Answer {
  const database = new DatabaseSync(path.join(test.folder, "faheng.sqlite"));
  database.exec("pragma busy_timeout = 5000");
  try {
    return use(database);
  } finally {
    database.close();
  }
}

/** A notice as another server of the same database would make it. */
async function tell(user: TestUser, id: string): Promise<void> {
  const [person, agency] = [await personOf(user), await agencyOf(user)];
  const told = { actor: null, agency: null, cycle: null, item: null, items: 0, dueOn: null, words: null };
  inDatabase((database) =>
    database
      .prepare(
        `insert into notice (id, agency_id, person_id, event_id, act, object, told, at)
          values (?, ?, ?, ?, 'cycle.close', 'cycle:x', ?, '2026-01-01T00:00:00.000Z')`,
      )
      .run(id, agency, person, id, JSON.stringify(told)),
  );
}

it("an open page hears of what another process has told its reader, and of nothing told to others", async () => {
  const [mine, other] = [await open(coordinator), await open(stranger)];
  await expect.poll(() => [mine, other].map(({ counts }) => counts.length), LONG).toEqual([1, 1]);
  const before = mine.counts[0]?.unread ?? -1;
  await tell(coordinator, "zz-1");
  await expect.poll(() => mine.counts.at(-1), LONG).toEqual({ unread: before + 1, newest: "zz-1" });
  await tell(coordinator, "zz-2");
  await expect.poll(() => mine.counts.at(-1), LONG).toEqual({ unread: before + 2, newest: "zz-2" });
  expect(other.counts).toHaveLength(1);
  expect(other.text).not.toContain("zz-");
  await coordinator.api.notice.markAllRead.mutate({ upTo: "zz-2" });
  await expect.poll(() => mine.counts.at(-1), LONG).toEqual({ unread: 0, newest: null });
  // Numbers and ids, and signs of life: no word of anything else.
  expect(mine.text.replaceAll(/^(?:retry: \d+|: here|event: count|data: \{.*\})?$/gmu, "").trim()).toBe("");
});

it("an act here is told at once, by the machine that it wakes, and be it the first notice of the house", async () => {
  await test.stop();
  const never = 3_600_000;
  test = await startTestServer({ livePace: { look: never, beat: never } });
  inDatabase((database) => database.exec("delete from notice; update event set delivered_at = '2020-01-01'"));
  [coordinator, stranger] = [await test.signIn("coordinator"), await test.signIn("coordinator/market-supervision")];
  const clerk = await test.signIn("department");
  const [mine, other] = [await open(coordinator), await open(stranger)];
  await expect.poll(() => [mine, other].map(({ counts }) => counts.at(-1)?.unread), LONG).toEqual([0, 0]);
  const { id: assessmentId, responses } = await nantongAssessment(clerk);
  const item = { assessmentId, indicator: "R8", expectedVersion: responses["R8"]?.version ?? 0 };
  const claim = { status: "not-applicable", facts: {}, progress: "", notApplicable: { reason: "无此职能" } } as const;
  await clerk.api.response.save.mutate({ ...item, ...claim });
  await clerk.api.response.submit.mutate({ ...item, expectedVersion: item.expectedVersion + 1 });
  await expect.poll(() => mine.counts.at(-1)?.unread, LONG).toBe(1);
  expect(other.counts).toHaveLength(1);
});

it("strangers are told nothing, and who asks for no stream gets the numbers once", async () => {
  const nobody = await fetch(`${test.server.url}/live/notices`, { headers: { accept: "text/event-stream" } });
  expect(nobody.status).toBe(401);
  await nobody.text();
  const once = await fetch(`${test.server.url}/live/notices`, { headers: { cookie: coordinator.cookie } });
  expect(await once.json()).toMatchObject({ unread: expect.any(Number) });
  expect(once.headers.get("cache-control")).toBe("no-store");
});

it("an open page ends with its session, at once", async () => {
  const [one, other] = [await open(coordinator), await open(stranger)];
  await expect.poll(() => one.counts.length, LONG).toBe(1);
  await coordinator.api.session.signOut.mutate({});
  await expect.poll(() => one.isOver, LONG).toBe(true);
  expect(other.isOver).toBe(false);
});

it("a person has so many open pages and no more; the others are told to ask by themselves", async () => {
  const own = [];
  for (let index = 0; index < 8; index += 1) own.push((await open(coordinator)).status);
  expect(own).toEqual([200, 200, 200, 200, 200, 200, 204, 204]);
  expect((await open(stranger)).status).toBe(200);
  pages[0]?.close();
  await expect.poll(async () => (await open(coordinator)).status, LONG).toBe(200);
});

it("neither an open page nor its count keeps a session alive that nobody sits at", async () => {
  const idle = new Date(Date.now() - 29 * 60_000).toISOString();
  inDatabase((database) => database.prepare("update session set last_seen_at = ?").run(idle));
  const page = await open(coordinator);
  await coordinator.api.notice.count.query();
  await expect.poll(() => page.text.includes(": here"), LONG).toBe(true);
  const lastSeen = (): unknown =>
    inDatabase((database) => database.prepare("select max(last_seen_at) as at from session").get());
  expect(lastSeen()).toEqual({ at: idle });
  inDatabase((database) => database.prepare("update session set last_seen_at = ?").run("2020-01-01T00:00:00.000Z"));
  await expect.poll(() => page.isOver, LONG).toBe(true);
});

it("open pages do not hold a server that stops", async () => {
  const page = await open(coordinator);
  await expect.poll(() => page.counts.length, LONG).toBe(1);
  const began = performance.now();
  await test.restart();
  await sleep(50);
  expect(page.isOver).toBe(true);
  expect(performance.now() - began).toBeLessThan(15_000);
});
