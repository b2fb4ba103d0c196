import { appRouter } from "@faheng/api";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

/** S2: no mutation takes a field it does not name, and a refused one leaves every table as it was. */
const SMUGGLED = {
  role: "municipal",
  score: 100_000,
  createdBy: "somebody",
  savedBy: "somebody",
  isAdmin: true,
  approvedBy: "somebody",
  updatedAt: "2017-01-01T00:00:00.000Z",
};

const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
const mutations = Object.keys(procedures).filter((name) => procedures[name]?._def.type === "mutation");

let test: TestServer;
let users: TestUser[];
let save: Record<string, unknown>;
beforeAll(async () => {
  test = await startTestServer();
  users = await Promise.all(
    ["coordinator", "municipal", "system-admin", "security-admin", "audit-admin"].map((role) => test.signIn(role)),
  );
  const { id, responses } = await nantongAssessment(users[0]!);
  save = {
    assessmentId: id,
    indicator: "R2",
    expectedVersion: responses["R2"]?.version ?? 0,
    status: "done",
    facts: { a: 2 },
    progress: "",
    notApplicable: null,
  };
});
afterAll(async () => {
  await test.stop();
});

async function post(user: TestUser, procedure: string, body: unknown): Promise<number> {
  const answer = await fetch(`${test.server.url}/api/trpc/${procedure}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: user.cookie },
    body: JSON.stringify(body),
  });
  await answer.text();
  return answer.status;
}

/** Every row of every table. */
function everything(): string {
  const database = new DatabaseSync(`${test.folder}/faheng.sqlite`, { readOnly: true });
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  const rows = tables.map(({ name }) => [name, database.prepare(`select * from "${String(name)}"`).all()]);
  database.close();
  return JSON.stringify(rows);
}

describe("smuggled fields", () => {
  it.for(mutations)("%s: refused for every role, the database unchanged", async (procedure) => {
    const before = everything();
    for (const user of users) {
      for (const [field, value] of Object.entries(SMUGGLED)) {
        expect(await post(user, procedure, { ...save, [field]: value })).toBe(400);
      }
    }
    expect(everything()).toBe(before);
  });

  it("are why: the same save without them is taken", async () => {
    expect(await post(users[0]!, "response.save", { ...save, notApplicable: { reason: "x", approvedBy: "x" } })).toBe(
      400,
    );
    expect(await post(users[0]!, "response.save", save)).toBe(200);
  });
});
