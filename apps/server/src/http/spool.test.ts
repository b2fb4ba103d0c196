import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSpool, type Spool, write } from "./spool.ts";

const LIMITS = { files: 4, bytes: 1000, filesOfOne: 2 };
const busy = expect.objectContaining({ code: "FAHENG_HTTP_UPLOADS_BUSY" });

describe("the place for uploads", () => {
  let spool: Spool;
  beforeEach(() => {
    spool = openSpool(LIMITS);
  });
  afterEach(() => {
    spool.close();
  });

  it("takes a file to the disk with its digest, and leaves nothing behind", async () => {
    const place = spool.hold("p", 3);
    const file = await place.take(Readable.from([Buffer.from("ab"), Buffer.from("c")]), "甲.docx");
    expect(readFileSync(file.path, "utf8")).toBe("abc");
    expect(file).toMatchObject({
      fileName: "甲.docx",
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    });
    await place.leave();
    expect(existsSync(file.path)).toBe(false);
  });

  it("holds so many files of one person and of all, and so many bytes", async () => {
    const first = spool.hold("p", 10);
    spool.hold("p", 10);
    expect(() => spool.hold("p", 10)).toThrow(busy);
    spool.hold("q", 10);
    expect(() => spool.hold("r", 971)).toThrow(busy);
    spool.hold("r", 970);
    expect(() => spool.hold("s", 1)).toThrow(busy);
    await first.leave();
    expect(() => spool.hold("s", 11)).toThrow(busy);
    spool.hold("s", 10);
  });

  it("says that the disk is full", async () => {
    const attempt = write(Readable.from([Buffer.from("a")]), "/dev/full", "a.txt");
    await expect(attempt).rejects.toMatchObject({ code: "FAHENG_SERVER_DISK_FULL", definition: { status: 503 } });
  });

  it("leaves nothing of a stream that breaks off", async () => {
    const place = spool.hold("p", 10);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("a");
        throw new Error("gone");
      })(),
    );
    await expect(place.take(broken, "a.txt")).rejects.toThrow("gone");
    await place.leave();
    expect(left(process.pid)).toEqual([]);
  });

  it("is swept where a server was killed, and never that of a running one", () => {
    const dead = mkdtempSync(path.join(tmpdir(), "faheng-upload-4194305-"));
    const alive = mkdtempSync(path.join(tmpdir(), `faheng-upload-${process.ppid}-`));
    openSpool(LIMITS).close();
    expect([existsSync(dead), existsSync(alive)]).toEqual([false, true]);
    rmSync(alive, { recursive: true });
  });
});

const left = (pid: number): string[] =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith(`faheng-upload-${pid}-`))
    .flatMap((name) => readdirSync(path.join(tmpdir(), name)));
