import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { type Percentiles, timeEach } from "./percentiles.ts";
import { type Person, signIn } from "./person.ts";
import { runOwnRulesServer } from "./run-server.ts";

const RUNS = 250;

/**
 * The same fact of the same table saved through the API of one server, once scored by the engine's rules in its process, once
 * with one indicator scored by a rule of a pack's own: then the whole table is scored in the pack's thread.
 */
export async function benchSaveOwnRules(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const server = await runOwnRulesServer(path.join(folder, "data"));
  try {
    const [office, coordinator] = [await signIn(server.url, "municipal"), await signIn(server.url, "coordinator")];
    const listed = await coordinator.read<{ id: string; frameworkId: string }[]>("assessment.list");
    const standard = listed.find(({ frameworkId }) => frameworkId === "nantong-commerce-2017")!.id;
    const { agency } = await coordinator.read<{ agency: { id: string } }>("assessment.get", { id: standard });
    await coordinator.act("plugin.enable", { agencyId: agency.id, pluginId: "own-rules", expected: false });
    const assignments = [
      { agencyId: agency.id, frameworkId: "nantong-commerce-2017", profileId: "nantong-commerce-2017-standard" },
      { agencyId: agency.id, frameworkId: "own-rules-2017", profileId: "own-rules-points" },
    ];
    const year = { title: "自有规则", from: "2017-01-01", to: "2017-12-31" };
    const { id: cycleId } = await office.act<{ id: string }>("cycle.open", { ...year, assignments });
    const opened = await coordinator.read<typeof listed>("assessment.list", { cycleId });
    const [plain, own] = assignments.map((it) => opened.find(({ frameworkId }) => frameworkId === it.frameworkId)!.id);
    const [engine, pack] = [await timed(coordinator, plain!), await timed(coordinator, own!)];
    print(`save one fact of a table that a pack's own rule scores (${RUNS} saves each, Nantong table, one server)`);
    print(line("the engine's rules", engine, null));
    print(line("one rule of the pack's", pack, engine));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(name: string, { p50, p99 }: Percentiles, other: Percentiles | null): string {
  const ratio = other === null ? "" : `   ${(p50 / other.p50).toFixed(1)} × the engine's`;
  return `  ${name.padEnd(26)} p50 ${inTime(p50).padStart(9)}   p99 ${inTime(p99).padStart(9)}${ratio}`;
}

async function timed(person: Person, assessmentId: string): Promise<Percentiles> {
  const { responses } = await person.read<{ responses: Record<string, { version: number }> }>("assessment.get", {
    id: assessmentId,
  });
  let expectedVersion = responses["R3"]?.version ?? 0;
  return await timeEach(async (index) => {
    const stated = { status: "in-progress", facts: { a: index % 2 === 0 }, progress: "", notApplicable: null };
    const input = { assessmentId, indicator: "R3", expectedVersion, ...stated };
    const { response } = await person.act<{ response: { version: number } }>("response.save", input);
    expectedVersion = response.version;
  }, RUNS);
}
