import { appRouter } from "@faheng/api";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { PROCEDURES } from "../isolation/cases.ts";
import { type Ground, onSqlite } from "../isolation/raw.ts";
import { createWorld, type Principal, type World } from "../isolation/world.ts";

/** S2: no mutation takes a field it does not name, and a refused one leaves every table as it was. */
const SMUGGLED = {
  role: "municipal",
  agencyId: "another",
  score: 100_000,
  status: "done",
  createdBy: "somebody",
  savedBy: "somebody",
  isAdmin: true,
  approvedBy: "somebody",
  updatedAt: "2017-01-01T00:00:00.000Z",
};

const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: string; inputs: readonly z.ZodType[] } }
>;
const mutations = Object.keys(procedures).filter((name) => procedures[name]?._def.type === "mutation");

let ground: Ground;
let world: World;
let sent = 0;
beforeAll(async () => {
  ground = await onSqlite();
  world = await createWorld(ground);
  // What setting the world up has left to the machine is done before anything is compared.
  await vi.waitUntil(() => workLeft() === 0, { timeout: 60_000, interval: 500 });
}, 120_000);
afterAll(async () => {
  process.stdout.write(`S2: ${mutations.length} mutations, ${sent} requests with a field too many, all refused\n`);
  await ground.stop();
});

async function post(who: Principal, procedure: string, body: unknown): Promise<string> {
  const answer = await fetch(`${world.test.server.url}/api/trpc/${procedure}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: who.cookie ?? "" },
    body: JSON.stringify(body),
  });
  const { error } = (await answer.json()) as { error?: { data: { faheng: { code: string } } } };
  return error ? `${answer.status} ${error.data.faheng.code}` : "taken";
}

/** Events that are not delivered yet, jobs that are due or running, and the work of the day, as long as nobody has looked after it. */
function workLeft(): number {
  const database = new DatabaseSync(`${world.test.folder}/faheng.sqlite`, { readOnly: true });
  const due = "finished_at is null and (lease is not null or run_at <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))";
  const row = database
    .prepare(
      `select (select count(*) from event where delivered_at is null) + (select count(*) from job where ${due})
        + (select count(*) = 0 from job where kind = 'audit.verify') as n`,
    )
    .get();
  database.close();
  return Number(row?.["n"]);
}

/**
 * Every row of every table, but for when a session was last seen, which is written once a minute whatever is asked, and for the
 * seals that the machine puts on the audit in between.
 */
function everything(): string {
  const database = new DatabaseSync(`${world.test.folder}/faheng.sqlite`, { readOnly: true });
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  const bySeals: Readonly<Record<string, string>> = {
    audit: "where action <> 'audit.seal'",
    audit_head: "where chain <> 'heads'",
    audit_sealed: "where 0",
  };
  const rows = tables.map(({ name }) => {
    const table = String(name);
    return [table, database.prepare(`select * from "${table}" ${bySeals[table] ?? ""}`).all()];
  });
  database.close();
  return JSON.stringify(rows, (column, value: unknown) => (column === "last_seen_at" ? undefined : value));
}

/** Somebody of each role who may do it, as far as anybody may. */
function doers(procedure: string): Principal[] {
  const access = PROCEDURES[procedure]?.access ?? [];
  const isPermitted = ({ role, of }: Principal): boolean =>
    role !== null && role !== "former" && of !== "b" && (typeof access === "string" || access.includes(role));
  return world.principals.filter(isPermitted);
}

const inputOf = (procedure: string): object => PROCEDURES[procedure]?.input(world) as object;

/** Fields that the mutation names itself, left out of the case's input or not. */
function ownFieldsOf(procedure: string): string[] {
  const [input] = procedures[procedure]?._def.inputs ?? [];
  return Object.keys(z.toJSONSchema(input ?? z.never(), { io: "input", unrepresentable: "any" }).properties ?? {});
}

describe("smuggled fields", () => {
  it.for(mutations)("%s: refused to whoever may do it, the database unchanged", async (procedure) => {
    const input = inputOf(procedure);
    const foreign = Object.entries(SMUGGLED).filter(([field]) => !ownFieldsOf(procedure).includes(field));
    expect(foreign.length).toBeGreaterThanOrEqual(5);
    expect(doers(procedure)).not.toEqual([]);
    const before = everything();
    for (const who of doers(procedure)) {
      for (const [field, value] of foreign) {
        sent += 1;
        expect(await post(who, procedure, { ...input, [field]: value }), field).toBe("400 FAHENG_API_INPUT");
      }
    }
    expect(everything()).toBe(before);
  });

  it("inside a reason are refused too", async () => {
    const [who] = doers("response.save");
    const save = inputOf("response.save");
    const reason = { reason: "x", approvedBy: "x" };
    expect(await post(who!, "response.save", { ...save, notApplicable: reason })).toBe("400 FAHENG_API_INPUT");
  });

  it.for(mutations.filter((name) => name !== "session.signOut"))(
    "are why: %s without them is understood",
    async (procedure) => {
      const [who] = doers(procedure);
      expect(await post(who!, procedure, inputOf(procedure))).not.toBe("400 FAHENG_API_INPUT");
    },
  );
});
