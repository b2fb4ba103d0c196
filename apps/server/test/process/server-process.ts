import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type TestUser, withCookie } from "../test-server.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const FLAGS = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning"];

/** How a process ended and what it said. */
export interface Ended {
  /** `null` where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real server, listening, as a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything on standard output so far. */
  stdout(): string;
  signIn(role: string): Promise<TestUser>;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** Settings of a server under test; a folder is always named, as the default lies where the test runs: in the sources. */
export type Given = Readonly<Record<string, string>> & { readonly FAHENG_DATA: string };

/** Nothing of this process' own settings reaches the server, but where Node keeps what it has compiled. */
function environmentOf(given: Given): Record<string, string> {
  const compiled = process.env["NODE_COMPILE_CACHE"];
  const own = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), PORT: "0" };
  return { ...own, ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }), ...given };
}

function run(
  given: Given,
  program: readonly string[] = [...FLAGS, MAIN],
): {
  readonly child: ChildProcess;
  readonly said: { stdout: string; stderr: string };
  readonly ended: Promise<Ended>;
} {
  const child = spawn(process.execPath, program, {
    env: environmentOf(given),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (said.stdout += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (said.stderr += chunk.toString("utf8")));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, ...said })));
  return { child, said, ended };
}

/** Starts the server and waits until it says where it is. */
export async function startProcess(given: Given, program?: readonly string[]): Promise<ServerProcess> {
  const { child, said, ended } = run(given, program);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const found = /http:\/\/\S+(?=\n)/.exec(said.stdout)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(({ code, stderr }) => reject(new Error(`the server ended with ${code}: ${stderr}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    stdout: () => said.stdout,
    async signIn(role) {
      const answer = await fetch(`${url}/demo/sign-in/${role}`, { redirect: "manual" });
      return withCookie(url, (answer.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "");
    },
    async end(signal) {
      child.kill(signal);
      return await ended;
    },
  };
}

/** Runs a server that is meant not to start, to its end. */
export async function runToEnd(given: Given): Promise<Ended> {
  return await run(given).ended;
}

/** Starts the server and kills it after so many milliseconds, wherever it is by then. */
export async function killWhileStarting(given: Given, after: number): Promise<Ended> {
  const { child, ended } = run(given);
  const timer = setTimeout(() => child.kill("SIGKILL"), after);
  const how = await ended;
  clearTimeout(timer);
  return how;
}

/** A folder that is deleted with everything in it. */
export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-process-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
