import S3rver from "@20minutes/s3rver";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openS3Store } from "../../src/evidence/s3-store.ts";

/** Against a real S3 server on loopback, with the keys it is made with. */
let folder: string;
let port: number;
let server: InstanceType<typeof S3rver>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "faheng-s3-"));
  server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: folder,
    configureBuckets: [{ name: "evidence", configs: [] }],
  });
  port = (await server.run()).port;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = (over: { readonly at?: number; readonly secret?: string; readonly bucket?: string } = {}) => ({
  url: `http://127.0.0.1:${over.at ?? port}/${over.bucket ?? "evidence"}`,
  region: "us-east-1",
  key: "S3RVER",
  secret: over.secret ?? "S3RVER",
});
let files = 0;
function file(bytes: Uint8Array) {
  files += 1;
  const at = path.join(folder, `upload-${files}`);
  writeFileSync(at, bytes);
  return { at, key: { agencyId: "机关 a/b", sha256: createHash("sha256").update(bytes).digest("hex") } };
}
async function whole(pieces: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> {
  if (pieces === null) return null;
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
let silent: ReturnType<typeof createServer> | null = null;
afterEach(() => {
  silent?.close();
  silent = null;
});

it("keeps a file byte for byte under its digest, gives it out again, and knows nothing of another agency's", async () => {
  const store = openS3Store(settings());
  const bytes = Buffer.alloc(3_000_000, "证据");
  const { at, key } = file(bytes);
  expect(await store.read(key)).toBeNull();
  await store.put(key, at, bytes.length);
  expect((await whole(await store.read(key)))?.equals(bytes)).toBe(true);
  expect(await store.read({ ...key, agencyId: "b" })).toBeNull();
  // Once more is nothing new, and goes where the upload is no more.
  rmSync(at);
  await store.put(key, at, bytes.length);
  expect((await whole(await store.read(key)))?.length).toBe(bytes.length);
});

it("takes a file anew of which only a part is there", async () => {
  const store = openS3Store(settings());
  const bytes = Buffer.from("ganz und heil");
  const { at, key } = file(bytes);
  const half = file(bytes.subarray(0, 4));
  await store.put(key, half.at, 4);
  await store.put(key, at, bytes.length);
  expect(await whole(await store.read(key))).toEqual(bytes);
});

it("refuses a file whose sending breaks off, and takes no part of it for the whole when it is given again", async () => {
  const bytes = Buffer.alloc(5_000_000, "x");
  const { at, key } = file(bytes);
  const cut = openS3Store(settings({ at: await cuttingOff(200_000) }));
  await expect(cut.put(key, at, bytes.length)).rejects.toMatchObject({ code: "FAHENG_EVIDENCE_STORE" });
  const store = openS3Store(settings());
  // This server keeps the part that has come: it is not taken for the file.
  await store.put(key, at, bytes.length);
  expect((await whole(await store.read(key)))?.equals(bytes)).toBe(true);
});

it.each([
  ["a wrong secret", async () => settings({ secret: "wrong" })],
  ["a bucket that is not there", async () => settings({ bucket: "nowhere" })],
  ["nobody at its address", async () => settings({ at: await freePort() })],
  ["one that hangs up", async () => settings({ at: await hangingUp() })],
])("%s is told by code, and no key or address of it", async (_, made) => {
  const store = openS3Store(await made());
  const { at, key } = file(Buffer.from("一"));
  const problem: unknown = await store.put(key, at, 3).then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(problem).toMatchObject({ code: "FAHENG_EVIDENCE_STORE" });
  expect(JSON.stringify((problem as { report(): unknown }).report())).not.toMatch(/127\.0\.0\.1|S3RVER|wrong/);
});

async function freePort(): Promise<number> {
  const server = createServer();
  const at = await listening(server);
  await new Promise((closed) => server.close(closed));
  return at;
}

async function hangingUp(): Promise<number> {
  silent = createServer((socket) => socket.destroy());
  return await listening(silent);
}

/** Hands on to the store, and cuts every connection over which so many bytes have gone. */
async function cuttingOff(most: number): Promise<number> {
  silent = createServer((socket) => {
    const onwards = connect(port, "127.0.0.1");
    let gone = 0;
    socket.on("error", () => {}).on("close", () => onwards.destroy());
    onwards.on("error", () => {}).pipe(socket);
    socket.on("data", (piece: Buffer) => {
      gone += piece.length;
      if (gone > most) socket.destroy();
      else onwards.write(piece);
    });
  });
  return await listening(silent);
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
