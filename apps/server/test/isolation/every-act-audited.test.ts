import { appRouter, type RouterOutputs } from "@faheng/api";
import { renderEntryForm } from "@faheng/documents";
import { auditChanges } from "@faheng/domain";
import { findPostgres, requireInCi } from "@faheng/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORDS, setUp, startProduction } from "../accounts/production.ts";
import { type TestUser, withCookie } from "../test-server.ts";
import { ACTS, NOT_HERE, type Scene } from "./acts.ts";
import { PROCEDURES } from "./cases.ts";
import { type Ground, onPostgres, onSqlite, startGuardedPostgres } from "./raw.ts";
import { doerOf, postTo, sceneOf } from "./scene.ts";
import { codeWhenStale } from "./stale-actor.ts";

const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly type: string } }>
>;
const mutations = Object.keys(procedures).filter((path) => procedures[path]?._def.type === "mutation");

const engines = [
  { engine: "sqlite", start: onSqlite, skip: false },
  { engine: "postgres", start: onPostgres, skip: !requireInCi(findPostgres(), "postgresql") },
];

/** What of an act no auditor should have to read: a field without a word, an id, a code of ours. */
function machineWords(row: RouterOutputs["audit"]["list"][number]): string[] {
  const fields = auditChanges(row).flatMap(({ field, before, after }) => [field, before ?? "", after ?? ""]);
  const shown = [row.objectName ?? "", row.agencyName ?? "", ...fields];
  const isMachine =
    /[0-9a-f]{8}-[0-9a-f]{4}|\b[a-z]+[A-Z]\w*|\b[a-z]+(?:-[a-z]+)+\b|\b(?:null|true|false|[a-z]{4,})\b/u;
  // Digests, names of people's own making, addresses and identities are what they are.
  return shown
    .filter((text) => isMachine.test(text.replaceAll(/[0-9a-f]{64}|new\.person/gu, "")))
    .map((text) => `${row.action}: ${text}`);
}

it("every mutation has an act here or a written exemption, and nothing else has", () => {
  expect([...Object.keys(ACTS), ...Object.keys(NOT_HERE)].toSorted()).toEqual(mutations.toSorted());
});

describe.for(engines)("every mutation that succeeds is in the audit, on $engine", ({ engine, start, skip }) => {
  if (skip) return;
  let ground: Ground;
  let scene: Scene;
  let auditor: TestUser;
  beforeAll(async () => {
    ground = await start();
    auditor = await ground.test.signIn("audit-admin");
    scene = await sceneOf(ground);
  });
  afterAll(async () => {
    await ground.stop();
  });

  /** What people did, the latest first: jobs that an act left to the machine go on beside the acts after it. */
  async function acts(): Promise<RouterOutputs["audit"]["list"]> {
    return (await auditor.api.audit.list.query({ limit: 500 })).filter(({ actorId }) => actorId !== "operator");
  }
  /** Acts that are in the audit already, each by its hash. */
  async function knownActs(): Promise<ReadonlySet<string>> {
    return new Set((await acts()).map(({ hash }) => hash));
  }

  it.for(Object.entries(ACTS))("%s", async ([path, { action, by, input }]) => {
    const body = input ? await input(scene) : PROCEDURES[path]?.input(scene.world);
    const who = await doerOf(ground, scene, by);
    // Whoever signs in is nobody before.
    const actor = who ? (await who.api.session.me.query()).person?.id : scene.world.a.personIds[2];
    // Whoever lost a role meanwhile does nothing of it, and nothing of that is left for the act itself to stumble over.
    const refusal = who && (await codeWhenStale(ground, scene.world, { path, body, who }));
    expect([null, "FAHENG_ACCESS_ENDED"]).toContain(refusal);
    const known = await knownActs();
    const answer = await postTo(ground, path, body, who?.cookie ?? "");
    expect([answer.status, answer.ok ? "" : await answer.text()]).toEqual([200, ""]);
    const rows = (await acts()).filter(({ hash }) => !known.has(hash));
    const own = rows.filter((row) => row.action === action && row.result === "done");
    expect(own, `${path} left ${rows.map((row) => row.action).join(", ") || "nothing"}`).not.toEqual([]);
    expect(rows.flatMap(machineWords)).toEqual([]);
    expect(own.map((row) => row.actorId)).toEqual(own.map(() => actor));
  });

  it("and what a workbook brings in, each of them and the whole", async () => {
    const { agencyId } = scene.world.a;
    const entries = [
      { role: "system-admin", columns: ["部门名称"], row: ["名册处"], made: ["organisation.write"] },
      {
        role: "security-admin",
        columns: ["姓名", "账号", "角色", "部门"],
        row: ["名册", "a.roster", "责任处室填报员", "名册处"],
        made: ["people.write"],
      },
    ];
    for (const { role, columns, row, made } of entries) {
      const titles = columns.map((title) => ({ title, width: 9 }));
      const sheets = [{ name: "表", columns: titles, rows: [row] }];
      const bytes = await renderEntryForm({ sheets, notes: { name: "说明", lines: [] }, lines: 5 });
      const send = async (path: string): Promise<Response> => {
        const body = new FormData();
        body.set("file", new Blob([new Uint8Array(bytes)]), "a.xlsx");
        const headers = { cookie: scene.as(role).cookie };
        const url = `${ground.test.server.url}/files/roster/${agencyId}/${path}`;
        return await fetch(url, { method: "POST", headers, body });
      };
      const known = await knownActs();
      const { digest } = (await (await send("check")).json()) as { readonly digest: string };
      expect(await (await send(`confirm/${digest}`)).text()).toContain('"result"');
      const rows = (await acts()).filter(({ hash }) => !known.has(hash));
      expect(rows.map(({ action, result }) => `${action} ${result}`)).toEqual(
        ["roster.import", ...made].map((act) => `${act} done`),
      );
    }
  });

  it("the first act of all too: setup.complete", async () => {
    const cluster = engine === "postgres" ? await startGuardedPostgres() : null;
    const production = await startProduction(cluster?.options);
    try {
      await setUp(production);
      const { cookie } = await production.attempt("audit-admin", PASSWORDS["audit-admin"]);
      const { api } = withCookie(production.test.server.url, cookie ?? "");
      const first = (await api.audit.list.query({ limit: 500 })).at(-1);
      expect(first).toMatchObject({ seq: 1, action: "organisation.write", result: "done" });
    } finally {
      await production.test.stop();
      await cluster?.stop();
    }
  });
});
