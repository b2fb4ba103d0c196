import { completeSetup } from "@faheng/assessment";
import {
  type DatabaseConfig,
  findAccountByLogin,
  listAudit,
  migrate,
  openDatabase,
  WHOLE_REACH,
} from "@faheng/database";
import { registerPlugins } from "@faheng/plugin-api";
import { proofs } from "@faheng/server/proofs";
import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atDesk } from "../src/data.ts";
import { faheng, fahengTold, scratch } from "./faheng.ts";

const LOGIN = "anquan";
const NEXT = "Heng-zhou-9-xin";
const administrators = {
  "system-admin": { name: "甲", login: "xitong", password: "Heng-zhou-1-aa" },
  "security-admin": { name: "乙", login: LOGIN, password: "Heng-zhou-2-bb" },
  "audit-admin": { name: "丙", login: "shenji", password: "Heng-zhou-3-cc" },
};

async function found(config: DatabaseConfig): Promise<void> {
  const database = await openDatabase(config);
  await migrate(database, new Date());
  await completeSetup(atDesk(database, registerPlugins([]), proofs).context, { city: "衡州市", administrators });
  await database.close();
}

async function look(config: DatabaseConfig): Promise<{ isRight: boolean; acts: string[] }> {
  const database = await openDatabase(config);
  const db = database.reaching(WHOLE_REACH);
  const account = await findAccountByLogin(db, LOGIN);
  const isRight = await proofs.verifyPassword(account?.passwordHash ?? "", NEXT);
  const acts = (await listAudit(db, { limit: 100 })).filter((it) => it.action.includes("restore"));
  await database.close();
  return { isRight, acts: acts.map((it) => `${it.action} ${it.result}`).toReversed() };
}

describe("faheng restore-admin", () => {
  const data = scratch();
  const config = { engine: "sqlite", folder: data.folder, access: "server" } as const;
  const place = ["--data", data.folder] as const;
  beforeAll(() => found(config));
  afterAll(() => {
    data.remove();
  });

  it("restores in two steps, beside a running server, and says nothing of the password", async () => {
    const server = await openDatabase(config);
    const first = await faheng("restore-admin", "begin", LOGIN, ...place);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^[\w-]{43}\n$/);
    expect(first.err).toContain(`faheng restore-admin finish ${LOGIN}`);
    const second = await fahengTold(`${first.out}${NEXT}\n`, {}, "restore-admin", "finish", LOGIN, ...place);
    expect(second).toMatchObject({ code: 0, out: `已恢复 / restored: ${LOGIN}\n`, err: "" });
    const again = await fahengTold(`${first.out}${NEXT}\n`, {}, "restore-admin", "finish", LOGIN, ...place);
    expect(again.code).toBe(1);
    expect(again.err).toContain("FAHENG_RESTORE_USED");
    await server.close();
    expect(await look(config)).toEqual({
      isRight: true,
      acts: ["account.begin-restore done", "account.restore done", "account.restore refused"],
    });
    expect((await faheng("verify", ...place)).code).toBe(0);
  });

  it("refuses with a code: nobody's login, another's, no code, a guessable password, a folder without data", async () => {
    const cases = [
      { args: ["begin", "nobody"], input: "", code: "FAHENG_RESTORE_UNKNOWN" },
      { args: ["begin", "xitong"], input: "", code: "FAHENG_RESTORE_ROLE" },
      { args: ["finish", LOGIN], input: `\n${NEXT}\n`, code: "FAHENG_RESTORE_CODE" },
      { args: ["finish", LOGIN], input: "x\nShort-1\n", code: "FAHENG_PASSWORD_WEAK" },
      { args: ["finish", LOGIN], input: "x\nPassword123!\n", code: "FAHENG_PASSWORD_GUESSABLE" },
    ];
    for (const { args, input, code } of cases) {
      const run = await fahengTold(input, {}, "restore-admin", ...args, ...place);
      expect(run.code).toBe(1);
      expect(run.err).toContain(code);
    }
    const nowhere = await faheng("restore-admin", "begin", LOGIN, "--data", `${data.folder}/nothing`);
    expect(nowhere.err).toContain("FAHENG_CLI_NO_DATA");
  });

  it("touches no database of another version", async () => {
    const old = scratch();
    const { close } = await openDatabase({ engine: "sqlite", folder: old.folder, access: "server" }).then(
      async (database) => {
        await migrate(database, new Date(), {});
        return database;
      },
    );
    await close();
    const run = await faheng("restore-admin", "begin", LOGIN, "--data", old.folder);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err).toContain("FAHENG_CLI_SCHEMA");
    old.remove();
  });
});

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("faheng restore-admin on PostgreSQL", () => {
  it("restores in two steps by the server's own login", async () => {
    const cluster = await startPostgres();
    try {
      const config = { engine: "postgres", url: cluster.url, poolSize: 2 } as const;
      await found(config);
      const env = { DATABASE_URL: cluster.url };
      const first = await fahengTold("", env, "restore-admin", "begin", LOGIN);
      const second = await fahengTold(`${first.out}${NEXT}\n`, env, "restore-admin", "finish", LOGIN);
      expect(second).toMatchObject({ code: 0, err: "" });
      expect(await look(config)).toEqual({
        isRight: true,
        acts: ["account.begin-restore done", "account.restore done"],
      });
    } finally {
      await cluster.stop();
    }
  });
});
