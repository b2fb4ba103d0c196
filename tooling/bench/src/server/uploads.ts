import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTime } from "../measure.ts";
import { percentilesOf, type Percentiles } from "./percentiles.ts";
import { type Person, signIn } from "./person.ts";
import { runBareServer, runServer } from "./run-server.ts";

const UPLOADS = 500;
const CLIENTS = 16;
const BYTES = 2_000_000;
/** Who gives: nobody may have more than three files under way at once. */
const GIVERS = ["", "/commerce-service", "/industry-commerce", "/market-supervision", "/intellectual-property"].flatMap(
  (agency) => [`department${agency}`, `coordinator${agency}`],
);

/**
 * {@link UPLOADS} files of 2 MB by {@link CLIENTS} clients at once, as evidence through the API: looked at, hashed, kept by
 * their SHA-256, recorded with audit. Beside it a server that takes as many to the disk with their SHA-256 and nothing else.
 */
export async function benchUploads(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-bench-"));
  try {
    const given = await giveAll(path.join(folder, "data"));
    const bare = await takeAll(path.join(folder, "bare"));
    print(`${UPLOADS} uploads of 2 MB by ${CLIENTS} clients (evidence, SQLite synchronous=FULL, files on disk)`);
    print(line("through the API", given, bare));
    print(line("a bare server to the disk", bare, null));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Taken extends Percentiles {
  /** Milliseconds from the first to the last. */
  readonly all: number;
}

function line(name: string, { all, p50, p99 }: Taken, bare: Taken | null): string {
  const rate = `${((UPLOADS * BYTES) / 1e6 / (all / 1000)).toFixed(0)} MB/s`;
  const ratio = bare === null ? "" : `   ${(all / bare.all).toFixed(1)} × the bare server`;
  return `  ${name.padEnd(26)} ${inTime(all).padStart(9)} (${rate})   p50 ${inTime(p50).padStart(9)}   p99 ${inTime(p99).padStart(9)}${ratio}`;
}

async function giveAll(data: string): Promise<Taken> {
  const server = await runServer(data);
  try {
    const asked = await Promise.all(GIVERS.map(async (role) => await placesOf(await signIn(server.url, role))));
    const people = asked.filter(({ places }) => places.length > 0);
    if (people.length * 3 < CLIENTS) throw new Error(`only ${people.length} people may give evidence`);
    return await byMany(async (index, client) => {
      const { cookie, places } = people[client % people.length]!;
      const { assessmentId, indicator } = places[index % places.length]!;
      const body = new FormData();
      // A PDF by its first bytes, another one each time.
      const bytes = [Buffer.from("%PDF-1.7\n"), randomBytes(BYTES), Buffer.from("\n%%EOF\n")];
      body.append("file", new Blob(bytes, { type: "application/pdf" }), `材料${index}.pdf`);
      const search = new URLSearchParams({ material: "", effectiveOn: "2026-01-05" });
      const url = `${server.url}/files/evidence/${assessmentId}/${indicator}?${search.toString()}`;
      const answer = await fetch(url, { method: "POST", headers: { cookie }, body });
      const said = await answer.text();
      if (!answer.ok) throw new Error(said);
    });
  } finally {
    await server.stop();
  }
}

/** Where somebody may give evidence in the running year. */
async function placesOf(person: Person) {
  const listed = await person.read<{ id: string; cyclePhase: string }[]>("assessment.list");
  const places: { assessmentId: string; indicator: string }[] = [];
  for (const { id: assessmentId } of listed.filter(({ cyclePhase }) => cyclePhase === "running")) {
    const { canEdit } = await person.read<{ canEdit: string[] }>("assessment.get", { id: assessmentId });
    for (const indicator of canEdit.slice(0, 20)) {
      const { mayGive } = await person.read<{ mayGive: boolean }>("evidence.list", { assessmentId, indicator });
      if (mayGive) places.push({ assessmentId, indicator });
    }
  }
  return { cookie: person.headers["cookie"] ?? "", places };
}

async function takeAll(folder: string): Promise<Taken> {
  mkdirSync(folder);
  const server = await runBareServer(folder);
  try {
    return await byMany(async () => {
      const headers = { "content-type": "application/octet-stream" };
      const answer = await fetch(`${server.url}/file`, { method: "POST", headers, body: randomBytes(BYTES) });
      const said = await answer.text();
      if (!answer.ok) throw new Error(said);
    });
  } finally {
    await server.stop();
  }
}

async function byMany(upload: (index: number, client: number) => Promise<void>): Promise<Taken> {
  const times: number[] = [];
  let next = 0;
  const client = async (number: number): Promise<void> => {
    while (next < UPLOADS) {
      const index = next;
      next += 1;
      const start = performance.now();
      await upload(index, number);
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, async (_, number) => await client(number)));
  return { all: performance.now() - start, ...percentilesOf(times) };
}
