import { appRouter } from "@faheng/api";
import { findPostgres, requireInCi } from "@faheng/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROCEDURES } from "../isolation/cases.ts";
import { type Ground, onPostgres, onSqlite } from "../isolation/raw.ts";
import { createWorld, type Principal, type World } from "../isolation/world.ts";

/** What somebody may write in place of an id, name or text; lone halves of surrogate pairs and NUL among it. */
const HOSTILE = ["nowhere", "", "*", '"]', "' or 1=1 --", "a\u0000b", "\ud800", "\u202e", "x".repeat(5000)];

const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
const engines = [
  { engine: "sqlite", start: onSqlite, skip: false },
  { engine: "postgres", start: onPostgres, skip: !requireInCi(findPostgres(), "postgresql") },
];

/** The input with each of its texts replaced by each hostile one in turn, and each of its lists said twice. */
function* variantsOf(value: unknown): Generator<unknown> {
  if (typeof value === "string") yield* HOSTILE;
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value) && value.length > 0) yield [...value, ...value];
  for (const [key, inner] of Object.entries(value)) {
    for (const variant of variantsOf(inner)) {
      const changed = { ...value, [key]: variant };
      yield Array.isArray(value) ? Object.values(changed) : changed;
    }
  }
}

describe.for(engines)("on $engine", ({ start, skip }) => {
  if (skip) return;
  let ground: Ground;
  let world: World;
  beforeAll(async () => {
    ground = await start();
    world = await createWorld(ground);
  });
  afterAll(async () => {
    await ground.stop();
  });

  async function statusOf(procedure: string, input: unknown, { cookie }: Principal): Promise<number> {
    const url = `${world.test.server.url}/api/trpc/${procedure}`;
    const headers = { "content-type": "application/json", cookie: cookie ?? "" };
    const body = JSON.stringify(input);
    const isQuery = procedures[procedure]?._def.type === "query";
    const answer = await (isQuery
      ? fetch(`${url}?input=${encodeURIComponent(body)}`, { headers })
      : fetch(url, { method: "POST", headers, body }));
    await answer.text();
    return answer.status;
  }

  // Whoever may do it: the others are stopped at the door before anything is looked at.
  function doer(procedure: string): Principal | undefined {
    const access = PROCEDURES[procedure]?.access ?? [];
    return world.principals.findLast(
      ({ role, of }) => role !== null && of !== "b" && (typeof access === "string" || access.includes(role)),
    );
  }

  it.for(Object.keys(procedures))("%s takes or refuses every one, and never breaks", async (procedure) => {
    const who = doer(procedure);
    if (!who) throw new Error("nobody may do it");
    const broken: string[] = [];
    for (const input of variantsOf(PROCEDURES[procedure]?.input(world))) {
      const status = await statusOf(procedure, input, who);
      if (status >= 500) broken.push(`${status} ${JSON.stringify(input).slice(0, 300)}`);
    }
    expect(broken).toEqual([]);
  });

  it("routes neither", async () => {
    const { cookie } = doer("response.approve") ?? { cookie: null };
    const headers = { cookie: cookie ?? "" };
    const { assessmentId } = world.a;
    for (const text of [...HOSTILE.filter((it) => it.isWellFormed()), "..", "../..", "%"]) {
      const id = encodeURIComponent(text);
      for (const path of [
        `reports/${id}/x.docx`,
        `reports/${assessmentId}/${id}.docx`,
        `reports/${assessmentId}/${id}`,
        `roster/${id}/template.xlsx`,
        `past/${id}/template.xlsx`,
        `past/${id}/trend.xlsx`,
        `fill/${id}/table.xlsx`,
        `count-list/template/${id}`,
        `template/${id}/problems/1`,
        `template/${world.a.agencyId}/${id}/${id}`,
        `template-trial/${id}/problems/1?about=${id}`,
        `template-trial/${world.a.assessmentId}/problems/1?about=${id}`,
      ]) {
        expect((await fetch(`${world.test.server.url}/files/${path}`, { headers })).status, path).toBeLessThan(500);
      }
      const body = new FormData();
      body.set("file", new Blob(["x"]), "x.txt");
      for (const path of [
        `official-text/${id}`,
        `roster/${id}/check`,
        `past/${id}/check`,
        `framework-draft/${id}`,
        `template/${id}/problems?name=${id}`,
        `template-of-office/${id}?name=${id}`,
        `past/${id}/confirm?digest=${id}&reason=`,
        `past-of-all/confirm?digest=${"0".repeat(64)}&reason=${id}`,
        `fill/${id}/check`,
        `count-list/${id}/${id}/${id}/check`,
        `count-list/${id}/${id}/${id}?sha256=${"0".repeat(64)}&version=0`,
        `roster/${id}/confirm/${id}`,
        `roster/${world.a.agencyId}/confirm/${id}`,
      ]) {
        const init = { method: "POST", headers, body };
        expect((await fetch(`${world.test.server.url}/files/${path}`, init)).status, path).toBeLessThan(500);
      }
    }
  });

  it("and the audit chain is sound after all of it", async () => {
    const auditor = await world.test.signIn("audit-admin");
    expect(await auditor.api.audit.verify.mutate({})).toMatchObject({ ok: true });
  });
});
