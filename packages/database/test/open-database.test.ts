import { findPostgres, requireInCi, startPostgres } from "@faheng/services";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, SQLITE_FILE } from "../src/index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "faheng-open-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const server = () => openDatabase({ engine: "sqlite", folder, access: "server" });

describe("a data folder", () => {
  it("is held by one server at a time, and free again afterwards", async () => {
    const first = await server();
    await expect(server()).rejects.toMatchObject({ code: "FAHENG_DATABASE_LOCKED", place: folder });
    await first.close();
    const second = await server();
    await second.close();
  });

  it("is free again after kill -9", async () => {
    const open = `import("./src/index.ts").then(async (it) => {
      await it.openDatabase({ engine: "sqlite", folder: ${JSON.stringify(folder)}, access: "server" });
      console.log("open"); setInterval(() => {}, 1000); })`;
    const child = spawn(process.execPath, ["--conditions=@faheng/source", "-e", open], {
      cwd: path.join(import.meta.dirname, ".."),
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await expect(server()).rejects.toMatchObject({ code: "FAHENG_DATABASE_LOCKED" });
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await exited;
    await (await server()).close();
  });

  it("that is a file, or lies under one, is a clear error", async () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    const inside = openDatabase({ engine: "sqlite", folder: path.join(file, "data"), access: "server" });
    await expect(inside).rejects.toMatchObject({ code: "FAHENG_DATA_FOLDER_UNWRITABLE" });
  });

  it("that the system does not let anybody make is a clear error", async () => {
    const config = { engine: "sqlite", folder: "/proc/faheng", access: "server" } as const;
    await expect(openDatabase(config)).rejects.toMatchObject({ code: "FAHENG_DATA_FOLDER_UNWRITABLE" });
  });
});

describe("a database file that is not ours", () => {
  it("is refused and left byte for byte when it is no SQLite file", async () => {
    const file = path.join(folder, SQLITE_FILE);
    writeFileSync(file, "这不是数据库".repeat(200));
    const before = readFileSync(file);
    await expect(server()).rejects.toMatchObject({ code: "FAHENG_DATABASE_NOT_OURS", place: file });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("is refused and left byte for byte when another program made it", async () => {
    const file = path.join(folder, SQLITE_FILE);
    const other = new DatabaseSync(file);
    other.exec("create table shop (id integer)");
    other.close();
    const before = readFileSync(file);
    await expect(server()).rejects.toMatchObject({ code: "FAHENG_DATABASE_NOT_OURS" });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("PostgreSQL", () => {
  it("with another program's tables is refused; one that is not there is unreachable", async () => {
    const cluster = await startPostgres();
    try {
      const { default: pg } = await import("pg");
      const client = new pg.Client({ connectionString: cluster.url });
      await client.connect();
      await client.query("create table shop (id integer)");
      await client.end();
      const config = { engine: "postgres", url: cluster.url, poolSize: 2 } as const;
      await expect(openDatabase(config)).rejects.toMatchObject({ code: "FAHENG_DATABASE_NOT_OURS" });
      // One that answers and has no such database will not come up by itself.
      const unknown = { ...config, url: cluster.url.replace(/[^/]*$/, "nowhere") };
      await expect(openDatabase(unknown)).rejects.toMatchObject({ code: "FAHENG_DATABASE_REFUSED" });
    } finally {
      await cluster.stop();
    }
    const gone = { engine: "postgres", url: "postgres://nobody:secret@127.0.0.1:1/none", poolSize: 2 } as const;
    const error = await openDatabase(gone).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: "FAHENG_DATABASE_UNREACHABLE", place: "127.0.0.1:1/none" });
    expect(JSON.stringify(error)).not.toContain("secret");
  });
});
