import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Pool } from "pg";

/** The databases of a cluster on loopback. */
export interface Databases {
  /** Connection string of an empty database as superuser. */
  readonly url: string;
  /**
   * Creates another database in the same cluster and returns its connection string: empty, or as another one is to which nobody
   * is connected.
   */
  createDatabase(name: string, like?: string): Promise<string>;
  /** Deletes databases, whoever is still connected to them. */
  dropDatabases(names: readonly string[]): Promise<void>;
  /** Makes a database that others are made like: once for the cluster, whoever asks first and however many at once. */
  prepare(name: string, fill: (url: string) => Promise<void>): Promise<void>;
}

/** A throw-away PostgreSQL cluster on loopback. */
export interface Postgres extends Databases {
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
  const folder = mkdtempSync(path.join(quickFolder(), "faheng-postgres-"));
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
    // Nothing here outlives a crash of the machine, and no database lives long enough to be vacuumed.
    "fsync=off",
    "full_page_writes=off",
    "autovacuum=off",
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

  const psql = psqlOn(bin, port);
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
    ...databasesOn(port),
    async restart(how, downtime) {
      await end(how === "fast" ? "SIGINT" : "SIGQUIT");
      await new Promise((resolve) => setTimeout(resolve, downtime));
      server = start();
      await untilUp("select 1");
    },
    stop,
  };
}

/**
 * The databases of a cluster that another process started.
 *
 * @param url its `url`.
 */
export function joinPostgres(url: string): Databases {
  return databasesOn(Number(new URL(url).port));
}

type Psql = (database: string, ...statements: string[]) => string;

function psqlOn(bin: string, port: number): Psql {
  return (database, ...statements) => {
    const connection = ["-h", "127.0.0.1", "-p", String(port), "-U", "faheng_owner", "-d", database];
    const commands = statements.flatMap((statement) => ["-c", statement]);
    return execFileSync(path.join(bin, "psql"), [...connection, "-v", "ON_ERROR_STOP=1", "-qAt", ...commands], {
      encoding: "utf8",
      stdio: "pipe",
    });
  };
}

function databasesOn(port: number): Databases {
  const url = (database: string): string => `postgres://faheng_owner@127.0.0.1:${port}/${database}`;
  // One connection that waits for the next statement: a program started for each costs more than the statement.
  const pool = new Pool({ connectionString: url("postgres"), max: 1, idleTimeoutMillis: 2_000, allowExitOnIdle: true });
  // Whoever stops the server ends what waits on it.
  pool.on("error", () => {});
  const has = async (name: string): Promise<boolean> =>
    (await pool.query("select 1 from pg_database where datname = $1", [name])).rowCount === 1;
  const drop = async (name: string): Promise<void> => {
    await pool.query(`drop database if exists "${name}" with (force)`);
  };
  return {
    url: url("faheng"),
    async createDatabase(name, like) {
      // By files, as here nothing waits for a disk: half of what it costs through the log.
      const from = like === undefined ? "" : ` template "${like}" strategy file_copy`;
      await pool.query(`create database "${name}"${from}`);
      return url(name);
    },
    async dropDatabases(names) {
      for (const name of names) await drop(name);
    },
    async prepare(name, fill) {
      if (await has(name)) return;
      const own = `${name}_${process.pid}`;
      await pool.query(`create database "${own}"`);
      await fill(url(own));
      try {
        await pool.query(`alter database "${own}" rename to "${name}"`);
      } catch (cause) {
        await drop(own);
        if (!(await has(name))) throw cause;
      }
    },
  };
}

/** What a run may take of the memory's own file system, in bytes. */
const QUICK_ROOM = 4 * 2 ** 30;

/** Where files of a cluster cost least: in memory, where there is room for many small databases. */
function quickFolder(): string {
  const inMemory = "/dev/shm";
  if (!existsSync(inMemory)) return tmpdir();
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= QUICK_ROOM ? inMemory : tmpdir();
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
