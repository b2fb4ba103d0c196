import { generate } from "otplib";
import type { ServerOptions } from "../../src/index.ts";
import { startTestServer, type TestServer, type TestUser, withCookie } from "../test-server.ts";

export const PASSWORDS = {
  "system-admin": "Heng-zhou-1-xitong",
  "security-admin": "Heng-zhou-2-anquan",
  "audit-admin": "Heng-zhou-3-shenji",
} as const;
export type Administrator = keyof typeof PASSWORDS;

/** A clock the test moves. */
export interface MovableClock {
  now(): Date;
  forward(milliseconds: number): void;
}

export function movableClock(start = "2026-11-20T08:00:00.000Z"): MovableClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    forward(milliseconds) {
      time += milliseconds;
    },
  };
}

/** A production installation after its first-run wizard. */
export interface Production {
  readonly test: TestServer;
  readonly clock: MovableClock;
  /** Signs in by password and answers the browser; a first call without a session where the credentials are wrong throws. */
  signIn(login: string, password: string, totp?: string | null): Promise<TestUser>;
  /** An administrator, with the second factor that the security administrator must have. */
  admin(role: Administrator): Promise<TestUser>;
  /** The outcome of an attempt: the cookie it sets, or the error's code. */
  attempt(login: string, password: string, options?: Attempt): Promise<{ code: string; cookie: string | null }>;
}

interface Attempt {
  readonly totp?: string | null;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function startProduction(options: Partial<ServerOptions> = {}): Promise<Production> {
  const clock = movableClock();
  const test = await startTestServer({ mode: "production", clock, pause: () => Promise.resolve(), ...options });
  const attempt: Production["attempt"] = async (login, password, { totp = null, cookie = "", headers = {} } = {}) => {
    const answer = await fetch(`${test.server.url}/api/trpc/session.signIn`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie, ...headers },
      body: JSON.stringify({ login, password, totp }),
    });
    const body = (await answer.json()) as {
      result?: { data: { outcome: string } };
      error?: { data: { faheng: { code: string } } };
    };
    const code = body.result?.data.outcome ?? body.error?.data.faheng.code ?? "";
    return { code, cookie: answer.headers.get("set-cookie")?.split(";", 1)[0] ?? null };
  };
  const production: Production = {
    test,
    clock,
    attempt,
    async signIn(login, password, totp = null) {
      const { code, cookie } = await attempt(login, password, { totp });
      if (code !== "signed-in" || cookie === null) throw new Error(`sign-in: ${code}`);
      return withCookie(test.server.url, cookie);
    },
    async admin(role) {
      if (role !== "security-admin") return await production.signIn(role, PASSWORDS[role]);
      if (security === null) {
        security = await enrol(production, await production.signIn(role, PASSWORDS[role]), PASSWORDS[role]);
      } else if (!(await isSignedIn(security.user))) {
        // A code is good once.
        clock.forward(30_000);
        const code = await codeAt(security.secret, clock.now());
        security = { ...security, user: await production.signIn(role, PASSWORDS[role], code) };
      }
      return security.user;
    },
  };
  let security: { readonly user: TestUser; readonly secret: string } | null = null;
  return production;
}

/** Takes a second factor into use, and answers the session that goes on with it. */
export async function enrol(
  { test, clock }: Pick<Production, "test" | "clock">,
  user: TestUser,
  password: string,
): Promise<{ readonly user: TestUser; readonly secret: string }> {
  const { secret } = await user.api.session.offerTotp.mutate({ password });
  const answer = await fetch(`${test.server.url}/api/trpc/session.confirmTotp`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: user.cookie },
    body: JSON.stringify({ password, code: await codeAt(secret, clock.now()) }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";", 1)[0];
  if (!answer.ok || cookie === undefined) throw new Error(`second factor: ${answer.status}`);
  return { user: withCookie(test.server.url, cookie), secret };
}

/** Runs the first-run wizard. */
export async function setUp({ test }: Production): Promise<void> {
  const { api } = withCookie(test.server.url, "");
  const administrator = (role: Administrator) => ({ name: `管理员${role}`, login: role, password: PASSWORDS[role] });
  await api.setup.complete.mutate({
    code: test.server.setupCode ?? "",
    city: "衡州市",
    administrators: {
      "system-admin": administrator("system-admin"),
      "security-admin": administrator("security-admin"),
      "audit-admin": administrator("audit-admin"),
    },
  });
}

/** The six digits an authenticator app shows at a time. */
export function codeAt(secret: string, at: Date): Promise<string> {
  return generate({ secret, epoch: Math.floor(at.getTime() / 1000) });
}

/** Whether a browser's session still holds. */
export async function isSignedIn({ api }: TestUser): Promise<boolean> {
  return (await api.session.me.query()).person !== null;
}
