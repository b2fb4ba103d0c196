import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { tryLongList } from "./long-list.ts";
import { type Person, signIn } from "./person.ts";
import { runServer } from "./run-server.ts";
import { fillAll, openYear } from "./xuchang-year.ts";

const RUNS = 5;
const GOAL = 50;

/** Something heavy that somebody asks for. */
type Heavy = readonly [name: string, ask: () => Promise<unknown>];

/**
 * How long everybody else waits while somebody asks for something heavy: a second connection asks for the server's pulse all the
 * time, and its longest wait is told beside what the heavy question takes. A year of the Xuchang table on SQLite, where every statement
 * is answered within the call.
 */
export async function benchOthersWait(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const server = await runServer(path.join(folder, "sqlite"));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const coordinator = await signIn(server.url, "coordinator/market-supervision");
    const id = await openYear(server.url, coordinator);
    await fillAll(await signIn(server.url, "department/market-supervision"), id);
    const pulse = async (): Promise<void> => await beat(agent, `${server.url}/healthz`);
    print(`what others wait while somebody asks for something heavy (longest of ${RUNS}, Xuchang table, SQLite)`);
    const nothing = await longestWait(pulse, async () => await new Promise((resolve) => setTimeout(resolve, 300)));
    print(
      `  nothing                                                   others wait ${inTime(nothing.wait).padStart(9)}`,
    );
    for (const [name, ask] of await heavies(server.url, id, coordinator)) {
      const { took, wait } = await longestWait(pulse, ask);
      const verdict = wait <= GOAL ? "met" : "missed";
      print(
        `  ${name.padEnd(36)} takes ${inTime(took).padStart(9)}   others wait ${inTime(wait).padStart(9)}   goal ≤${GOAL} ms: ${verdict}`,
      );
    }
  } finally {
    agent.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function heavies(url: string, id: string, coordinator: Person): Promise<readonly Heavy[]> {
  const office = await signIn(url, "municipal");
  const auditor = await signIn(url, "audit-admin");
  type Whole = { readonly reports: readonly { readonly id: string }[]; readonly cycle: { readonly id: string } };
  const { reports, cycle } = await coordinator.read<Whole>("assessment.get", { id });
  const report = reports[0]?.id ?? "";
  const file = async (place: string): Promise<void> => {
    const answer = await fetch(`${url}/files/${place}`, { headers: coordinator.headers });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.arrayBuffer();
  };
  return [
    ["a report as .docx", async () => await file(`reports/${id}/${report}.docx`)],
    ["a report as .xlsx", async () => await file(`reports/${id}/${report}.xlsx`)],
    ["the table to fill in, .xlsx", async () => await file(`fill/${id}/table.xlsx`)],
    ["the year-end folder", async () => await yearFolder(coordinator, id)],
    ["the whole assessment", async () => await coordinator.read("assessment.get", { id })],
    ["the overview of the city", async () => await office.read("cycle.overview", { cycleId: cycle.id })],
    ["a check of the whole audit", async () => await auditor.act("audit.verify", {})],
    ["a list of 100,000 lines, tried", await tryLongList(url, await signIn(url, "coordinator"))],
    ["the audit as .xlsx", async () => await auditor.act("audit.export", { format: "xlsx" })],
  ];
}

/** Asks for the folder of a year and waits until the machine has made it. */
async function yearFolder(coordinator: Person, assessmentId: string): Promise<void> {
  const { id } = await coordinator.act<{ readonly id: string }>("yearEnd.ask", { assessmentId });
  for (;;) {
    const asked = await coordinator.read<{ readonly id: string; readonly state: string }>("yearEnd.asked", {
      assessmentId,
    });
    if (asked.id === id && asked.state === "done") return;
    if (asked.state === "dead") throw new Error("the folder of the year was not made");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The longest beat of the pulse while something is asked for, over several times; and the shortest that was taken. */
async function longestWait(
  pulse: () => Promise<void>,
  ask: () => Promise<unknown>,
): Promise<{ readonly took: number; readonly wait: number }> {
  let [took, wait] = [Number.POSITIVE_INFINITY, 0];
  // The first time is for what has to be read and compiled.
  for (let run = -1; run < RUNS; run += 1) {
    const watch = { isOver: false, longest: 0 };
    const beating = (async (): Promise<void> => {
      for (;;) {
        if (watch.isOver) return;
        const begun = performance.now();
        await pulse();
        watch.longest = Math.max(watch.longest, performance.now() - begun);
      }
    })();
    const begun = performance.now();
    try {
      await ask();
    } finally {
      watch.isOver = true;
      // Whatever was asked says why it failed; a pulse that ends with its server would hide it.
      await beating;
    }
    const time = performance.now() - begun;
    if (run < 0) continue;
    took = Math.min(took, time);
    wait = Math.max(wait, watch.longest);
  }
  return { took, wait };
}

async function beat(agent: Agent, url: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.on("end", resolve);
    }).on("error", reject);
  });
}
