import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { runServer } from "./server/run-server.ts";

/**
 * What an observer at the door can tell: in how many of 60 pairs the refusal of a login that exists took longer than that of
 * one that does not. Half of them is a coin; 95 of 100 coins fall between 22 and 38. Prints, and never fails: the machine it
 * runs on is part of every time. What holds the work equal is `packages/assessment/test/sign-in-work.test.ts`.
 */
const PAIRS = 60;
const COIN = { least: 22, most: 38 };
const PASSWORD = "Ren-yuan-7-mima";
/** Base32; no code of it is ever sent. */
const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/** One kind of refusal: how the known login is prepared, and what is sent for both. */
interface Kind {
  readonly name: string;
  readonly password: string;
  readonly totp: string | null;
  /** SQL that makes an account what the kind is about. */
  readonly prepare: string | null;
  /** Failures sent for both logins before. */
  readonly failures: number;
}

const KINDS: readonly Kind[] = [
  { name: "wrong password", password: "wrong", totp: null, prepare: null, failures: 0 },
  { name: "disabled, right password", password: PASSWORD, totp: null, prepare: "is_disabled = 1", failures: 0 },
  {
    name: "right password, wrong code",
    password: PASSWORD,
    totp: "000000",
    prepare: `totp_secret = '${SECRET}'`,
    failures: 0,
  },
  { name: "locked, right password", password: PASSWORD, totp: null, prepare: null, failures: 5 },
];

const folder = mkdtempSync(path.join(tmpdir(), "faheng-pairs-"));
// Demonstration mode, for a security administrator without a first run; the accounts tried here have passwords.
const server = await runServer(folder, { FAHENG_MODE: "demonstration", FAHENG_TRUSTED_PROXIES: "127.0.0.1" });
try {
  const opened = await fetch(`${server.url}/demo/sign-in/security-admin`, { redirect: "manual" });
  const cookie = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
  const post = async (procedure: string, body: unknown, headers: Record<string, string> = {}): Promise<string> => {
    const answer = await fetch(`${server.url}/api/trpc/${procedure}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return await answer.text();
  };
  const attempt = async (login: string, { password, totp }: Pick<Kind, "password" | "totp">): Promise<number> => {
    const start = performance.now();
    const answer = await post("session.signIn", { login, password, totp }, { "x-forwarded-for": "198.51.100.7" });
    const time = performance.now() - start;
    if (!answer.includes("FAHENG_SIGN_IN_")) throw new Error(answer);
    return time;
  };
  await attempt("warm-up", { password: "wrong", totp: null });

  for (const [number, kind] of KINDS.entries()) {
    const pairs = Array.from({ length: PAIRS }, (_, index) => ({
      known: `known-${number}-${index}`,
      unknown: `nobody-${number}-${index}`,
    }));
    for (const { known } of pairs) {
      const role = { role: "municipal", agencyId: null, departmentId: null };
      const answer = await post("people.add", { name: "某某", login: known, password: PASSWORD, ...role }, { cookie });
      if (!answer.includes('"result"')) throw new Error(answer);
    }
    if (kind.prepare !== null) change(`update account set ${kind.prepare} where login like 'known-${number}-%'`);
    const failing = pairs
      .flatMap(({ known, unknown }) => [known, unknown])
      .map(async (login) => {
        for (let index = 0; index < kind.failures; index += 1) await attempt(login, { password: "wrong", totp: null });
      });
    await Promise.all(failing);
    let slower = 0;
    for (const [index, { known, unknown }] of pairs.entries()) {
      // In turns who comes first: what the one before left behind falls on both.
      const order = index % 2 === 0 ? [known, unknown] : [unknown, known];
      const times = new Map<string, number>();
      for (const login of order) times.set(login, await attempt(login, kind));
      if ((times.get(known) ?? 0) > (times.get(unknown) ?? 0)) slower += 1;
    }
    const isCoin = slower >= COIN.least && slower <= COIN.most;
    const verdict = isCoin ? `within ${COIN.least}–${COIN.most}, as a coin` : "an observer learns something";
    process.stdout.write(`${kind.name.padEnd(28)} known took longer in ${slower} of ${PAIRS} pairs: ${verdict}\n`);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Changes accounts beside the running server. */
function change(statement: string): void {
  const database = new DatabaseSync(path.join(folder, "faheng.sqlite"), { timeout: 5000 });
  database.exec(statement);
  database.close();
}
