import { brotliDecompressSync } from "node:zlib";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

let test: TestServer;
let coordinator: TestUser;
let id: string;
beforeAll(async () => {
  test = await startTestServer();
  coordinator = await test.signIn("coordinator");
  ({ id } = await nantongAssessment(coordinator));
});
afterAll(async () => await test.stop());

const read = async (sha256: string, user = coordinator, headers: Readonly<Record<string, string>> = {}) =>
  await fetch(`${test.server.url}/files/base/${id}/${sha256}`, { headers: { cookie: user.cookie, ...headers } });

describe("an assessment and its base", () => {
  it("come to the same apart as together", async () => {
    const { baseSha256, ...stated } = await coordinator.api.assessment.open.query({ id });
    const base = (await (await read(baseSha256)).json()) as object;
    expect(Object.keys(base).toSorted()).toEqual(["fields", "framework", "profile"]);
    const { mark, explanation } = await coordinator.api.assessment.explanation.query({ id });
    expect(mark).toBe(stated.explanationMark);
    expect(explanation).not.toBeNull();
    // The whole is checked by its schema on its way out: what of the parts is not is the same.
    expect({ ...stated, ...base, explanation }).toEqual(await nantongAssessment(coordinator));
  });

  it("the base is kept for ever by the browser that asked, and is answered to nobody else", async () => {
    const { baseSha256 } = await coordinator.api.assessment.open.query({ id });
    const answer = await read(baseSha256);
    expect(answer.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect(answer.headers.get("vary")).toBe("accept-encoding");
    expect(answer.headers.get("etag")).toBe(`"${baseSha256}"`);
    expect((await read(baseSha256, coordinator, { "if-none-match": `"${baseSha256}"` })).status).toBe(304);
    const stranger = await test.signIn("department/market-supervision");
    expect((await read(baseSha256, stranger)).status).toBe(404);
    // Nor does knowing the digest already help.
    expect((await read(baseSha256, stranger, { "if-none-match": `"${baseSha256}"` })).status).toBe(404);
    expect((await read(baseSha256, { ...coordinator, cookie: "" })).status).toBe(401);
    expect((await read("0".repeat(64))).status).toBe(404);
    expect((await read("no-digest")).status).toBe(404);
  });

  it("a refusal of the base is not kept", async () => {
    expect((await read("0".repeat(64))).headers.get("cache-control") ?? "").not.toContain("immutable");
  });

  it("is another once the office has set a bound, and the old one is gone", async () => {
    const before = await coordinator.api.assessment.open.query({ id });
    const office = await test.signIn("municipal");
    const bound = { assessmentId: id, indicator: "R17", fact: "a", most: 5000, reason: "评定", expectedVersion: 0 };
    await office.api.statement.bound.mutate(bound);
    const after = await coordinator.api.assessment.open.query({ id });
    expect(after.baseSha256).not.toBe(before.baseSha256);
    expect((await read(before.baseSha256)).status).toBe(404);
    expect((await (await read(after.baseSha256)).json()) as object).toHaveProperty("fields.R17");
  });

  it("comes compressed, each time the same", async () => {
    const { baseSha256 } = await coordinator.api.assessment.open.query({ id });
    const take = async (encoding: string) =>
      await new Promise<{ readonly encoding: string | undefined; readonly bytes: Buffer }>((resolve, reject) => {
        const headers = { cookie: coordinator.cookie, "accept-encoding": encoding };
        request(new URL(`/files/base/${id}/${baseSha256}`, test.server.url), { headers }, (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("end", () =>
            resolve({ encoding: answer.headers["content-encoding"], bytes: Buffer.concat(parts) }),
          );
        })
          .on("error", reject)
          .end();
      });
    const [first, again, bare] = [await take("br"), await take("br"), await take("identity")];
    expect(first.encoding).toBe("br");
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(bare.encoding).toBeUndefined();
    expect(brotliDecompressSync(first.bytes).equals(bare.bytes)).toBe(true);
    expect(first.bytes.length).toBeLessThan(bare.bytes.length / 3);
  });

  // Last: after it the server has another address.
  it("holds over a restart", async () => {
    const { baseSha256 } = await coordinator.api.assessment.open.query({ id });
    await test.restart();
    // No sooner was it written anew than it was asked for.
    expect((await read(baseSha256)).status).toBe(200);
  });
});
