import { findPostgres, startPostgres } from "@faheng/services";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { inTime } from "../measure.ts";
import { cpuTimeOf } from "./cpu-time.ts";
import { type Percentiles, timeEach } from "./percentiles.ts";
import { type Person, signIn } from "./person.ts";
import { fillAll, openYear } from "./xuchang-year.ts";
import { type RunningProcess, runBareServer, runServer } from "./run-server.ts";

const RUNS = 100;
/** Cheap questions one after the other: enough of them that hundredths of a second are counted. */
const CHEAP = 1500;
const CHEAP_GOAL = 0.35;
const READ_GOAL = { bytes: 15_000, ms: 5 };

/**
 * What a running server answers, on both engines: an assessment of 119 answered indicators, the save of one fact, and a cheap
 * question of somebody signed in by processor time, beside a Fastify server that does nothing.
 */
export async function benchAnswers(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  const bare = await runBareServer();
  try {
    await onEngine("SQLite", bare, await runServer(path.join(folder, "sqlite")), print);
    if (findPostgres() === null) return print("  PostgreSQL is not installed: left out");
    const cluster = await startPostgres();
    try {
      const server = await runServer(path.join(folder, "postgres"), { DATABASE_URL: cluster.url });
      await onEngine("PostgreSQL", bare, server, print);
    } finally {
      await cluster.stop();
    }
  } finally {
    await bare.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onEngine(
  engine: string,
  bare: RunningProcess,
  server: RunningProcess,
  print: (line: string) => void,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const person = await signIn(server.url, "coordinator/market-supervision");
    const id = await openYear(server.url, person);
    const clerk = await signIn(server.url, "department/market-supervision");
    const codes = await fillAll(clerk, id);
    const ask = async (procedure: string, input?: object): Promise<Answer> => {
      const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return await send(agent, `${server.url}/api/trpc/${procedure}${query}`, person.headers);
    };
    print(`answers of a running server (${RUNS} each, Xuchang table, ${codes.length} indicators answered, ${engine})`);
    const whole = await ask("assessment.get", { id });
    print(line("assessment.get, whole", await timeWithCpu(server, () => ask("assessment.get", { id })), whole));
    const read = await ask("assessment.open", { id });
    const reading = await timeWithCpu(server, () => ask("assessment.open", { id }));
    const isLight = read.onWire <= READ_GOAL.bytes && reading.p50 <= READ_GOAL.ms;
    print(`${line("assessment.open", reading, read)}   goal ≤15 KB, ≤5 ms: ${isLight ? "met" : "missed"}`);
    const { baseSha256 } = (JSON.parse(read.text) as { result: { data: { baseSha256: string } } }).result.data;
    const askBase = async () => await send(agent, `${server.url}/files/base/${id}/${baseSha256}`, person.headers);
    print(line("its base, once a browser", await timeWithCpu(server, askBase), await askBase()));
    const { saving, saved } = await save(agent, server, { person: clerk, id, codes });
    print(line("save of one fact", saving, saved));
    await cheap(agent, print, [`${bare.url}/healthz`, `${server.url}/api/trpc/session.me`], { bare, server, person });
    const metrics = (await send(agent, `${server.url}/metrics`, {})).text;
    const delay = Number(/^faheng_loop_delay_p99\S* (\S+)/m.exec(metrics)?.[1] ?? Number.NaN);
    print(`  loop delay meanwhile       p99 ${inTime(delay * 1000).padStart(9)}   (looked at every 20 ms)`);
  } finally {
    agent.destroy();
    await server.stop();
  }
}

/** Saves one fact to and fro. */
async function save(
  agent: Agent,
  server: RunningProcess,
  { person, id, codes }: { readonly person: Person; readonly id: string; readonly codes: readonly string[] },
): Promise<{ readonly saving: Timed; readonly saved: Answer }> {
  const [indicator = ""] = codes;
  let expectedVersion = 1;
  let saved: Answer = { text: "", onWire: 0 };
  const saving = await timeWithCpu(server, async (index) => {
    const stated = {
      status: "in-progress",
      facts: { attainment: index % 2 === 0 ? "partly" : "done" },
      progress: "",
      notApplicable: null,
    };
    const body = JSON.stringify({ assessmentId: id, indicator, expectedVersion, ...stated });
    saved = await send(agent, `${server.url}/api/trpc/response.save`, person.headers, body);
    const answer = JSON.parse(saved.text) as { result: { data: { response: { version: number } } } };
    expectedVersion = answer.result.data.response.version;
  });
  return { saving, saved };
}

/** A cheap question by processor time of the two servers, in turns. */
async function cheap(
  agent: Agent,
  print: (line: string) => void,
  [bareUrl, url]: readonly [string, string],
  of: { readonly bare: RunningProcess; readonly server: RunningProcess; readonly person: Person },
): Promise<void> {
  const spent = { bare: 0, server: 0 };
  const turns = 6;
  for (let turn = -1; turn < turns; turn += 1) {
    for (const [who, address] of [
      ["bare", bareUrl],
      ["server", url],
    ] as const) {
      const before = cpuTimeOf(of[who].pid);
      for (let n = 0; n < CHEAP / turns; n += 1) await send(agent, address, of.person.headers);
      const after = cpuTimeOf(of[who].pid);
      if (before === null || after === null) return print("  processor time is not told here: left out");
      if (turn >= 0) spent[who] += after - before;
    }
  }
  const share = spent.bare / spent.server;
  const each = (ms: number): string => inTime(ms / CHEAP).padStart(9);
  print(
    `  session.me, signed in      CPU ${each(spent.server)}   bare HTTP ${each(spent.bare)}   ${Math.round(share * 100)} % of bare HTTP   goal ≥${CHEAP_GOAL * 100} %: ${share >= CHEAP_GOAL ? "met" : "missed"}`,
  );
}

interface Answer {
  readonly text: string;
  /** Bytes of the body as they came, compressed where they were. */
  readonly onWire: number;
}

/** Times of requests, and the processor time of the server for each, in milliseconds. */
interface Timed extends Percentiles {
  readonly cpu: number | null;
}

async function timeWithCpu({ pid }: RunningProcess, run: (index: number) => unknown): Promise<Timed> {
  const warmUp = 50;
  for (let index = 0; index < warmUp; index += 1) await run(index);
  const before = cpuTimeOf(pid);
  const times = await timeEach((index) => run(index + warmUp), RUNS, 0);
  const after = cpuTimeOf(pid);
  return { ...times, cpu: before === null || after === null ? null : (after - before) / RUNS };
}

function line(name: string, { p50, p99, cpu }: Timed, { text, onWire }: Answer): string {
  const size = `${(onWire / 1000).toFixed(1)} KB on the wire, ${(Buffer.byteLength(text) / 1000).toFixed(1)} KB of JSON`;
  const spent = cpu === null ? "" : `   CPU ${inTime(cpu).padStart(9)}`;
  return `  ${name.padEnd(26)} p50 ${inTime(p50).padStart(9)}   p99 ${inTime(p99).padStart(9)}${spent}   ${size}`;
}

/** One request on a connection that stays, taking brotli as browsers do. */
async function send(
  agent: Agent,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Answer> {
  const method = body === undefined ? "GET" : "POST";
  const all = {
    ...headers,
    "accept-encoding": "br",
    ...(body && { "content-length": String(Buffer.byteLength(body)) }),
  };
  return await new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: all }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const text = (answer.headers["content-encoding"] === "br" ? brotliDecompressSync(bytes) : bytes).toString();
        if (answer.statusCode !== 200) return reject(new Error(text));
        resolve({ text, onWire: bytes.length });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
