import type { ClauseContext } from "../../src/clauses/clause.ts";

/** A sentence with what stands around it, and what a careful person reads out of it. */
export interface Case {
  readonly text: string;
  readonly context: ClauseContext;
  readonly expected: string;
  /** Kinds of doubt, without `clause-`. */
  readonly doubts: readonly string[];
}

const KINDS = { item: "item", bonus: "bonus", veto: "veto" } as const;

/**
 * Takes a table of cases apart. A case is two lines: `sentence｜points｜kind｜what the item asks` (all but the first may be left
 * out), and `  = reading ? doubts`. `\n` in a sentence is a line break.
 */
export function casesOf(table: string): Case[] {
  const lines = table.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.flatMap((line, index) => {
    if (line.startsWith("  = ")) return [];
    const [text = "", points = "", kind = "", about = ""] = line.split("｜");
    const [expected = "", doubts = ""] = (lines[index + 1] ?? "").replace(/^ {2}= ?/u, "").split(" ? ");
    return [
      {
        text: text.replaceAll(String.raw`\n`, "\n"),
        context: {
          points: points === "" ? null : points,
          kind: KINDS[kind as keyof typeof KINDS] ?? "item",
          about: about === "" ? [] : [about],
        },
        expected: expected.trim(),
        doubts: doubts.split(",").filter((it) => it !== ""),
      },
    ];
  });
}
