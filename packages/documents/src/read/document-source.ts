import { open, readFile, stat } from "node:fs/promises";

/** Where a document's bytes are: in memory, or in a file of this path, which may be larger than memory should hold. */
export type DocumentSource = Uint8Array | string;

/** Bytes. */
export async function sizeOf(source: DocumentSource): Promise<number> {
  return typeof source === "string" ? (await stat(source)).size : source.length;
}

/** The first bytes, fewer where there are no more. */
export async function beginOf(source: DocumentSource, count: number): Promise<Uint8Array> {
  if (typeof source !== "string") return source.subarray(0, count);
  const file = await open(source);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** All of it. */
export async function bytesOf(source: DocumentSource): Promise<Uint8Array> {
  return typeof source === "string" ? await readFile(source) : source;
}
