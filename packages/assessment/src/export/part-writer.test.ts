import { MOST_PART_BYTES } from "@faheng/database";
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { PartWriter } from "./part-writer.ts";

const bytesOf = (written: string): Uint8Array => new TextEncoder().encode(written);
const text = (parts: readonly { readonly bytes: Uint8Array }[]): string =>
  Buffer.concat(parts.map(({ bytes }) => bytes)).toString();

it("cuts what comes bit by bit into full parts and one that is left, in order, and nothing is lost", () => {
  const writer = new PartWriter();
  const pieces = ["甲".repeat(200_000), "b".repeat(MOST_PART_BYTES * 2), "", "尾"];
  const parts = pieces.flatMap((piece) => writer.add(bytesOf(piece)));
  const end = writer.end();
  const all = [...parts, ...end.last];
  expect(all.map(({ part }) => part)).toEqual([0, 1, 2]);
  expect(all.map(({ bytes }) => bytes.length).slice(0, 2)).toEqual([MOST_PART_BYTES, MOST_PART_BYTES]);
  expect(text(all)).toBe(pieces.join(""));
  const sha256 = createHash("sha256").update(pieces.join("")).digest("hex");
  expect(end).toMatchObject({ parts: 3, bytes: Buffer.byteLength(pieces.join("")), sha256 });
});

it("makes one part of what is just full, and none of nothing", () => {
  const full = new PartWriter();
  expect(full.add(bytesOf("x".repeat(MOST_PART_BYTES)))).toHaveLength(1);
  expect(full.end()).toMatchObject({ last: [], parts: 1 });
  expect(new PartWriter().end()).toMatchObject({ last: [], parts: 0, bytes: 0 });
});

it("refuses the first byte over its bound", () => {
  const writer = new PartWriter(1_048_576);
  writer.add(bytesOf("x".repeat(1_048_576)));
  expect(() => writer.add(bytesOf("x"))).toThrow(
    expect.objectContaining({ code: "FAHENG_EXPORT_TOO_LARGE", details: { limit: 1 } }),
  );
});
