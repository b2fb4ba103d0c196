import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const FLAGS = ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning"];
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** A server as a process of its own. */
export interface Served {
  readonly url: string;
  /** Milliseconds from the start of the process to its first answer. */
  readonly firstAnswer: number;
  stop(): Promise<void>;
}

/** The real server on a data folder. */
export function serveFaheng(data: string): Promise<Served> {
  return serve([...FLAGS, path("../../../../apps/server/src/main.ts")], { PORT: "0", FAHENG_DATA: data }, "/healthz");
}

/** The limit of an answer: Fastify alone, saying yes. */
export function serveBareFastify(): Promise<Served> {
  return serve([path("./bare-fastify.ts")], {}, "/");
}

/** Milliseconds in which Node starts and ends with nothing to do. */
export async function startBareNode(): Promise<number> {
  const begun = performance.now();
  await ended(spawn(process.execPath, ["-e", ""], { stdio: "ignore" }));
  return performance.now() - begun;
}

async function serve(args: readonly string[], env: Record<string, string>, route: string): Promise<Served> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const found = /http:\/\/\S+(?=\n)/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  const answer = await fetch(url + route);
  await answer.arrayBuffer();
  const firstAnswer = performance.now() - begun;
  return {
    url,
    firstAnswer,
    async stop() {
      child.kill("SIGTERM");
      await ended(child);
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => child.once("exit", resolve));
  }
}
