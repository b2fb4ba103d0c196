import type { AppRouter, RouterOutputs } from "@faheng/api";
import type { ErrorReport } from "@faheng/domain";
import { createTRPCClient, httpLink, type TRPCClient, TRPCClientError } from "@trpc/client";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type RunningServer, type ServerOptions, startServer } from "../src/index.ts";

/** A server on loopback with a data folder of its own. */
export interface TestServer {
  readonly server: RunningServer;
  readonly folder: string;
  /** Signs a role in by its demonstration link. */
  signIn(role: string): Promise<TestUser>;
  /** Stops and starts again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A signed-in browser. */
export interface TestUser {
  readonly cookie: string;
  readonly api: TRPCClient<AppRouter>;
}

export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-server-"));
  const settings: ServerOptions = {
    port: 0,
    host: "127.0.0.1",
    data: folder,
    databaseUrl: null,
    mode: "demonstration",
    publicUrl: null,
    trustedProxies: [],
    logLevel: "silent",
    ...options,
  };
  let server = await startServer(settings);
  return {
    get server() {
      return server;
    },
    folder,
    async signIn(role) {
      const answer = await fetch(`${server.url}/demo/sign-in/${role}`, { redirect: "manual" });
      return withCookie(server.url, (answer.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "");
    },
    async restart() {
      await server.close();
      server = await startServer(settings);
    },
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A browser with this cookie. */
export function withCookie(url: string, cookie: string, requestKey?: string): TestUser {
  const headers = requestKey === undefined ? { cookie } : { cookie, "idempotency-key": requestKey };
  return { cookie, api: createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] }) };
}

/** The coded error a call fails with; fails itself where the call succeeds. */
export async function failure(call: Promise<unknown>): Promise<ErrorReport> {
  try {
    await call;
  } catch (cause) {
    const coded = codedErrorOf(cause);
    if (coded) return coded;
    throw cause;
  }
  throw new Error("the call succeeded");
}

/** The coded error in what a call has thrown; `null` where the server did not answer. */
export function codedErrorOf(cause: unknown): ErrorReport | null {
  if (!(cause instanceof TRPCClientError)) return null;
  return (cause.data as { faheng?: ErrorReport } | undefined)?.faheng ?? null;
}

/** The commerce bureau's assessment of the running year in the demonstration city. */
export async function nantongAssessment({ api }: TestUser): Promise<RouterOutputs["assessment"]["get"]> {
  const [row] = (await api.assessment.list.query()).filter(
    (it) => it.frameworkId === "nantong-commerce-2017" && it.cyclePhase !== "closed",
  );
  if (!row) throw new Error("no Nantong assessment");
  return await api.assessment.get.query({ id: row.id });
}

/** What an act on somebody names as seen, by the id of the person, an account or a role. */
export async function seen(security: TestUser, id: string): Promise<string> {
  const people = await security.api.people.list.query();
  const person = people.find((it) => [it, ...it.accounts, ...it.memberships].some((part) => part.id === id));
  return person?.version ?? "0".repeat(64);
}
