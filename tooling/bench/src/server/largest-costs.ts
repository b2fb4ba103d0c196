import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { type Costs, inspect } from "./cpu-profile.ts";
import { signIn } from "./person.ts";
import { freePort, runServer } from "./run-server.ts";
import { saves } from "./save-together.ts";
import { fillAll, openYear } from "./xuchang-year.ts";

/** So often each is done before it is looked at, and while it is. */
const WARM_UP = 200;
const RUNS = 300;
const SHOWN = 10;

/** Where the processor's time of a save and of what pages read goes, by profile: the ten largest costs of each. */
export async function benchLargestCosts(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const port = await freePort();
  const server = await runServer(folder, {
    NODE_OPTIONS: `--inspect=127.0.0.1:${port} --inspect-publish-uid=http`,
  });
  try {
    const coordinator = await signIn(server.url, "coordinator/market-supervision");
    const id = await openYear(server.url, coordinator);
    const clerk = await signIn(server.url, "department/market-supervision");
    const [indicator = ""] = await fillAll(clerk, id);
    const inspector = await inspect(port);
    const questions: Readonly<Record<string, () => Promise<unknown>>> = {
      "save of one fact": saves(clerk, { assessmentId: id, indicator }),
      "assessment.open": async () => await coordinator.read("assessment.open", { id }),
      "assessment.get": async () => await coordinator.read("assessment.get", { id }),
      "session.me": async () => await coordinator.read("session.me"),
    };
    print(`the largest costs, by profile (${RUNS} each, Xuchang table, 119 indicators answered, SQLite)`);
    for (const [name, ask] of Object.entries(questions)) {
      const times = async (count: number): Promise<void> => {
        for (let run = 0; run < count; run += 1) await ask();
      };
      await times(WARM_UP);
      printCosts(print, name, await inspector.profiled(async () => await times(RUNS)));
    }
    inspector.close();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function printCosts(print: (line: string) => void, name: string, costs: Costs): void {
  const all = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  print(`  ${name.padEnd(58)} ${inTime(all / RUNS).padStart(9)}`);
  for (const [place, cost] of [...costs].toSorted(([, a], [, b]) => b - a).slice(0, SHOWN)) {
    print(
      `    ${place.padEnd(56)} ${inTime(cost / RUNS).padStart(9)}   ${((100 * cost) / all).toFixed(1).padStart(4)} %`,
    );
  }
}
