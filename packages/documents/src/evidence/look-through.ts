import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** The last bytes of a file, fewer where there are no more. */
export async function endOf(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - count);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Longest that a pattern may be where two pieces meet. */
const OVERLAP = 256;

/**
 * Looks through a file a piece at a time, byte for byte as Latin-1.
 *
 * @returns the name of the first pattern that is in it; `null` for none.
 */
export async function findsAny<Name extends string>(
  path: string,
  patterns: Readonly<Record<Name, RegExp>>,
): Promise<Name | null> {
  const named = Object.entries(patterns) as [Name, RegExp][];
  let before = "";
  for await (const piece of createReadStream(path, { encoding: "latin1", highWaterMark: 1_048_576 })) {
    const text = before + String(piece);
    const found = named.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
    before = text.slice(-OVERLAP);
  }
  return null;
}
