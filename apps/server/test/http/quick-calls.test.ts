import type { IncomingMessage } from "node:http";
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quickCallsOf } from "../../src/http/quick-calls.ts";
import { nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

interface Sent {
  readonly path: string;
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const inputOf = (input: unknown): string => `input=${encodeURIComponent(JSON.stringify(input))}`;

describe("calls that are made at once", () => {
  const read = (method: string, url: string, body = "", headers: Readonly<Record<string, string>> = {}) =>
    quickCallsOf({ method, url: `/api/trpc/${url}`, headers } as unknown as IncomingMessage, body);

  it("are one or several, all queries or all acts", () => {
    expect(read("GET", "session.me")).toMatchObject({ isBatch: false, type: "query", calls: [{ path: "session.me" }] });
    expect(read("GET", `assessment.get?${inputOf({ id: "x" })}`)?.calls).toMatchObject([{ input: { id: "x" } }]);
    const both = read("GET", `session.me,assessment.list?batch=1&${inputOf({ 1: { cycleId: "c" } })}`);
    expect(both).toMatchObject({ isBatch: true, calls: [{ input: undefined }, { input: { cycleId: "c" } }] });
    expect(read("POST", "session.signOut", "{}")).toMatchObject({ type: "mutation", calls: [{ input: {} }] });
    // A long question comes by POST.
    expect(read("POST", "profile.check", '{"profile":1}')).toMatchObject({ type: "query" });
  });

  it.for([
    ["a stream is asked for", "GET", "session.me?batch=1", "", { "trpc-accept": "application/jsonl" }],
    ["a stream is asked for by accept", "GET", "session.me?batch=1", "", { accept: "application/jsonl" }],
    ["there is another parameter", "GET", "session.me?connectionParams=%7B%7D", "", {}],
    ["the name is nobody's", "GET", "session.you", "", {}],
    ["the name is everybody's", "GET", "constructor", "", {}],
    ["one of the names is nobody's", "GET", "session.me,session.you?batch=1", "", {}],
    ["there is no name", "GET", "", "", {}],
    ["the name is written otherwise", "GET", "session%2Eme", "", {}],
    ["it is an act by GET", "GET", "session.signOut", "", {}],
    ["an act stands beside a question", "POST", "session.signOut,session.me?batch=1", "{}", {}],
    ["the method is another", "HEAD", "session.me", "", {}],
    ["the input is broken", "GET", "assessment.get?input=%7B", "", {}],
    ["the body is broken", "POST", "session.signOut", "{", {}],
    ["inputs of several are a list", "POST", "session.signOut?batch=1", "[{}]", {}],
    [
      "there are more than may be",
      "GET",
      `${Array.from({ length: 21 }, () => "session.me").join(",")}?batch=1`,
      "",
      {},
    ],
  ] as const)("are left to the adapter where %s", ([, method, url, body, headers]) => {
    expect(read(method, url, body, headers)).toBeNull();
  });
});

describe("an answer", () => {
  let test: TestServer;
  let coordinator: TestUser;
  let assessment: Awaited<ReturnType<typeof nantongAssessment>>;
  beforeAll(async () => {
    test = await startTestServer();
    coordinator = await test.signIn("coordinator");
    assessment = await nantongAssessment(coordinator);
  });
  afterAll(async () => {
    await test.stop();
  });

  const send = async ({ path, method = "GET", body = "", headers = {} }: Sent) =>
    await new Promise((resolve, reject) => {
      const length = method === "POST" ? { "content-length": String(Buffer.byteLength(body)) } : {};
      const json = method === "POST" ? { "content-type": "application/json" } : {};
      const all = { cookie: coordinator.cookie, ...length, ...json, ...headers };
      httpRequest(new URL(`/api/trpc/${path}`, test.server.url), { method, headers: all }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const { date: _date, "transfer-encoding": _way, "content-length": _length, ...rest } = answer.headers;
          resolve({ status: answer.statusCode, headers: rest, body: Buffer.concat(parts).toString("base64") });
        });
      })
        .on("error", reject)
        .end(body);
    });
  /** The same question with a parameter that nobody reads: the adapter answers it. */
  const byAdapter = async ({ path, ...sent }: Sent) =>
    await send({ path: `${path}${path.includes("?") ? "&" : "?"}plain=1`, ...sent });

  const key = "0123456789abcdef0123456789abcdef";
  const save = (version: number, facts: object = { a: true }) => ({
    assessmentId: assessment.id,
    indicator: "R3",
    expectedVersion: version,
    status: "in-progress",
    facts,
    progress: "",
    notApplicable: null,
  });
  const versionNow = () => assessment.responses["R3"]?.version ?? 0;
  const cases: readonly (readonly [string, () => Sent])[] = [
    ["to a cheap question", () => ({ path: "session.me" })],
    ["to nobody", () => ({ path: "session.me", headers: { cookie: "" } })],
    ["to nobody who must be somebody", () => ({ path: "assessment.list", headers: { cookie: "" } })],
    ["to a forged token", () => ({ path: "assessment.list", headers: { cookie: "faheng=forged" } })],
    [
      "to a large question, as brotli",
      () => ({ path: `assessment.get?${inputOf({ id: assessment.id })}`, headers: { "accept-encoding": "gzip, br" } }),
    ],
    [
      "to a large question, as gzip",
      () => ({ path: `assessment.open?${inputOf({ id: assessment.id })}`, headers: { "accept-encoding": "gzip" } }),
    ],
    ["to a small question that takes brotli", () => ({ path: "notice.count", headers: { "accept-encoding": "br" } })],
    ["to a large question, as it is", () => ({ path: `assessment.open?${inputOf({ id: assessment.id })}` })],
    ["without an input", () => ({ path: "assessment.get" })],
    ["to an input of null", () => ({ path: "assessment.get?input=null" })],
    ["to an input that is too much", () => ({ path: `session.me?${inputOf({})}` })],
    [
      "to an input with a key of JavaScript",
      () => ({ path: `assessment.get?input=${encodeURIComponent('{"__proto__":{}}')}` }),
    ],
    ["to what is not there", () => ({ path: `assessment.get?${inputOf({ id: "nowhere" })}` })],
    ["to what may not be read", () => ({ path: "audit.verify", method: "POST", body: "{}" })],
    ["to several", () => ({ path: "session.me,assessment.list?batch=1" })],
    [
      "to several of which one fails",
      () => ({ path: `session.me,assessment.get?batch=1&${inputOf({ 1: { id: "no" } })}` }),
    ],
    [
      "to several that fail alike",
      () => ({ path: `assessment.get,assessment.open?batch=1&${inputOf({ 0: { id: "n" }, 1: { id: "n" } })}` }),
    ],
    ["to one in a batch", () => ({ path: "session.me?batch=1" })],
    [
      "to a question by POST",
      () => ({ path: "assessment.get", method: "POST", body: JSON.stringify({ id: assessment.id }) }),
    ],
    ["to an empty POST", () => ({ path: "session.signOut", method: "POST", headers: { cookie: "" } })],
    ["that sets a cookie", () => ({ path: "session.signOut", method: "POST", body: "{}", headers: { cookie: "" } })],
    ["to a request key of the wrong form", () => ({ path: "session.me", headers: { "idempotency-key": "1" } })],
    [
      "to a request key for several",
      () => ({ path: "session.me,session.me?batch=1", headers: { "idempotency-key": key } }),
    ],
    [
      "to a save",
      () => ({
        path: "response.save",
        method: "POST",
        body: JSON.stringify(save(versionNow())),
        headers: { "idempotency-key": key },
      }),
    ],
    [
      "to the save of an old version",
      () => ({ path: "response.save", method: "POST", body: JSON.stringify(save(99)) }),
    ],
    [
      "to a save of facts of another form",
      () => ({ path: "response.save", method: "POST", body: JSON.stringify(save(0, { a: { b: 1 } })) }),
    ],
    [
      "to several saves, each old",
      () => ({
        path: "response.save,response.save?batch=1",
        method: "POST",
        body: JSON.stringify({ 0: save(99), 1: save(99) }),
      }),
    ],
  ];
  it.for(cases)("%s is the adapter's to the byte", async ([, sent]) => {
    const quick = await send(sent());
    expect(quick).toEqual(await byAdapter(sent()));
    expect((quick as { headers: Record<string, string> }).headers["content-security-policy"]).toBeDefined();
  });

  it("to a save that was broken off is none, and nothing is saved", async () => {
    const body = JSON.stringify(save(versionNow() + 1));
    await new Promise<void>((resolve) => {
      const headers = { cookie: coordinator.cookie, "content-type": "application/json", "content-length": "5000" };
      const sent = httpRequest(new URL("/api/trpc/response.save", test.server.url), { method: "POST", headers });
      sent.on("error", () => resolve());
      sent.write(body, () => setTimeout(() => sent.destroy(), 50));
      sent.on("close", () => resolve());
    });
    const after = await nantongAssessment(coordinator);
    expect(after.responses["R3"]?.version).toBe(versionNow() + 1);
  });
});
