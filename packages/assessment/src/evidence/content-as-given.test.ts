import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { contentAsGiven } from "./content-as-given.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileOf = (text: string) => ({
  bytes: bytesOf(text).length,
  sha256: createHash("sha256").update(text).digest("hex"),
});

async function* inPieces(text: string, length: number): AsyncGenerator<Uint8Array> {
  const all = bytesOf(text);
  for (let at = 0; at < all.length; at += length) yield all.subarray(at, at + length);
}

async function taken(file: { readonly bytes: number; readonly sha256: string }, text: string, length: number) {
  const pieces: Uint8Array[] = [];
  const content = contentAsGiven(file, inPieces(text, length), () => new Error("changed"));
  try {
    for await (const piece of content) pieces.push(piece);
  } catch (cause) {
    return { text: Buffer.concat(pieces).toString(), failed: (cause as Error).message };
  }
  return { text: Buffer.concat(pieces).toString(), failed: null };
}

it("passes on what is as it was given, however it is cut", async () => {
  for (const text of ["", "一", "会议纪要".repeat(100)]) {
    for (const length of [1, 7, 10_000]) {
      expect(await taken(fileOf(text), text, length)).toEqual({ text, failed: null });
    }
  }
});

it.each<[string, string]>([
  ["another of the same length", "abcdefghiX"],
  ["one that is longer", "abcdefghijk"],
  ["one that is shorter", "abcdefghi"],
  ["nothing", ""],
])("breaks off before its end at %s", async (_, text) => {
  for (const length of [1, 4, 100]) {
    const { text: got, failed } = await taken(fileOf("abcdefghij"), text, length);
    expect(failed).toBe("changed");
    expect(got.length).toBeLessThan(10);
  }
});
