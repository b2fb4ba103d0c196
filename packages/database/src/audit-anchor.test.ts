import { expect, it } from "vitest";
import { anchorText, readAnchor } from "./audit-anchor.ts";

const hash = "a".repeat(64);

it("reads what it prints, and what was printed while there was one chain", () => {
  expect(readAnchor(anchorText({ seq: 12, hash }))).toEqual({ chain: "heads", seq: 12, hash });
  expect(readAnchor(`12:${hash}`)).toEqual({ chain: "legacy", seq: 12, hash });
});

it("reads nothing else", () => {
  for (const text of [
    "",
    "12",
    `0:${hash}`,
    `x:${hash}`,
    `12:sm3:${hash}`,
    `12:sha256:${hash.slice(1)}`,
    `12:${hash} `,
  ]) {
    expect(readAnchor(text), text).toBeNull();
  }
});
