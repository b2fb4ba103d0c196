import { appRouter } from "@faheng/api";
import { GLOBAL_TABLES } from "@faheng/database";
import { findPostgres, requireInCi } from "@faheng/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Access, LINE_MATTERS, OWN_MATTERS, type ProcedureCase, PROCEDURES, ROUTES } from "./cases.ts";
import { type Ground, onPostgres, onSqlite } from "./raw.ts";
import { createWorld, type Principal, type World } from "./world.ts";

/** What tRPC knows of every procedure: its path and whether it changes anything. Flat at run time, nested by type. */
/** Ids of a cycle and an assessment that never were. */
const NOBODYS = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"] as const;

const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly type: string } }>
>;

const engines = [
  { engine: "sqlite", start: onSqlite, skip: false },
  { engine: "postgres", start: onPostgres, skip: !requireInCi(findPostgres(), "postgresql") },
];

interface Answer {
  readonly status: number;
  readonly text: string;
}

describe.for(engines)("isolation on $engine", ({ engine, start, skip }) => {
  if (skip) return;
  let ground: Ground;
  let world: World;
  const size = { cells: 0, refused: 0, let: 0 };
  beforeAll(async () => {
    ground = await start();
    world = await createWorld(ground);
  });
  afterAll(async () => {
    const { cells, refused, let: passed } = size;
    const [asked, routes] = [Object.keys(procedures).length, ground.test.server.routes.length];
    const counts = `${asked} procedures, ${routes} routes, ${(await ground.raw.tables()).size} tables`;
    process.stdout.write(
      `isolation matrix on ${engine}: ${counts}, ${world.principals.length} principals; ${cells} cells: ${refused} refused, ${passed} let pass\n`,
    );
    await ground.stop();
  });

  async function send(path: string, init: RequestInit, { cookie }: Principal): Promise<Answer> {
    const headers = { ...(init.headers as Record<string, string>), ...(cookie === null ? {} : { cookie }) };
    const answer = await fetch(`${world.test.server.url}${path}`, { ...init, headers, redirect: "manual" });
    return { status: answer.status, text: await answer.text() };
  }

  async function call(path: string, input: unknown, who: Principal): Promise<Answer> {
    const url = `/api/trpc/${path}`;
    if (procedures[path]?._def.type === "query") {
      const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return await send(`${url}${query}`, {}, who);
    }
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) };
    return await send(url, init, who);
  }

  /** Signing out would end the session the matrix needs; with a made-up one it has nothing to end. */
  function asking(path: string, who: Principal): Principal {
    return path === "session.signOut" ? { ...who, cookie: null } : who;
  }

  const isSignedIn = ({ role }: Principal): boolean => role !== null;

  function passes(access: Access, { role, of }: Principal): boolean {
    if (access === "anybody") return true;
    if (role === null) return false;
    return (
      access === "signed-in" ||
      (access.includes(role) && of !== "b") ||
      access.includes(`any ${role === "guide" ? "coordinator" : role}`)
    );
  }

  const isInside = ({ role, of }: Principal): boolean => of === "a" || role === "municipal";
  const isAdministrator = ({ role }: Principal): boolean => role?.endsWith("-admin") === true;

  /** Agency A's own cycle and profile are its own people's; the audit says to auditors that there was an act. */
  const maySeeOwn = ({ role, of }: Principal): boolean => (of === "a" && role !== "reviewer") || role === "audit-admin";

  /** A line is its agency's and its bureau's alone. */
  const maySeeLine = (who: Principal): boolean => maySeeOwn(who) || who.role === "guide";

  /** What of agency A must not be in an answer to somebody; what they sent themselves may come back. */
  function secrets(
    who: Principal,
    { access, seesNames }: Pick<ProcedureCase, "access" | "seesNames">,
    sent: string,
  ): string[] {
    const { names, business, content, own, line } = world.a;
    const isLetIn = isInside(who) || (Array.isArray(access) && passes(access, who));
    const maySeeNames = isLetIn || (who.role !== null && seesNames?.includes(who.role) === true);
    const hidden = [
      ...(maySeeNames ? [] : names),
      ...(isLetIn ? [] : business),
      ...(isLetIn && !isAdministrator(who) ? [] : content),
      ...(maySeeOwn(who) ? [] : own.marks),
      ...(maySeeLine(who) ? [] : line.marks),
    ];
    return hidden.filter((mark) => !sent.includes(mark));
  }

  /** What is wrong with an answer: somebody got in, or was kept out, or was told what is not theirs. */
  function faultsOf(
    its: Pick<ProcedureCase, "access" | "seesNames">,
    who: Principal,
    answer: Answer,
    sent: string,
  ): string[] {
    const { status, text } = answer;
    const isLet = passes(its.access, who);
    size.cells += 1;
    if (isLet) size.let += 1;
    else size.refused += 1;
    const refusals = isSignedIn(who) ? [403, 404] : [401];
    const isWrongDoor = isLet ? Array.isArray(its.access) && [401, 403].includes(status) : !refusals.includes(status);
    return [
      ...(isWrongDoor || status >= 500 ? [`${who.name}: ${status} ${text.slice(0, 300)}`] : []),
      ...secrets(who, its, sent)
        .filter((secret) => text.includes(secret))
        .map((secret) => `${who.name} is told ${secret}: ${text.slice(0, 300)}`),
    ];
  }

  describe("nothing is without a case", () => {
    it("procedures, and no case without a procedure", () => {
      expect(Object.keys(PROCEDURES).toSorted()).toEqual(Object.keys(procedures).toSorted());
    });

    it("routes, and no case without a route", () => {
      const heads = Object.keys(ROUTES).filter((route) => route.startsWith("GET "));
      const cases = [...Object.keys(ROUTES), ...heads.map((route) => route.replace("GET", "HEAD"))];
      expect(cases.toSorted()).toEqual([...new Set(ground.test.server.routes)].toSorted());
    });

    it("tables: an agency in each, or a written exemption; both agencies have rows in every one", async () => {
      const exempt = new Set<string>([...Object.keys(GLOBAL_TABLES), "faheng_migration"]);
      for (const [table, columns] of await ground.raw.tables()) {
        expect(columns.includes("agency_id") || exempt.has(table), table).toBe(true);
        if (!columns.includes("agency_id")) continue;
        for (const { agencyId } of [world.a, world.b]) {
          expect(await ground.raw.count(table, agencyId), `${table} of ${agencyId}`).not.toBe(0);
        }
      }
    });
  });

  describe("agency A's matters", () => {
    const paths = Object.keys(procedures);
    // Acts come last, so that what they change is not missing in the reads.
    const ordered = [...paths].toSorted((one, other) => Number(isAct(one)) - Number(isAct(other)));

    it.for(ordered)("%s", async (path) => {
      const its = PROCEDURES[path];
      if (!its) throw new Error(`${path} has no case`);
      const input = its.input(world);
      const sent = JSON.stringify(input) ?? "";
      const faults: string[] = [];
      for (const who of world.principals) {
        faults.push(...faultsOf(its, who, await call(path, input, asking(path, who)), sent));
      }
      expect(faults).toEqual([]);
    });

    it.for(Object.keys(ROUTES))("%s", async (route) => {
      const its = ROUTES[route];
      if (!its) throw new Error(`${route} has no case`);
      const { path, init = {} } = its.request(world);
      const faults: string[] = [];
      // What answers to GET answers to HEAD.
      for (const method of route.startsWith("GET ") ? ["GET", "HEAD"] : [route.split(" ", 1)[0] ?? ""]) {
        for (const who of world.principals) {
          faults.push(...faultsOf(its, who, await send(path, { ...init, method }, who), path));
        }
      }
      expect(faults).toEqual([]);
    });
  });

  it.for(OWN_MATTERS)("agency A's own cycle: %s", async ([path, its]) => {
    const input = its.input(world);
    const sent = JSON.stringify(input) ?? "";
    const faults: string[] = [];
    for (const who of world.principals) {
      faults.push(...faultsOf(its, who, await call(path, input, who), sent));
    }
    expect(faults).toEqual([]);
  });

  it.for(LINE_MATTERS)("the line in which agency A is assessed: %s", async ([path, its]) => {
    const input = its.input(world);
    const sent = JSON.stringify(input) ?? "";
    const faults: string[] = [];
    for (const who of world.principals) {
      faults.push(...faultsOf(its, who, await call(path, input, who), sent));
    }
    expect(faults).toEqual([]);
  });

  it("agency A's own cycle: its files", async () => {
    const { assessmentId } = world.a.own;
    for (const path of [
      `/files/reports/${assessmentId}/${world.a.reportId}.docx`,
      `/files/assignment/${assessmentId}/plan.xlsx`,
    ]) {
      for (const who of world.principals) {
        const { status } = await send(path, {}, who);
        const isOwn = who.of === "a" && who.role !== "reviewer";
        expect(status, `${who.name} ${path}`).toBe(isOwn ? 200 : isSignedIn(who) ? 404 : 401);
      }
    }
  });

  it.for(Object.keys(PROCEDURES).flatMap((path) => (["own", "line"] as const).map((kind) => [path, kind] as const)))(
    "agency A's %s and one that never was are answered alike: %s",
    async ([path, kind]) => {
      const { a } = world;
      const aimed = JSON.stringify(PROCEDURES[path]?.input(world)) ?? "";
      /** The same call, aimed at another cycle and another assessment. */
      const at = (cycleId: string, assessmentId: string): string =>
        aimed
          .replaceAll(a.cycleId, cycleId)
          .replaceAll(world.spare.cycleId, cycleId)
          .replaceAll(a.assessmentId, assessmentId);
      const hidden = a[kind];
      const [never, own] = [at(NOBODYS[0], NOBODYS[1]), at(hidden.cycleId, hidden.assessmentId)];
      if (never === own) return;
      // Of a line those are asked alone who are nearest to it: the office, another agency of the same bureau, a reviewer of the office's.
      const nearest = ["municipal", "coordinator", "reviewer"];
      const isOutside = ({ of, role }: Principal): boolean =>
        (of !== "a" || role === "reviewer") && (kind === "own" || (role !== null && nearest.includes(role)));
      const faults: string[] = [];
      for (const who of world.principals.filter(isOutside)) {
        const asked = await call(path, JSON.parse(own), asking(path, who));
        const text = asked.text.replaceAll(hidden.cycleId, NOBODYS[0]).replaceAll(hidden.assessmentId, NOBODYS[1]);
        const other = await call(path, JSON.parse(never), asking(path, who));
        const isSame = asked.status === other.status && text === other.text;
        if (!isSame)
          faults.push(
            `${who.name}: ${asked.status} ${text.slice(0, 300)} | ${other.status} ${other.text.slice(0, 300)}`,
          );
      }
      expect(faults).toEqual([]);
    },
  );

  /** When they were last seen themselves moves on by itself. */
  const withoutSight = (text: string): string => text.replaceAll(/"lastSeenAt":"[^"]*"/gu, "");

  it("agency A assessing itself anew changes no answer to anybody outside, the office included", async () => {
    const outsiders = world.principals.filter((who) => !maySeeOwn(who));
    const auditors = world.principals.filter(({ role }) => role === "audit-admin");
    // The file that an auditor has asked for above is made meanwhile.
    await expect
      .poll(async () => (await Promise.all(auditors.map((who) => call("job.asked", {}, who)))).map((it) => it.text), {
        timeout: 30_000,
      })
      .not.toContainEqual(expect.stringMatching(/"(?:queued|leased)"/));
    const ask = async (): Promise<Map<string, string>> => {
      const answers = new Map<string, string>();
      for (const [path, its] of Object.entries(PROCEDURES)) {
        if (isAct(path)) continue;
        for (const who of outsiders) {
          answers.set(`${path} by ${who.name}`, withoutSight((await call(path, its.input(world), who)).text));
        }
      }
      return answers;
    };
    const before = await ask();
    await world.growOwn();
    const after = await ask();
    expect(before.size).toBeGreaterThan(100);
    expect([...after].filter(([key, answer]) => before.get(key) !== answer).map(([key]) => key)).toEqual([]);
  });

  it("agency A growing changes no answer to anybody outside: no count tells of it", async () => {
    const outsiders = world.principals.filter((who) => !isInside(who) && who.role !== "audit-admin");
    const reads = Object.keys(procedures).filter((path) => !isAct(path));
    const ask = async (): Promise<Map<string, string>> => {
      const answers = new Map<string, string>();
      for (const path of reads) {
        const its = PROCEDURES[path];
        if (!its) continue;
        for (const who of outsiders) {
          const maySee = Array.isArray(its.access) ? passes(its.access, who) : its.seesNames?.includes(who.role ?? "");
          if (maySee === true) continue;
          const { text } = await call(path, its.input(world), who);
          answers.set(`${path} by ${who.name}`, withoutSight(text));
        }
      }
      return answers;
    };
    const before = await ask();
    await world.grow();
    const after = await ask();
    expect(before.size).toBeGreaterThan(100);
    expect([...after].filter(([key, answer]) => before.get(key) !== answer).map(([key]) => key)).toEqual([]);
  });

  function isAct(path: string): boolean {
    return procedures[path]?._def.type !== "query";
  }
});
