import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const repository = fileURLToPath(new URL("../../../..", import.meta.url));

/** A real server process on a folder of its own, with the built app. */
export interface RunningApp {
  readonly url: string;
  /** What a production server without any account printed for its first-run page. */
  readonly setupCode: string | null;
  /** The folder that it keeps its data in. */
  readonly data: string;
  /** Stops the process and starts another on the same data, with what is set anew. */
  restart(anew?: Readonly<Record<string, string>>): Promise<RunningApp>;
  /** Kills the process where it stands, as a power cut would, and says how to start another on the same data. */
  kill(): Promise<() => Promise<RunningApp>>;
  stop(): Promise<void>;
}

/** Builds the app as `npm start` does, unless the last build is newer than every source; one process at a time. */
export async function buildApp(): Promise<void> {
  const root = join(repository, "apps/web");
  const release = await lock(join(tmpdir(), `faheng-web-build-${process.getuid?.() ?? 0}`));
  try {
    const built = existsSync(join(root, "dist/index.html")) ? statSync(join(root, "dist/index.html")).mtimeMs : 0;
    const sources = ["apps/web/src", "apps/web/public", "packages/ui/src", "packages/domain/src"];
    const newest = Math.max(...[...sources, "apps/web/index.html"].map((path) => newestIn(join(repository, path))));
    if (built > newest) return;
    const mode = process.env["NODE_ENV"];
    process.env["NODE_ENV"] = "production";
    await build({ root, logLevel: "error" });
    if (mode === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = mode;
  } finally {
    release();
  }
}

/** Holds a folder of this name until released; waits while another process that is alive holds it. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(path);
      return () => rmSync(path, { recursive: true, force: true });
    } catch {
      // Left behind by a killed run: no build takes a minute.
      const age = existsSync(path) ? Date.now() - statSync(path).mtimeMs : 0;
      if (age > 60_000) rmSync(path, { recursive: true, force: true });
      await sleep(200);
    }
  }
}

/** Time of the last change at or below a path, in milliseconds. */
function newestIn(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

type Mode = "demonstration" | "production";

/** Set where many files start a demonstration: a folder of the run, in which it is founded once and copied for each. */
export const FOUNDED_IN = "FAHENG_TEST_FOUNDED_IN";

/** Starts the server on a free port and on a folder that is empty or has what a demonstration founds at its first start. */
export async function startApp(
  mode: Mode = "demonstration",
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningApp> {
  const data = await mkdtemp(join(tmpdir(), "faheng-browser-"));
  const shared = process.env[FOUNDED_IN];
  if (mode === "demonstration" && shared !== undefined)
    await cp(await foundIn(shared), settings["FAHENG_DATA"] ?? data, { recursive: true });
  return serve(data, mode, settings);
}

/** A demonstration as it stands after its first start, stopped. */
async function foundIn(shared: string): Promise<string> {
  const founded = join(shared, "founded");
  const release = await lock(join(shared, "founding"));
  try {
    if (!existsSync(founded)) {
      const begun = await mkdtemp(join(shared, "begun-"));
      const { end: stopped } = await listening(begun, "demonstration", {});
      await stopped();
      await rename(begun, founded);
    }
    return founded;
  } finally {
    release();
  }
}

async function serve(data: string, mode: Mode, settings: Readonly<Record<string, string>>): Promise<RunningApp> {
  const { end, ...said } = await listening(data, mode, settings);
  return {
    ...said,
    data: settings["FAHENG_DATA"] ?? data,
    restart: async (anew = {}) => {
      await end();
      return serve(data, mode, { ...settings, ...anew });
    },
    kill: async () => {
      await end("SIGKILL");
      return () => serve(data, mode, settings);
    },
    stop: async () => {
      await end();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A server process that listens, with what it said. */
async function listening(
  data: string,
  mode: Mode,
  settings: Readonly<Record<string, string>>,
): Promise<Announcement & { end(signal?: "SIGKILL"): Promise<void> }> {
  const server = spawn(
    process.execPath,
    ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning", "apps/server/src/main.ts"],
    {
      cwd: repository,
      env: {
        ...process.env,
        PORT: "0",
        HOST: "127.0.0.1",
        FAHENG_DATA: data,
        ...settings,
        FAHENG_MODE: mode,
        DATABASE_URL: "",
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return { ...(await announcementOf(server)), end: async (signal) => await end(server, signal) };
}

type Announcement = Pick<RunningApp, "url" | "setupCode">;

/** What the server says in one piece once it listens. */
function announcementOf(server: ChildProcess): Promise<Announcement> {
  return new Promise((found, failed) => {
    let said = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /https?:\/\/[\d.:]+/.exec(said)?.[0];
      const code = /set-up code {2}(\S+)/.exec(said)?.[1] ?? null;
      if (address !== undefined) found({ url: address, setupCode: code });
    });
    server.on("exit", (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
}

function end(server: ChildProcess, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
  return new Promise((ended) => {
    if (server.exitCode !== null || server.signalCode !== null) return ended();
    server.removeAllListeners("exit").on("exit", () => ended());
    server.kill(signal);
  });
}
