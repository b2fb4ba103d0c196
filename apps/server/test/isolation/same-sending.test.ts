import { createHash } from "node:crypto";
import { appRouter } from "@faheng/api";
import { canonicalJson, sha256 } from "@faheng/database";
import { renderEntryForm } from "@faheng/documents";
import { findPostgres, requireInCi } from "@faheng/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestUser, withCookie } from "../test-server.ts";
import { ACTS, NOT_HERE, PASSWORD, type Scene } from "./acts.ts";
import { PROCEDURES } from "./cases.ts";
import { type Ground, onPostgres, onSqlite } from "./raw.ts";
import { createWorld } from "./world.ts";

/** Mutations that are not one act however often they are sent, each with why. */
const UNKEYED: Readonly<Record<string, string>> = {
  "session.signIn": "nobody is an actor before: keys are a person's own",
  "session.signOut": "ends a session by its token; done twice it changes nothing",
  "session.changePassword":
    "ends the session it is sent with: what is sent again later is signed out, and changes nothing",
  "session.confirmTotp":
    "ends the session it is sent with: what is sent again later is signed out, and changes nothing",
  "audit.verify": "only looks: looked at eight times, it is written down eight times",
  "trial.export": "only looks: taken eight times, it is written down eight times",
  "audit.export": "only looks: taken eight times, it is written down eight times",
};
const AT_ONCE = 8;

/** An answer of whatever length and order, so that it can be laid beside others; a refusal by its code. */
function inShort(status: number, text: string): string {
  if (status === 200) return `200 ${sha256(canonicalJson(JSON.parse(text)))}`;
  return `${status} ${/FAHENG_[A-Z_]+/.exec(text)?.[0] ?? text}`;
}

const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly type: string } }>
>;
const mutations = Object.keys(procedures).filter((path) => procedures[path]?._def.type === "mutation");

const engines = [
  { engine: "sqlite", start: onSqlite, skip: false },
  { engine: "postgres", start: onPostgres, skip: !requireInCi(findPostgres(), "postgresql") },
];

it("every mutation is sent eight times here, or it is written why not", () => {
  const sent = Object.keys(ACTS).filter((path) => !(path in UNKEYED));
  expect([...sent, ...Object.keys(UNKEYED), ...Object.keys(NOT_HERE)].toSorted()).toEqual(mutations.toSorted());
});

describe.for(engines)("eight identical sendings at once are one act, on $engine", ({ start, skip }) => {
  if (skip) return;
  let ground: Ground;
  let scene: Scene;
  let auditor: TestUser;
  let drawn = 0;
  beforeAll(async () => {
    ground = await start();
    const world = await createWorld(ground);
    const { url } = ground.test.server;
    auditor = await ground.test.signIn("audit-admin");
    scene = {
      world,
      as(role) {
        const who = world.principals.find((it) => it.role === role && it.of !== "b" && it.cookie !== null);
        if (!who) throw new Error(`nobody is ${role}`);
        return withCookie(url, who.cookie ?? "");
      },
      other: async () => await ground.test.signIn("coordinator"),
      async signIn(login) {
        const { headers } = await post("session.signIn", { login, password: PASSWORD }, {});
        return withCookie(url, (headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "");
      },
    };
  });
  afterAll(async () => {
    await ground.stop();
  });

  const newKey = (): string => (drawn += 1).toString(16).padStart(32, "0");
  async function post(path: string, input: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
    return await fetch(`${ground.test.server.url}/api/trpc/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(input),
    });
  }
  async function doer(by: string | null): Promise<TestUser> {
    if (by === null) throw new TypeError("nobody sends under a key");
    if (by === "other coordinator") return await ground.test.signIn("coordinator");
    return by.includes(".") ? await scene.signIn(by) : scene.as(by);
  }
  // Numbers count within a chain: what is new is what was not there.
  // Jobs that an act left to the machine go on beside the acts after it.
  const written = async () =>
    (await auditor.api.audit.list.query({ limit: 500 })).filter(({ actorId }) => actorId !== "operator");
  const placeOf = ({ chain, seq }: { chain: string; seq: number }): string => `${chain}/${String(seq)}`;
  const known = async (): Promise<ReadonlySet<string>> => new Set((await written()).map(placeOf));
  const since = async (before: ReadonlySet<string>) => (await written()).filter((row) => !before.has(placeOf(row)));

  const sent = Object.entries(ACTS).filter(([path]) => !(path in UNKEYED));
  it.for(sent)("%s", async ([path, { action, by, input }]) => {
    const body = input ? await input(scene) : PROCEDURES[path]?.input(scene.world);
    const { cookie } = await doer(by);
    const key = newKey();
    const before = await known();
    const headers = { cookie, "idempotency-key": key };
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const answer = await post(path, body, headers);
        return inShort(answer.status, await answer.text());
      }),
    );
    const [first] = answers;
    expect(first).toMatch(/^200 /);
    expect(answers).toEqual(answers.map(() => first));
    // Later too, as after an answer that was lost.
    const later = await post(path, body, headers);
    expect(inShort(later.status, await later.text())).toBe(first);
    const own = (await since(before)).filter((row) => row.action === action && row.result === "done");
    expect(own.map((row) => row.object)).toHaveLength(1);
  });

  it("a workbook that is confirmed eight times: one import, and the same first passwords", async () => {
    const { agencyId } = scene.world.a;
    const titles = ["姓名", "账号", "角色", "部门"].map((title) => ({ title, width: 9 }));
    const sheets = [{ name: "人员", columns: titles, rows: [["名册", "a.twice", "法规处协调员", ""]] }];
    const bytes = await renderEntryForm({ sheets, notes: { name: "说明", lines: [] }, lines: 5 });
    const send = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
      const body = new FormData();
      body.set("file", new Blob([new Uint8Array(bytes)]), "a.xlsx");
      const { cookie } = scene.as("security-admin");
      const url = `${ground.test.server.url}/files/roster/${agencyId}/${path}`;
      return await (await fetch(url, { method: "POST", headers: { cookie, ...headers }, body })).text();
    };
    const { digest } = JSON.parse(await send("check")) as { readonly digest: string };
    const before = await known();
    const headers = { "idempotency-key": newKey() };
    const said = await Promise.all(Array.from({ length: 2 }, async () => await send(`confirm/${digest}`, headers)));
    for (let sendings = 2; sendings < AT_ONCE; sendings += 1) said.push(await send(`confirm/${digest}`, headers));
    const [first, ...others] = said.map((text): unknown => JSON.parse(text.trim().split("\n").at(-1) ?? ""));
    const account = { login: "a.twice", password: expect.stringMatching(/^.{10,}$/) };
    expect(first).toMatchObject({ result: { accounts: [account] } });
    expect(others).toEqual(others.map(() => first));
    expect((await since(before)).map((row) => row.action).toSorted()).toEqual(["people.write", "roster.import"]);
  });

  it("results of earlier years that are brought in eight times: one answer, one version, one line", async () => {
    const user = scene.as("coordinator");
    const { agencyId, agencyName } = scene.world.a;
    const titles = ["机关名称", "年度", "考评名称", "指标体系", "总分", "来源文号", "来源日期"];
    const rows = [[agencyName, "2014", "2014年度考评", "旧体系", "87.35", "〔2015〕1号", "2015-03-01"]];
    const sheets = [{ name: "往年", columns: titles.map((title) => ({ title, width: 9 })), rows }];
    const bytes = await renderEntryForm({ sheets, notes: { name: "说明", lines: [] }, lines: 5 });
    const send = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
      const body = new FormData();
      body.set("file", new Blob([new Uint8Array(bytes)]), "往年.xlsx");
      const url = `${ground.test.server.url}/files/past/${agencyId}/${path}`;
      return await (await fetch(url, { method: "POST", headers: { cookie: user.cookie, ...headers }, body })).text();
    };
    const { digest } = JSON.parse(await send("check")) as { readonly digest: string };
    const before = await known();
    const headers = { "idempotency-key": newKey() };
    const said = await Promise.all(
      Array.from({ length: 2 }, async () => await send(`confirm?digest=${digest}&reason=`, headers)),
    );
    // Nobody sends more files than two at once.
    for (let sendings = 2; sendings < AT_ONCE; sendings += 1) {
      said.push(await send(`confirm?digest=${digest}&reason=`, headers));
    }
    expect(said.map((text): unknown => JSON.parse(text))).toEqual(said.map(() => ({ added: 1, corrected: 0 })));
    expect((await since(before)).map((row) => row.action)).toEqual(["past.import"]);
  });

  it("a list that is counted eight times: one answer, one file, one list", async () => {
    const user = scene.as("coordinator");
    const { assessmentId } = scene.world.a;
    const { fields, canEdit, responses } = await user.api.assessment.get.query({ id: assessmentId });
    const asked = canEdit.flatMap((indicator) => {
      const isDraft = (responses[indicator]?.handling?.state ?? "draft") === "draft";
      const keys = (fields[indicator] ?? []).filter(({ field }) => field.kind === "count").map(({ key }) => key);
      return isDraft && responses[indicator]?.status !== "not-applicable"
        ? keys.map((key) => ({ indicator, key }))
        : [];
    });
    const [{ indicator, key: fact } = { indicator: "", key: "" }] = asked;
    const columns = [{ title: "编号", width: 9 }];
    const sheets = [{ name: "会议", columns, rows: [["第一次"], ["第二次"]] }];
    const bytes = await renderEntryForm({ sheets, notes: { name: "说明", lines: [] }, lines: 5 });
    const version = responses[indicator]?.version ?? 0;
    const query = `sha256=${createHash("sha256").update(bytes).digest("hex")}&version=${version}`;
    const url = `${ground.test.server.url}/files/count-list/${assessmentId}/${indicator}/${fact}?${query}`;
    const headers = { cookie: user.cookie, "idempotency-key": newKey() };
    const send = async (): Promise<string> => {
      const body = new FormData();
      body.set("file", new Blob([new Uint8Array(bytes)]), "会议.xlsx");
      const answer = await fetch(url, { method: "POST", headers, body });
      return inShort(answer.status, await answer.text());
    };
    const before = await known();
    // A few files of one person are taken in at once; the others are told to come again.
    const sendings = await Promise.all(Array.from({ length: AT_ONCE }, send));
    const said = sendings.filter((it) => !it.startsWith("429"));
    while (said.length < AT_ONCE) said.push(await send());
    expect(said[0]).toMatch(/^200 /);
    expect(said).toEqual(said.map(() => said[0]));
    const { lists } = await user.api.response.counts.query({ assessmentId, indicator });
    expect(lists.map(({ fact: of, counted }) => ({ of, counted }))).toEqual([{ of: fact, counted: 2 }]);
    const after = (await user.api.assessment.get.query({ id: assessmentId })).responses[indicator];
    expect(after).toMatchObject({ version: version + 1, facts: { [fact]: 2 } });
    const own = (await since(before)).filter((row) => row.result === "done" && row.object.includes(assessmentId));
    expect(own.map((row) => row.action).filter((it) => it === "response.save")).toHaveLength(1);
  });

  it("a key is of one act: neither of several, nor of anything that nobody has drawn", async () => {
    const { cookie } = scene.as("system-admin");
    const body = { name: "市编号局", category: "政府部门" };
    for (const key of ["1", "G".repeat(32), "a".repeat(33)]) {
      const answer = await post("organisation.addAgency", body, { cookie, "idempotency-key": key });
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("FAHENG_API_INPUT")]);
    }
    const path = "organisation.addAgency,organisation.addAgency?batch=1";
    const both = await post(
      path,
      { 0: body, 1: { ...body, name: "市编号二局" } },
      { cookie, "idempotency-key": newKey() },
    );
    expect([both.status, await both.text()]).toEqual([400, expect.stringContaining("FAHENG_API_INPUT")]);
    const key = newKey();
    expect((await post("organisation.addAgency", body, { cookie, "idempotency-key": key })).status).toBe(200);
    const other = await post(
      "organisation.addAgency",
      { ...body, category: "直属机构" },
      { cookie, "idempotency-key": key },
    );
    expect([other.status, await other.text()]).toEqual([409, expect.stringContaining("FAHENG_ACT_KEY_REUSED")]);
  });
});
