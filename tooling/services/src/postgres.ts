import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A throw-away PostgreSQL cluster on loopback. */
export interface Postgres {
  /** Connection string of an empty database as superuser. */
  readonly url: string;
  /**
   * Creates another database in the same cluster and returns its connection string: empty, or as another one is to which nobody
   * is connected.
   */
  createDatabase(name: string, like?: string): string;
  /** Stops the server, `immediate` as if it crashed, and starts it again on the same port after so many milliseconds. */
  restart(how: "fast" | "immediate", downtime: number): Promise<void>;
  /** Stops the server and deletes its files. */
  stop(): Promise<void>;
}

const DEBIAN_POSTGRES = "/usr/lib/postgresql";

/** Folder with PostgreSQL's programs: the newest Debian version from 15 on, `null` where none is installed. */
export function findPostgres(): string | null {
  if (!existsSync(DEBIAN_POSTGRES)) return null;
  const versions = readdirSync(DEBIAN_POSTGRES)
    .map(Number)
    .filter((version) => version >= 15 && existsSync(path.join(DEBIAN_POSTGRES, String(version), "bin/initdb")))
    .toSorted((a, b) => b - a);
  return versions.length === 0 ? null : path.join(DEBIAN_POSTGRES, String(versions[0]), "bin");
}

/**
 * Starts a cluster in a temporary folder. PostgreSQL refuses to run as root, so as root it runs as the user `postgres`,
 * whom the Debian package creates.
 *
 * @throws Error where PostgreSQL is missing or does not answer within 30 s.
 */
export async function startPostgres(): Promise<Postgres> {
  const bin = findPostgres();
  if (bin === null) throw new Error("PostgreSQL 15 or later is not installed (Debian package: postgresql)");
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-postgres-"));
  const user = process.getuid?.() === 0 ? postgresUser() : null;
  const options = user ? { uid: user.uid, gid: user.gid, cwd: folder } : { cwd: folder };
  if (user) chownSync(folder, user.uid, user.gid);

  const data = path.join(folder, "data");
  execFileSync(
    path.join(bin, "initdb"),
    ["-D", data, "-U", "faheng_owner", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    { ...options, stdio: "pipe" },
  );
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
    "fsync=off",
    "max_connections=200",
  ];
  let log = "";
  const start = () => {
    const child = spawn(
      path.join(bin, "postgres"),
      ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...options, stdio: ["ignore", "ignore", "pipe"] },
    );
    child.stderr.on("data", (chunk: Buffer) => {
      log = `${log}${chunk.toString("utf8")}`.slice(-4000);
    });
    return child;
  };
  let server = start();

  const psql = (database: string, sql: string): void => {
    const connection = ["-h", "127.0.0.1", "-p", String(port), "-U", "faheng_owner", "-d", database];
    execFileSync(path.join(bin, "psql"), [...connection, "-v", "ON_ERROR_STOP=1", "-qc", sql], { stdio: "pipe" });
  };
  const url = (database: string): string => `postgres://faheng_owner@127.0.0.1:${port}/${database}`;
  const end = async (signal: "SIGINT" | "SIGQUIT"): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = new Promise<void>((resolve) => server.once("exit", () => resolve()));
    server.kill(signal);
    await exited;
  };
  const stop = async (): Promise<void> => {
    await end("SIGINT");
    rmSync(folder, { recursive: true, force: true });
  };

  const untilUp = async (probe: string): Promise<void> => {
    const deadline = Date.now() + 30_000;
    for (;;) {
      try {
        psql("postgres", probe);
        return;
      } catch (cause) {
        if (Date.now() > deadline || server.exitCode !== null) {
          await stop();
          throw new Error(`PostgreSQL did not start:\n${log}`, { cause });
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  await untilUp("create database faheng");
  return {
    url: url("faheng"),
    createDatabase(name, like) {
      psql("postgres", `create database "${name}"${like === undefined ? "" : ` template "${like}"`}`);
      return url(name);
    },
    async restart(how, downtime) {
      await end(how === "fast" ? "SIGINT" : "SIGQUIT");
      await new Promise((resolve) => setTimeout(resolve, downtime));
      server = start();
      await untilUp("select 1");
    },
    stop,
  };
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** A TCP port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return address.port;
}
