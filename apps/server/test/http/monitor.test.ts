import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../test-server.ts";

const TOKEN = "a-token-of-the-monitor-0123456789";

describe("monitoring", () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await startTestServer({ monitorToken: TOKEN });
  });
  afterAll(async () => {
    await test.stop();
  });
  const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${test.server.url}${path}`, { headers });

  it("says that it lives to anybody, and that it is ready to this machine", async () => {
    expect(await (await ask("/healthz", { via: "proxy" })).json()).toEqual({ ok: true });
    const ready = await ask("/readyz");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ ready: true, database: "ok", migrations: "current", jobs: "ok" });
  });

  it("shows nothing of itself through a proxy without the token", async () => {
    for (const path of ["/readyz", "/metrics"]) {
      for (const authorization of [undefined, "Bearer wrong", `Basic ${TOKEN}`]) {
        const answer = await ask(path, { via: "proxy", ...(authorization === undefined ? {} : { authorization }) });
        expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
          403,
          "FAHENG_MONITOR_FORBIDDEN",
        ]);
      }
      const answer = await ask(path, { via: "proxy", authorization: `Bearer ${TOKEN}` });
      expect(answer.status).toBe(200);
    }
  });

  it("answers a Prometheus on this machine as it asks", async () => {
    const answer = await ask("/metrics", { "x-prometheus-scrape-timeout-seconds": "10" });
    expect(answer.status).toBe(200);
  });

  it("counts what was asked by kind and status, and no address of anybody", async () => {
    await ask("/metrics");
    await ask("/nowhere.js");
    await ask("/files/reports/secret-id/report.docx");
    await ask("/api/trpc/session.me");
    await ask("/readyz");
    const text = await (await ask("/metrics")).text();
    expect(text).toMatch(/faheng_request_duration\S*_count\{[^}]*kind="api"[^}]*status="200"[^}]*\} [1-9]/);
    expect(text).toMatch(/kind="files"[^}]*status="401"/);
    for (const name of ["faheng_loop_delay_p99", "faheng_memory", "faheng_database_waiting", "faheng_job_lag"]) {
      expect(text).toContain(`# TYPE ${name}`);
    }
    expect(text).toMatch(/faheng_jobs\{[^}]*state="dead"[^}]*\} 0/);
    expect(text).not.toContain("secret-id");
  });
});
