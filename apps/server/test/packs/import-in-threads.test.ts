import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it, test } from "vitest";
import { openPacks } from "../../src/packs/open-packs.ts";

const list = new URL("hostile-list.ts", import.meta.url).href;
const limits = { import: 6000, memory: 64 };
const opened = await openPacks({ data: "none", packs: { list, limits } }, () => {});
const { active, refused } = opened.plugins;
afterAll(async () => await opened.close());

/** What a pack does while it is imported. */
const IMPORTS: readonly (readonly [what: string, id: string, code: string])[] = [
  ["an import without end", "imports-endlessly", "FAHENG_PLUGIN_STOPPED"],
  ["an import that takes all memory", "imports-hungrily", "FAHENG_PLUGIN_STOPPED"],
  ["an import that takes buffers without end", "imports-buffers", "FAHENG_PLUGIN_STOPPED"],
  ["an import that ends the process", "imports-and-exits", "FAHENG_PLUGIN_STOPPED"],
  ["an import that kills the process", "imports-and-kills", "FAHENG_PLUGIN_IMPORT"],
  ["an import that changes what all lists do", "changes-lists", "FAHENG_PLUGIN_GLOBALS"],
  ["an import that changes what all objects have", "changes-objects", "FAHENG_PLUGIN_GLOBALS"],
  ["a second pack of the same id", "keeps-its-contract", "FAHENG_PLUGIN_DUPLICATE"],
];

describe("a pack's import in a thread", () => {
  it.each(IMPORTS)("%s is refused alone", (_what, id, code) => {
    expect(refused.find((it) => it.id === id)?.problems.map((it) => it.code)).toContain(code);
  });

  it("leaves the server's own objects as they are, and the packs after it sound", () => {
    expect([1].map((it) => it + 1)).toEqual([2]);
    expect(({} as { isAdministrator?: boolean }).isAdministrator).toBeUndefined();
    expect(active.map(({ id }) => id)).toEqual(["leaves-timers", "keeps-its-contract"]);
  });

  it("gives the host no function of the pack", () => {
    const { code, ...description } = active[1]!;
    expect(code.here).toBeNull();
    expect(() => structuredClone(description)).not.toThrow();
    expect(description.rules).toEqual([expect.objectContaining({ kind: "keeps-its-contract.own" })]);
  });
});

test("the tables in the documents have these cases", () => {
  const page = readFileSync(new URL("../../../../docs/faulty-packs.md", import.meta.url), "utf8");
  const of = (title: string): string[][] => {
    const rows = (page.split(`## ${title}`)[1] ?? "").split("\n## ")[0]!.match(/^\| (?!what|-).*$/gmu) ?? [];
    return rows.map((row) => row.split("|").map((cell) => cell.trim())).map(([, what = "", code = ""]) => [what, code]);
  };
  const told = (cases: typeof IMPORTS): string[][] => cases.map(([what, , code]) => [what, `\`${code}\``]);
  expect(of("A pack's import in a thread")).toEqual(told(IMPORTS));
});
