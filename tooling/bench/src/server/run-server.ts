import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../../apps/server/src/main.ts", import.meta.url));
const FAHENG = fileURLToPath(new URL("../../../../apps/cli/bin/faheng.js", import.meta.url));
const START = fileURLToPath(new URL("../../../start/src/start.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** A server in a process of its own, as people run it. */
export interface RunningProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts Faheng on a data folder, with more settings where some are given, and waits for its first answer. */
export async function runServer(
  data: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningProcess> {
  const command = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning", MAIN];
  return await runNode(command, { FAHENG_DATA: data, FAHENG_LOG: "silent", ...settings });
}

/**
 * Starts what runs as a service, `faheng serve`, and waits for its first answer.
 *
 * @param cache where compiled modules are kept from one start to the next
 */
export async function runService(data: string, cache: string): Promise<RunningProcess> {
  return await runNode([FAHENG, "serve"], { FAHENG_DATA: data, FAHENG_LOG: "silent", NODE_COMPILE_CACHE: cache });
}

/** Starts Faheng with a pack whose own rules score. */
export async function runOwnRulesServer(data: string): Promise<RunningProcess> {
  const program = fileURLToPath(new URL("own-rules-server.ts", import.meta.url));
  const command = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning", program];
  return await runNode(command, { FAHENG_DATA: data });
}

/**
 * Starts what `npm start` runs after its install, and waits for its first page.
 *
 * @param cache where compiled modules are kept from one start to the next
 */
export async function runNpmStart(data: string, cache: string): Promise<RunningProcess> {
  const command = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning", START];
  const env = { FAHENG_DATA: data, FAHENG_LOG: "silent", NODE_COMPILE_CACHE: cache };
  return await runNode(command, env, "/");
}

/** Starts the server that does nothing but answer; files that it takes go to this folder. */
export async function runBareServer(folder = ""): Promise<RunningProcess> {
  return await runNode([fileURLToPath(new URL("bare-server.ts", import.meta.url))], { BENCH_FOLDER: folder });
}

/** Starts a Node server that takes its port from `PORT`, and waits for its first answer. */
async function runNode(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  page = "/healthz",
): Promise<RunningProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [...command], {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: String(port) },
    // What it says before it ends is why it ended.
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    try {
      const answer = await fetch(`${url}${page}`);
      await answer.text();
      if (answer.ok) break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
