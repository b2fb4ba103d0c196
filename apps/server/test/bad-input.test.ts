import type { PluginInput } from "@faheng/plugin-api";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnvironment, startServer } from "../src/index.ts";
import { packs } from "../src/plugins.ts";
import { failure, nantongAssessment, startTestServer, type TestServer, type TestUser } from "./test-server.ts";

const bilingual = { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) };
const coded = { message: bilingual, mend: bilingual, place: expect.stringMatching(/./) };

describe("bad facts", () => {
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

  const cases = [
    { what: "below the range", indicator: "R2", facts: { a: -1 }, code: /^FAHENG_FACT_(RANGE|SHAPE)$/ },
    { what: "above the range", indicator: "R2", facts: { a: 10_000 }, code: /^FAHENG_FACT_RANGE$/ },
    { what: "a float", indicator: "R2", facts: { a: 1.5 }, code: /^FAHENG_FACT_/ },
    { what: "1e308", indicator: "R2", facts: { a: 1e308 }, code: /^FAHENG_FACT_/ },
    { what: "text for a number", indicator: "R2", facts: { a: "两次" }, code: /^FAHENG_FACT_SHAPE$/ },
    { what: "a list for a number", indicator: "R2", facts: { a: [1] }, code: /^FAHENG_FACT_SHAPE$/ },
    { what: "a fact nobody asks for", indicator: "R2", facts: { zzz: 1 }, code: /^FAHENG_FACT_UNKNOWN_KEY$/ },
    { what: "an unknown indicator", indicator: "R999", facts: {}, code: /^FAHENG_FACT_UNKNOWN_INDICATOR$/ },
    { what: "a code that is none", indicator: "../R2", facts: {}, code: /^FAHENG_API_INPUT$/ },
    { what: "a fact key that is none", indicator: "R2", facts: { "a b": 1 }, code: /^FAHENG_API_INPUT$/ },
  ];
  it.for(cases)("$what is a coded error and changes nothing", async ({ indicator, facts, code }) => {
    const before = await nantongAssessment(coordinator);
    const [head] = await auditor.api.audit.list.query({ limit: 1 });
    const error = await failure(
      coordinator.api.response.save.mutate({
        assessmentId: before.id,
        indicator,
        expectedVersion: before.responses["R2"]?.version ?? 0,
        status: "in-progress",
        facts,
        progress: "",
        notApplicable: null,
      }),
    );
    expect(error.code).toMatch(code);
    expect(error).toMatchObject(coded);
    expect(await nantongAssessment(coordinator)).toEqual(before);
    expect(await auditor.api.audit.list.query({ limit: 1 })).toEqual([head]);
  });

  it("«not applicable» without a reason, or a reason without it, is refused", async () => {
    const { id } = await nantongAssessment(coordinator);
    const stated = { assessmentId: id, indicator: "R4", expectedVersion: 1, facts: {}, progress: "" };
    const without = coordinator.api.response.save.mutate({ ...stated, status: "not-applicable", notApplicable: null });
    expect((await failure(without)).code).toBe("FAHENG_RESPONSE_NOT_APPLICABLE");
    const beside = coordinator.api.response.save.mutate({ ...stated, status: "done", notApplicable: { reason: "无" } });
    expect((await failure(beside)).code).toBe("FAHENG_RESPONSE_NOT_APPLICABLE");
  });

  it("a cycle of an unknown framework, a plugin that is not enabled, or dates the wrong way round opens nothing", async () => {
    const { agency } = await nantongAssessment(coordinator);
    const open = (frameworkId: string, to = "2017-12-31") =>
      failure(
        coordinator.api.cycle.openOwn.mutate({
          agencyId: agency.id,
          title: "试",
          from: "2017-01-01",
          to,
          assignments: [{ frameworkId, profileId: null, isOwnProfile: false }],
        }),
      );
    const before = await coordinator.api.cycle.list.query();
    expect((await open("nowhere")).code).toBe("FAHENG_FRAMEWORK_NOT_FOUND");
    expect((await open("beijing-aic-2017")).code).toBe("FAHENG_PLUGIN_NOT_ENABLED");
    expect((await open("nantong-commerce-2017", "2016-12-31")).code).toBe("FAHENG_CYCLE_PERIOD");
    expect(await coordinator.api.cycle.list.query()).toEqual(before);
  });
});

const sound = await packs[0]?.load();

describe("bad plugins", () => {
  if (!sound) throw new Error("no plugin installed");
  const [framework] = sound.frameworks;
  const variant = (over: Partial<PluginInput>): PluginInput => ({
    ...sound,
    id: "faulty",
    profiles: [],
    reports: [],
    demonstrations: [],
    documentReaders: {},
    ...over,
  });
  const [first] = framework?.indicators ?? [];
  const cases = [
    {
      what: "a duplicate code",
      plugin: variant({ frameworks: [{ ...framework!, id: "x", indicators: [first!, first!] }] }),
      code: "FAHENG_FRAMEWORK_DUPLICATE_CODE",
    },
    {
      what: "an unknown department",
      plugin: variant({ frameworks: [{ ...framework!, id: "x", indicators: [{ ...first!, lead: ["不存在处"] }] }] }),
      code: "FAHENG_FRAMEWORK_UNKNOWN_DEPARTMENT",
    },
    { what: "a host it does not fit", plugin: variant({ host: "^99.0.0" }), code: "FAHENG_PLUGIN_HOST_VERSION" },
  ];
  it.for(cases)("$what: refused with code, place and mend; the others run", async ({ plugin, code }) => {
    const test = await startTestServer({ plugins: [plugin, sound] });
    try {
      const admin = await test.signIn("system-admin");
      const listed = await admin.api.plugin.list.query();
      const refused = listed.find((it) => it.id === "faulty");
      expect(refused?.status).toBe("refused");
      expect(refused?.problems.map((it) => it.code)).toContain(code);
      expect(refused?.problems.find((it) => it.code === code)).toMatchObject(coded);
      expect(listed.find((it) => it.id === sound.id)?.status).toBe("active");
      const coordinator = await test.signIn("coordinator");
      expect((await nantongAssessment(coordinator)).completion.total).toBe(22);
    } finally {
      await test.stop();
    }
  });
});

describe("a bad start", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "faheng-start-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const optionsAt = (data: string) => readEnvironment({ PORT: "0", FAHENG_LOG: "silent", FAHENG_DATA: data });

  it("names a busy port", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const start = startServer({ ...optionsAt(path.join(folder, "port")), port });
    await expect(start).rejects.toMatchObject({ code: "FAHENG_PORT_BUSY", place: `127.0.0.1:${port}` });
    other.close();
  });

  it("names a second server on the same data folder, and the first goes on", async () => {
    const test = await startTestServer();
    await expect(startServer(optionsAt(test.folder))).rejects.toMatchObject({
      code: "FAHENG_DATABASE_LOCKED",
    });
    expect((await fetch(`${test.server.url}/healthz`)).status).toBe(200);
    await test.stop();
  });

  it("names a database file that is not ours and leaves it be", async () => {
    const file = path.join(folder, "faheng.sqlite");
    writeFileSync(file, "not a database");
    await expect(startServer(optionsAt(folder))).rejects.toMatchObject({ code: "FAHENG_DATABASE_NOT_OURS" });
    expect(readFileSync(file, "utf8")).toBe("not a database");
  });

  it("names a wrong variable", () => {
    const wrong = [
      { PORT: "x" },
      { PORT: "70000" },
      { FAHENG_MODE: "demo" },
      { DATABASE_URL: "mysql://x" },
      { FAHENG_PUBLIC_URL: "ftp://x" },
      { FAHENG_TIME_ZONE: "Asia/Nowhere" },
      { FAHENG_TIME_ZONE: "8" },
      { FAHENG_EVIDENCE_S3_URL: "http://s3.example.gov.cn/faheng" },
      { FAHENG_EVIDENCE_S3_URL: "https://s3.example.gov.cn/" },
      { FAHENG_EVIDENCE_S3_KEY: "", FAHENG_EVIDENCE_S3_URL: "https://s3.example.gov.cn/faheng" },
    ];
    for (const env of wrong) {
      expect(() => readEnvironment(env)).toThrow(
        expect.objectContaining({ code: "FAHENG_ENV_INVALID", place: Object.keys(env)[0] }),
      );
    }
  });
});
