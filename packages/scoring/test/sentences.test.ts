import type { Fact, TraceNode } from "@faheng/domain";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { STANDARD_RULES } from "../src/rules/index.ts";
import { bonus, clause, type ClauseInput, frameworkOf, item } from "@faheng/scoring-samples";
import { scorer } from "./support/score.ts";

/** A rule with its parameters, and what is said of each fact. */
interface Section {
  readonly name: string;
  readonly params: ClauseInput["params"];
  readonly rows: readonly { readonly fact: Fact; readonly said: readonly string[] }[];
}

const text = readFileSync(path.join(import.meta.dirname, "sentences/by-rule.txt"), "utf8");
const sections = text
  .split(/^## /mu)
  .slice(1)
  .map((block): Section => {
    const [head = "", ...lines] = block.trimEnd().split("\n");
    const at = head.indexOf(" {");
    const rows = lines.map((line) => {
      const [fact = "null", ...said] = line.split("\t");
      return { fact: JSON.parse(fact) as Fact, said };
    });
    return { name: head.slice(0, at), params: JSON.parse(head.slice(at + 1)) as ClauseInput["params"], rows };
  });
const kindOf = ({ name }: Section): string => name.split(" ")[0] ?? "";

const all = (node: TraceNode): TraceNode[] => [node, ...node.children.flatMap(all)];
const said = (trace: TraceNode, kind: "item" | "clause"): string =>
  all(trace).find((node) => node.kind === kind && node.indicator === "1")?.arithmetic ?? "";

/** The item that a section's rule makes, in each setting; each answers what its clause and its item say of a fact. */
function settingsOf({ params }: Section, kind: string) {
  const one = frameworkOf({ A: ["1"] });
  const deduct = clause("a", kind, params);
  const award = clause("a", kind, params, { effect: "award" });
  const marked = scorer(one, [item("1", "5", [deduct])]);
  const listed = scorer(one, [item("1", "0", [deduct], { start: "zero", floor: { kind: "none" } })]);
  const earned = scorer(one, [item("1", "5", [award], { start: "zero", ceiling: { kind: "points", points: "5" } })]);
  const veto = item("V", "0", [clause("v", "veto", {})], { start: "zero", floor: { kind: "none" } });
  const onTop = scorer(
    frameworkOf({ A: ["+1", "!V"] }),
    [bonus("1", "2", [deduct]), veto],
    {},
    { vetoes: [{ indicator: "V", clause: "v", effect: { kind: "zero-group", group: "A" } }] },
  );
  const other = item("2", "5", [clause("b", "flag", { points: "1" })]);
  const rescaled = scorer(frameworkOf({ A: ["1", "2"] }), [item("1", "5", [deduct]), other], {
    notApplicable: "exclude-and-rescale",
  });
  return (fact: Fact): string[] => {
    const own = fact === null ? {} : { a: fact };
    const [deducts, awards] = [marked.explain({ "1": own }).trace, earned.explain({ "1": own }).trace];
    const bonusWhere = (v: boolean) => onTop.explain({ "1": own, V: { v } }).trace;
    const standsIn = { notApplicable: { "2": { reason: "无", approvedBy: "法规科" } } };
    return [
      said(deducts, "clause"),
      said(awards, "clause"),
      said(deducts, "item"),
      said(listed.explain({ "1": own }).trace, "item"),
      said(awards, "item"),
      said(bonusWhere(false), "item"),
      said(bonusWhere(true), "item"),
      said(rescaled.explain({ "1": own }, standsIn).trace, "item"),
    ];
  };
}

describe("what is said of each fact", () => {
  it.each(sections.map((section) => [section.name, section] as const))("%s", (_, section) => {
    const sentencesOf = settingsOf(section, kindOf(section));
    for (const row of section.rows) expect([row.fact, ...sentencesOf(row.fact)]).toEqual([row.fact, ...row.said]);
  });

  it("is laid down for every kind of rule, in full, in part, with nothing and pending", () => {
    const kinds = new Set(sections.map(kindOf));
    // A veto and a factor make no amount: what they say is laid down beside what they take.
    const making = STANDARD_RULES.filter(({ strikes, factor }) => !strikes && !factor);
    expect(making.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([]);
    for (const section of sections) {
      const facts = section.rows.map(({ fact }) => fact);
      expect(facts.length, section.name).toBeGreaterThanOrEqual(2);
      expect(facts.at(-1), section.name).toBeNull();
    }
  });

  it("says 扣 of what is taken and 得 of what is given, and ends on what it comes to", () => {
    for (const { name, rows } of sections) {
      for (const { fact, said: columns } of rows) {
        const [deduct = "", award = "", , , , , emptied = ""] = columns;
        const where = `${name} ${JSON.stringify(fact)}`;
        expect(deduct, where).toMatch(/(?:不扣分|扣约?[\d.]+分|（扣.+）)$/u);
        expect(award, where).toMatch(/(?:不得分|得约?[\d.]+分|（得.+）)$/u);
        expect(emptied, where).toMatch(/本项不得分$/u);
        expect(columns.join(), where).not.toMatch(/[＋，]予以否决|得未定|扣未定|0分以上|0分以下/u);
      }
    }
  });
});
