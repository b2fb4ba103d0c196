import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPacks } from "../../src/packs/open-packs.ts";
import { failure, nantongAssessment, startTestServer, type TestServer, type TestUser } from "../test-server.ts";

const FRAMEWORK = "xuchang-demonstration-2022";
/** Scores by the rule kind that the market supervision pack brings itself. */
const PROFILE = `${FRAMEWORK}-checked-materials`;
const ASPECTS = ["complete", "accurate", "genuine", "valid"];
const checksOf = (...materials: string[]) => materials.flatMap((it) => ASPECTS.map((aspect) => `${it}-${aspect}`));

describe("the rule kind that the market supervision pack brings itself", () => {
  let server: TestServer;
  let coordinator: TestUser;
  let id: string;
  beforeAll(async () => {
    server = await startTestServer();
    const municipal = await server.signIn("municipal");
    coordinator = await server.signIn("coordinator");
    const { id: agencyId } = (await nantongAssessment(municipal)).agency;
    await coordinator.api.plugin.enable.mutate({ agencyId, pluginId: "market-supervision", expected: false });
    const assignments = [{ agencyId, frameworkId: FRAMEWORK, profileId: PROFILE }];
    const period = { title: "材料核验", from: "2022-09-01", to: "2024-08-31" };
    const { id: cycleId } = await municipal.api.cycle.open.mutate({ ...period, assignments });
    const [row] = await coordinator.api.assessment.list.query({ cycleId });
    id = row!.id;
  });
  afterAll(async () => await server.stop());

  const answer = (indicator: string, materials: readonly string[]) => ({
    assessmentId: id,
    indicator,
    status: "in-progress" as const,
    facts: { materials: [...materials] },
    notApplicable: null,
  });

  it("runs in the pack's own thread, not in the server's process", async () => {
    const opened = await openPacks({ data: "none" }, () => {});
    const pack = opened.plugins.active.find((it) => it.id === "market-supervision")!;
    expect([pack.rules.map(({ kind }) => kind), pack.code.here]).toEqual([
      ["market-supervision.checked-materials"],
      null,
    ]);
    await opened.close();
  });

  it("scores a save exactly, says how, and says the same after a restart", async () => {
    const { api } = coordinator;
    const saved = await api.response.save.mutate({
      ...answer("I91", checksOf("m1", "m2", "m3", "m4")),
      expectedVersion: 0,
      progress: "",
    });
    // What was before only the pack could say: it is read anew.
    expect(saved.explained.changes).toBeNull();
    const { explanation, explanationMark } = await api.assessment.get.query({ id });
    expect(explanationMark).toBe(saved.explained.mark);
    const item = explanation!.score.items.find(({ indicator }) => indicator === "I91")!;
    // Four of nine materials: 444 4/9 thousandths.
    expect(item.interval).toEqual({ worst: 444, best: 444 });
    expect(JSON.stringify(explanation!.trace)).toContain("合格4份÷9份×1分");
    await server.restart();
    const again = await server.signIn("coordinator");
    expect((await again.api.assessment.get.query({ id })).explanation).toEqual(explanation);
  });

  it("says by field what is no check of a printed material", async () => {
    const again = await server.signIn("coordinator");
    const call = again.api.response.save.mutate({
      ...answer("I1", checksOf("m99")),
      expectedVersion: 0,
      progress: "",
    });
    expect(await failure(call)).toMatchObject({ status: 422, code: "FAHENG_FACT_SHAPE" });
  });
});
