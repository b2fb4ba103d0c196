import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { readEnvironment } from "../../src/index.ts";
import { startTestServer } from "../test-server.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "faheng-proxies-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the real server and tells which address its log gives for a request with this `X-Forwarded-For`. */
async function loggedAddress(trusted: string, forwarded: string): Promise<string> {
  const env = { ...process.env, PORT: "0", FAHENG_LOG: "info", FAHENG_DATA: folder, FAHENG_TRUSTED_PROXIES: trusted };
  const flags = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning"];
  const server = spawn(process.execPath, [...flags, MAIN], { env, stdio: ["ignore", "pipe", "inherit"] });
  let log = "";
  server.stdout.setEncoding("utf8");
  const seen = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (text = ""): void => {
        log += text;
        const found = pattern.exec(log)?.[1];
        if (found !== undefined) resolve(found);
      };
      server.stdout.on("data", look);
      server.once("exit", () => reject(new Error(log)));
      look();
    });
  const exited = new Promise((resolve) => server.once("exit", resolve));
  try {
    const url = await seen(/法衡 Faheng {2}(\S+)/);
    await fetch(`${url}/healthz`, { headers: { "x-forwarded-for": forwarded } });
    const line = await seen(/(\{[^\n]*"url":"\/healthz"[^\n]*\})\n/);
    return (JSON.parse(line) as { req: { remoteAddress: string } }).req.remoteAddress;
  } finally {
    server.kill("SIGTERM");
    await exited;
  }
}

const cases = [
  {
    what: "nobody is trusted: the socket's own address counts",
    trusted: "",
    forwarded: "8.8.8.8",
    address: "127.0.0.1",
  },
  { what: "another proxy is trusted", trusted: "10.0.0.0/8", forwarded: "8.8.8.8", address: "127.0.0.1" },
  { what: "this proxy is trusted", trusted: "127.0.0.1", forwarded: "8.8.8.8", address: "8.8.8.8" },
  { what: "a client forges hops in front", trusted: "127.0.0.1", forwarded: "10.1.1.1, 8.8.8.8", address: "8.8.8.8" },
];
it.for(cases)("$what", async ({ trusted, forwarded, address }) => {
  expect(await loggedAddress(trusted, forwarded)).toBe(address);
});

it.for([
  { trusted: [], address: "127.0.0.1" },
  { trusted: ["10.0.0.0/8"], address: "127.0.0.1" },
  { trusted: ["127.0.0.1"], address: "8.8.8.8" },
])("the audit has $address for a sign-in that came through $trusted", async ({ trusted, address }) => {
  const test = await startTestServer({ trustedProxies: trusted });
  try {
    await fetch(`${test.server.url}/api/trpc/session.signIn`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": "10.1.1.1, 8.8.8.8" },
      body: JSON.stringify({ login: "nobody", password: "wrong" }),
    });
    const auditor = await test.signIn("audit-admin");
    const [refused] = await auditor.api.audit.list.query({ limit: 1, action: "session.sign-in" });
    expect(refused).toMatchObject({ object: "login:nobody", result: "refused", after: JSON.stringify({ address }) });
    const [link] = await auditor.api.audit.list.query({ limit: 1, action: "session.demonstration" });
    expect(link?.after).toBe('{"address":"127.0.0.1"}');
  } finally {
    await test.stop();
  }
});

it("a list that trusts everybody, or is none, is refused at the start", () => {
  for (const list of ["*", "true", "0.0.0.0/0", "10.0.0.1, proxy.example"]) {
    expect(() => readEnvironment({ FAHENG_TRUSTED_PROXIES: list })).toThrow(
      expect.objectContaining({ code: "FAHENG_ENV_INVALID", place: "FAHENG_TRUSTED_PROXIES" }),
    );
  }
  expect(readEnvironment({ FAHENG_TRUSTED_PROXIES: "10.0.0.1, ::1" }).trustedProxies).toEqual(["10.0.0.1", "::1"]);
});
