import S3rver from "@20minutes/s3rver";
import { copyEvidenceFiles, sweepOrphans, verifyEvidenceFiles } from "@faheng/assessment";
import { insertAgency, insertEvidenceFile, insertMunicipality, migrate, openDatabase } from "@faheng/database";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createPages } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openFolderStore } from "../../src/evidence/folder-store.ts";
import { openS3Store } from "../../src/evidence/s3-store.ts";
import { openSignedDoor, type SignedDoor } from "./signed-door.ts";

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
/**
 * The same server behind a door that holds every request to its signature: by itself it signs the address of a bucket without the
 * slash that the client sends and signs, as S3 itself does, so that names cannot be listed.
 */
let unsigned: InstanceType<typeof S3rver>;
let door: SignedDoor;
let listing: number;
beforeAll(async () => {
  unsigned = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    allowMismatchedSignatures: true,
    directory: path.join(folder, "unsigned"),
    configureBuckets: [{ name: "evidence", configs: [] }],
  });
  const { key, secret, region } = settings();
  door = await openSignedDoor((await unsigned.run()).port, { key, secret, region });
  listing = door.port;
});
afterAll(async () => {
  await door.close();
  await unsigned.close();
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

it("lists an agency's files and no other's, and throws one away", async () => {
  const store = openS3Store(settings({ at: listing }));
  const keys = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const { at, key } = file(Buffer.from(`一之${String(n)}`));
      await store.put(Object.assign({}, key, { agencyId: "bureau-1" }), at, 7 + String(n).length - 1);
      return key.sha256;
    }),
  );
  const other = file(Buffer.from("别人的"));
  await store.put({ agencyId: "bureau-12", sha256: other.key.sha256 }, other.at, 9);
  const listed = async () => {
    const found = [];
    for await (const it of store.list("bureau-1")) found.push(it);
    return found.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  };
  const all = await listed();
  expect(all.map(({ sha256 }) => sha256)).toEqual(keys.toSorted());
  for (const { agencyId, bytes, writtenAt } of all) {
    expect([agencyId, bytes >= 7, new Date(writtenAt).toISOString()]).toEqual(["bureau-1", true, writtenAt]);
  }
  const [gone] = all;
  if (gone === undefined) throw new TypeError("nothing is listed");
  expect(await store.length(gone)).toBe(gone.bytes);
  await store.remove(gone);
  await store.remove(gone);
  expect([await store.length(gone), (await listed()).length]).toEqual([null, 11]);
});

it("signs whatever it asks: to put, look, read, list and remove; with another secret or region none of it is done", async () => {
  const bytes = Buffer.from("签名");
  const { at, key: named } = file(bytes);
  const key = Object.assign({}, named, { agencyId: "局 一+二/三" });
  const store = openS3Store(settings({ at: listing }));
  const from = door.letIn.length;
  await store.put(key, at, bytes.length);
  expect(await store.length(key)).toBe(bytes.length);
  expect(await whole(await store.read(key))).toEqual(bytes);
  const found = [];
  for await (const it of store.list(key.agencyId)) found.push(it.sha256);
  expect(found).toEqual([key.sha256]);
  expect(new Set(door.letIn.slice(from))).toEqual(new Set(["PUT object", "HEAD object", "GET object", "GET list"]));
  expect(door.refused).toEqual([]);
  const seen = door.letIn.length;
  for (const wrong of [{ secret: "wrong" }, { key: "OTHER" }, { region: "eu-west-1" }]) {
    const other = openS3Store(Object.assign(settings({ at: listing }), wrong));
    const listed = async (): Promise<void> => {
      for await (const it of other.list(key.agencyId)) found.push(it.sha256);
    };
    const tried = [other.put(named, at, bytes.length), other.length(key), other.read(key), listed(), other.remove(key)];
    const said = await Promise.allSettled(tried);
    expect(said.map((it) => it.status === "rejected" && (it.reason as { code?: string }).code)).toEqual(
      tried.map(() => "FAHENG_EVIDENCE_STORE"),
    );
  }
  expect([door.letIn.length, found.length, await store.length(named)]).toEqual([seen, 1, null]);
  await store.remove(key);
  expect([await store.length(key), door.letIn.at(-2)]).toEqual([null, "DELETE object"]);
});

it("lists more than one answer holds", async () => {
  // The server of these tests gives no second answer (its tokens need what Node has no more).
  const names = ["1", "2", "3"].map((it) => `a/${it.repeat(2)}/${it.repeat(64)}`);
  const asked: string[] = [];
  const pages = createPages((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
    const from = Number(searchParams.get("continuation-token") ?? "0");
    asked.push(`${searchParams.get("prefix") ?? ""} ${searchParams.get("max-keys") ?? ""} ${String(from)}`);
    const [name = ""] = names.slice(from);
    const more = from + 1 < names.length;
    const token = more ? `<NextContinuationToken>${String(from + 1)}</NextContinuationToken>` : "";
    const on = "<LastModified>2017-06-01T08:00:00.000Z</LastModified>";
    response.end(
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${String(more)}</IsTruncated>${token}<Contents><Key>${name}</Key>${on}<Size>3</Size></Contents></ListBucketResult>`,
    );
  });
  await new Promise<void>((listens) => pages.listen(0, "127.0.0.1", listens));
  const place = pages.address();
  try {
    const store = openS3Store(settings({ at: typeof place === "object" && place !== null ? place.port : 0 }), 1);
    const found = [];
    for await (const { sha256, bytes, writtenAt } of store.list("a")) found.push([sha256, bytes, writtenAt]);
    expect(found).toEqual(["1", "2", "3"].map((it) => [it.repeat(64), 3, "2017-06-01T08:00:00.000Z"]));
    expect(asked).toEqual(["a/ 1 0", "a/ 1 1", "a/ 1 2"]);
  } finally {
    await new Promise((closed) => pages.close(closed));
  }
});

it("gives its files to a folder and takes them back, each held to its row; a changed one is named", async () => {
  const database = await openDatabase({ engine: "sqlite", folder: path.join(folder, "rows"), access: "server" });
  try {
    const on = "2017-06-01T08:00:00.000Z";
    await migrate(database, new Date(on));
    const bytes = Buffer.from("%PDF-1.7 一份材料");
    const { at, key } = file(bytes);
    const known = { agencyId: "a", sha256: key.sha256 };
    await database.db.transaction().execute(async (trx) => {
      await insertMunicipality(trx, { id: "m", name: "衡州市" }, on);
      await insertAgency(trx, { id: "a", municipalityId: "m", name: "甲局", category: "甲类", unitClass: null }, on);
      const mediaType = "application/pdf";
      await insertEvidenceFile(trx, Object.assign({ bytes: bytes.length, mediaType, createdAt: on }, known));
    });
    const bucket = openS3Store(settings({ at: listing }));
    const copy = openFolderStore(path.join(folder, "copy"));
    await bucket.put(known, at, bytes.length);
    const nothing = { kept: 0, faults: [] };
    expect(await copyEvidenceFiles(database.db, bucket, copy)).toEqual({ copied: 1, bytes: bytes.length, ...nothing });
    expect(await verifyEvidenceFiles(database.db, bucket)).toMatchObject({ ok: true, files: 1 });
    await bucket.remove(known);
    expect(await verifyEvidenceFiles(database.db, bucket)).toMatchObject({ ok: false, reason: "missing" });
    const wrong = file(Buffer.alloc(bytes.length, "x"));
    await bucket.put(known, wrong.at, bytes.length);
    expect(await verifyEvidenceFiles(database.db, bucket)).toMatchObject({ ok: false, reason: "changed" });
    expect(await copyEvidenceFiles(database.db, bucket, openFolderStore(path.join(folder, "second")))).toMatchObject({
      copied: 0,
      faults: [{ agencyId: "a", reason: "changed" }],
    });
    expect(await copyEvidenceFiles(database.db, copy, bucket)).toMatchObject({ copied: 1, faults: [] });
    expect(await whole(await bucket.read(known))).toEqual(bytes);
    expect(await copyEvidenceFiles(database.db, copy, bucket)).toMatchObject({ copied: 0, kept: 1 });
    // What no row knows of is swept from a bucket too.
    const stray = file(Buffer.from("没有提交"));
    await bucket.put({ agencyId: "a", sha256: stray.key.sha256 }, stray.at, 12);
    const later = new Date(Date.now() + 8 * 86_400_000);
    expect(await sweepOrphans(database.db, bucket, later)).toEqual({ files: 1, bytes: 12 });
    expect(await bucket.length(known)).toBe(bytes.length);
  } finally {
    await database.close();
  }
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
