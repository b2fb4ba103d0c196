import { operator, replayCycle } from "@faheng/assessment";
import { keptHere, ReleaseShelf } from "@faheng/plugin-api";
import { appendFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openPacks } from "../../src/packs/open-packs.ts";
import { failure, nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";
import { OWN } from "./own-rules-list.ts";
import { type DiskPack, packOnDisk } from "./pack-on-disk.ts";

const FIRST = { version: "1.0.0", amount: "count * 100" };
const SECOND = { version: "1.1.0", amount: "count * 200" };

let pack: DiskPack;
let server: TestServer;
let agencyId: string;
let old: string;
beforeEach(async () => {
  pack = packOnDisk();
  pack.install(FIRST);
  server = await startTestServer({ packs: { list: pack.list, limits: {} } });
  const coordinator = await server.signIn("coordinator");
  ({ id: agencyId } = (await nantongAssessment(coordinator)).agency);
  await coordinator.api.plugin.enable.mutate({ agencyId, pluginId: "own", expected: false });
  old = await open("第一期");
  await saved(old, 3);
});
afterEach(async () => {
  await server.stop();
  pack.remove();
});

const coordinator = async (): Promise<TestUser> => await server.signIn("coordinator");
const open = async (title: string): Promise<string> => {
  const { api } = await server.signIn("municipal");
  const assignments = [{ agencyId, frameworkId: "own-2020", profileId: "own-points" }];
  const { id: cycleId } = await api.cycle.open.mutate({ title, from: "2020-01-01", to: "2020-12-31", assignments });
  const [row] = await (await coordinator()).api.assessment.list.query({ cycleId });
  return row!.id;
};
const saved = async (assessmentId: string, count: number) => {
  const { api } = await coordinator();
  const expectedVersion = (await api.assessment.get.query({ id: assessmentId })).responses[OWN]?.version ?? 0;
  const answer = { indicator: OWN, status: "done" as const, facts: { own: count }, notApplicable: null, progress: "" };
  return await api.response.save.mutate({ assessmentId, ...answer, expectedVersion });
};
/** Saves a count, and says what the indicator loses by it. */
const lost = async (assessmentId: string, count: number): Promise<number> => {
  await saved(assessmentId, count);
  const { explanation } = await (await coordinator()).api.assessment.get.query({ id: assessmentId });
  const { full, interval } = explanation!.score.items.find(({ indicator }) => indicator === OWN)!;
  return full - interval.worst!;
};
const releases = async () => {
  const { api } = await server.signIn("system-admin");
  const all = await api.plugin.releases.query();
  return all.filter(({ pluginId }) => pluginId === "own");
};
const shelf = (): string => path.join(server.folder, "packs/own");
const upgrade = async (): Promise<void> => {
  pack.install(SECOND);
  await server.restart();
};

it("an upgrade keeps the release that ran: the cycle opened with it has its amounts, a new one those of the new", async () => {
  await upgrade();
  const next = await open("第二期");
  expect([await lost(next, 3), await lost(old, 3)]).toEqual([600, 300]);
  expect([await lost(next, 4), await lost(old, 4)]).toEqual([800, 400]);
  const [current, kept] = await releases();
  expect(current).toMatchObject({ version: "1.1.0", state: "current", cycles: [{ title: "第二期" }], reason: null });
  expect(kept).toMatchObject({ version: "1.0.0", state: "kept", cycles: [{ title: "第一期" }], reason: null });
  expect(readdirSync(shelf())).toEqual([`1.0.0-${kept!.sha256}`, `1.1.0-${current!.sha256}`]);
  // The command line asks the same release where it runs itself.
  const { context } = server.server;
  const beside = keptHere(new ReleaseShelf(path.dirname(shelf())), pack.list);
  const plugins = { ...context.plugins, kept: beside.filter((it) => it.sha256 === kept!.sha256) };
  const { cycle } = await (await coordinator()).api.assessment.get.query({ id: old });
  const replayed = await replayCycle({ ...context, plugins }, operator("测试"), cycle.id);
  expect(replayed).toMatchObject([{ isSame: true, causes: [], fault: null }]);
  // Nothing is kept of what the engine's rules score.
  expect(readdirSync(path.dirname(shelf()))).toEqual(["own"]);
});

it("a kept release that was removed, or altered where it lies, leaves its cycle read-only with the reason", async () => {
  await upgrade();
  const { sha256 } = (await releases())[1]!;
  const base = async (digest: string) => {
    const { cookie } = await coordinator();
    const answer = await fetch(`${server.server.url}/files/base/${old}/${digest}`, { headers: { cookie } });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  const { baseSha256: asking } = await (await coordinator()).api.assessment.open.query({ id: old });
  expect(await base(asking)).toMatchObject({ status: 200, fields: { [OWN]: [{}] } });
  const folder = path.join(shelf(), `1.0.0-${sha256}`);
  appendFileSync(path.join(folder, "dist/amount.js"), "\nprocess.exit(1);\n");
  await server.restart();
  const { frozen, baseSha256 } = await (await coordinator()).api.assessment.open.query({ id: old });
  expect(frozen).toMatchObject({ reason: { code: "FAHENG_PACK_REFUSED", place: "own: own" } });
  // What a browser kept from before is named by another digest: now there are no questions.
  expect(baseSha256).not.toBe(asking);
  expect([await base(asking), await base(baseSha256)]).toMatchObject([{ status: 404 }, { status: 200, fields: {} }]);
  expect(frozen?.reason.problems).toMatchObject([{ code: "FAHENG_PLUGIN_ALTERED" }]);
  expect(frozen?.kept?.interval).toBeDefined();
  rmSync(folder, { recursive: true });
  await server.restart();
  expect(await failure(saved(old, 4))).toMatchObject({ code: "FAHENG_PACK_CHANGED", place: "own" });
  expect((await releases())[1]).toMatchObject({ state: "absent", sha256, reason: { code: "FAHENG_PACK_CHANGED" } });
});

it("the code of an installed pack that is changed beneath a running server computes nothing", async () => {
  await server.restart();
  pack.install({ ...FIRST, amount: "count * 900" });
  const { frozen } = await (await coordinator()).api.assessment.get.query({ id: old });
  expect(frozen).toMatchObject({ reason: { code: "FAHENG_PACK_REFUSED" } });
  expect(frozen?.reason.problems).toMatchObject([{ code: "FAHENG_PLUGIN_ALTERED" }]);
});

it("a server that can keep nothing says so and starts all the same", async () => {
  const nowhere = path.join(server.folder, "full");
  writeFileSync(nowhere, "");
  const opened = await openPacks({ data: nowhere, packs: { list: pack.list, limits: {} } }, () => {});
  expect(opened.keep()).toMatchObject([{ code: "FAHENG_PACK_NOT_KEPT", place: "own" }]);
  expect(opened.plugins.active.map(({ id }) => id)).toEqual(["commerce", "own"]);
  await opened.close();
});
