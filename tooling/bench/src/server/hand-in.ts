import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { type Person, signIn } from "./person.ts";
import { runServer } from "./run-server.ts";
import { fillAll, openYear } from "./xuchang-year.ts";

const AGENCY = "market-supervision";

interface Detail {
  readonly responses: Readonly<Record<string, { readonly version: number; readonly status: string }>>;
}
interface Outcome {
  readonly indicator: string;
  readonly version: number;
  readonly stands: { readonly message: { readonly en: string } } | null;
}

/**
 * The end of a year of the Xuchang table: its 119 items handed on by one department, approved by the coordinator and handed in,
 * through the API on SQLite with synchronous=FULL. Each item is an act of its own, so that beside them stand as many bare
 * durable transactions of four rows.
 */
export async function benchHandIn(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const server = await runServer(path.join(folder, "data"));
  try {
    const coordinator = await signIn(server.url, `coordinator/${AGENCY}`);
    const assessmentId = await openYear(server.url, coordinator);
    const clerk = await signIn(server.url, `department/${AGENCY}`);
    const codes = await fillAll(clerk, assessmentId);
    const [submitted, submitting] = await timed(
      async () => await clerk.act<Outcome[]>("response.submitMany", await many(clerk, assessmentId, codes)),
    );
    const [approved, approving] = await timed(
      async () =>
        await coordinator.act<Outcome[]>("response.approveMany", await many(coordinator, assessmentId, codes)),
    );
    for (const { indicator, stands } of [...submitted, ...approved])
      if (stands) throw new Error(`${indicator}: ${stands.message.en}`);
    const { moves: expectedMoves } = await coordinator.read<{ moves: number }>("handIn.get", { assessmentId });
    const [, handingIn] = await timed(
      async () => await coordinator.act("handIn.handIn", { assessmentId, expectedMoves, unreported: [] }),
    );
    const bare = bareTransactions(folder, codes.length);
    print(`hand in ${codes.length} items through the API (Xuchang table, SQLite synchronous=FULL)`);
    print(line("all submitted at once", submitting, bare));
    print(line("all approved at once", approving, bare));
    print(line("handed in, with its result", handingIn, bare));
    print(`  ${`${codes.length} bare transactions`.padEnd(26)}     ${inTime(bare).padStart(9)}`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(name: string, took: number, bare: number): string {
  return `  ${name.padEnd(26)}     ${inTime(took).padStart(9)}   ${(took / bare).toFixed(1)} × the bare transactions`;
}

async function timed<Answer>(run: () => Promise<Answer>): Promise<readonly [answer: Answer, took: number]> {
  const start = performance.now();
  const answer = await run();
  return [answer, performance.now() - start];
}

async function many(person: Person, assessmentId: string, codes: readonly string[]): Promise<object> {
  const { responses } = await person.read<Detail>("assessment.get", { id: assessmentId });
  const answers = codes.map((indicator) => ({ indicator, expectedVersion: responses[indicator]?.version ?? 1 }));
  return { assessmentId, answers, isTrial: false };
}

/** As many durable transactions of four rows of 300 bytes, with nothing around them. */
function bareTransactions(folder: string, count: number): number {
  const database = new DatabaseSync(path.join(folder, "bare.sqlite"));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; create table line (content text)");
  const insert = database.prepare("insert into line values (?)");
  const row = "x".repeat(300);
  const start = performance.now();
  for (let index = 0; index < count; index += 1) {
    database.exec("begin");
    for (let n = 0; n < 4; n += 1) insert.run(row);
    database.exec("commit");
  }
  const took = performance.now() - start;
  database.close();
  return took;
}
