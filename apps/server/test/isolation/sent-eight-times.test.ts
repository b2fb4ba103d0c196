import { appRouter } from "@faheng/api";
import { canonicalJson, sha256 } from "@faheng/database";
import { findPostgres, requireInCi } from "@faheng/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestUser } from "../test-server.ts";
import { ACTS, type Scene } from "./acts.ts";
import { PROCEDURES } from "./cases.ts";
import { type Ground, onPostgres, onSqlite } from "./raw.ts";
import { doerOf, postTo, sceneOf } from "./scene.ts";

const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly inputs: readonly { readonly shape?: object }[] } }>
>;
const isKeyed = (path: string): boolean =>
  procedures[path]?._def.inputs.some(({ shape }) => shape !== undefined && "requestKey" in shape) === true;
/** Taking a calendar over needs one that has changed. */
const sentHere = Object.entries(ACTS).filter(([path]) => isKeyed(path) || path === "calendar.save");

/** Mutations of what agencies and the office state, plan and assign: nobody makes one of them twice by a double click. */
const MUST = [
  "agency.setBindings",
  "assignment.set",
  "cycle.adoptCalendar",
  "cycle.close",
  "cycle.open",
  "cycle.openOwn",
  "matter.set",
  "response.approveNotApplicable",
  "response.returnNotApplicable",
  "response.save",
  "review.assign",
  "review.withdraw",
  "statement.bound",
  "statement.set",
  "statement.withdraw",
];

const engines = [
  { engine: "sqlite", start: onSqlite, skip: false },
  { engine: "postgres", start: onPostgres, skip: !requireInCi(findPostgres(), "postgresql") },
];

it("what is stated, planned and assigned takes a request key", () => {
  expect(MUST.filter((path) => !isKeyed(path))).toEqual([]);
});

describe.for(engines)("eight identical sendings at once, on $engine", ({ start, skip }) => {
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

  const lines = async (action: string): Promise<number> =>
    (await auditor.api.audit.list.query({ limit: 500, action })).filter(({ result }) => result === "done").length;

  it.for(sentHere)("%s: one effect, one line, eight equal answers", async ([path, { action, by, input }]) => {
    const body = (input ? await input(scene) : PROCEDURES[path]?.input(scene.world)) as object;
    const who = await doerOf(ground, scene, by);
    const requestKey = sha256(path).slice(0, 32);
    const before = await lines(action);
    const isOnce = !isKeyed(path);
    const sent = isOnce ? body : { ...body, requestKey };
    const send = async () => {
      const answer = await postTo(ground, path, sent, who?.cookie ?? "");
      // By its digest: an answer holds a whole score, and the order of keys says nothing.
      return `${answer.status} ${sha256(canonicalJson(await answer.json()))}`;
    };
    const answers = await Promise.all(Array.from({ length: isOnce ? 1 : 8 }, send));
    const [first] = answers;
    expect(first).toMatch(/^200 /);
    expect(new Set(answers).size).toBe(1);
    expect(await lines(action)).toBe(before + 1);
    // Later too, as after an answer that was lost.
    expect(isOnce ? first : await send()).toBe(first);
    expect(await lines(action)).toBe(before + 1);
  });
});
