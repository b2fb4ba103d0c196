import type { DocumentContent, DocumentReader, ReportModel } from "@faheng/plugin-api";
import { type PluginInput, registerPlugins } from "@faheng/plugin-api";
import type { OpenDatabase } from "@faheng/database";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { readWith } from "../src/official-text/read-with.ts";
import { buildReport, getAssessment, listAssessmentSummaries, openCycle } from "../src/index.ts";
import { type City, foundTestCity } from "./support/city.ts";
import { onBothEngines } from "./support/engines.ts";
import { packWith } from "./support/own-rule.ts";

type Render = NonNullable<PluginInput["reports"]>[number]["render"];

function boom(): never {
  throw new Error("boom");
}

const model = (change: object): ReportModel =>
  ({ title: "表", documentNumber: null, orientation: "portrait", blocks: [], ...change }) as ReportModel;

/** What a report does with what it is given, and what it answers. */
const REPORTS: readonly (readonly [what: string, render: Render, code: string])[] = [
  [
    "a report that writes into the pinned framework",
    ({ framework }) => model({ title: Object.assign(framework.indicators[0]!, { title: "改了" }).title }),
    "FAHENG_REPORT_FAILED",
  ],
  [
    "a report that writes into the profile",
    ({ profile }) => model({ title: Object.assign(profile!, { title: "改了" }).title }),
    "FAHENG_REPORT_FAILED",
  ],
  [
    "a report that writes into the score",
    ({ explanation }) => model({ title: String(Object.assign(explanation!.score, { total: 1 }).total) }),
    "FAHENG_REPORT_FAILED",
  ],
  ["a report that throws", boom, "FAHENG_REPORT_FAILED"],
  ["a report that answers nothing", () => undefined as unknown as ReportModel, "FAHENG_REPORT_FAILED"],
  ["a report with a block of no kind", () => model({ blocks: [{ kind: "video" }] }), "FAHENG_REPORT_FAILED"],
  [
    "a report of a million headings",
    () => model({ blocks: Array.from({ length: 1_000_000 }, () => ({ kind: "heading", level: 1, text: "甲" })) }),
    "FAHENG_REPORT_FAILED",
  ],
  [
    "a report with a text of a million characters",
    () => model({ title: "长".repeat(1_000_000) }),
    "FAHENG_REPORT_FAILED",
  ],
];

const READERS: readonly (readonly [what: string, read: DocumentReader, code: string])[] = [
  ["a reader that throws", boom, "FAHENG_READER_FAILED"],
  ["a reader that answers nothing", () => null as never, "FAHENG_READER_FAILED"],
  ["a reader that answers no excerpts", () => [{ text: 5 }] as never, "FAHENG_READER_FAILED"],
  [
    "a reader that answers a million excerpts",
    () => Array.from({ length: 1_000_000 }, () => ({ indicator: "1", printedNumber: null, text: "甲" })),
    "FAHENG_READER_FAILED",
  ],
  [
    "a reader that changes the document",
    ({ lines }) => [(lines as string[]).push("乙")] as never,
    "FAHENG_READER_FAILED",
  ],
];

onBothEngines("a faulty report", (engine) => {
  let database: OpenDatabase;
  let city: City;
  beforeEach(async () => {
    database = await engine.open();
    city = await foundTestCity(database, [packWith()]);
  });
  afterEach(async () => {
    await database.close();
  });

  it.each(REPORTS)(
    "%s: an error that names pack and report, and nobody else reads anything changed",
    async (_what, render, code) => {
      const report = { id: "list", title: "清单", frameworks: ["canteen-2017"], render };
      const context = { ...city.context, plugins: registerPlugins([packWith({}, { reports: [report] })]) };
      const assignment = { agencyId: city.agencies.a, frameworkId: "canteen-2017", profileId: "canteen-standard" };
      await openCycle(context, city.municipal, {
        title: "2017年度",
        from: "2017-01-01",
        to: "2017-12-31",
        assignments: [assignment],
      });
      const coordinator = city.actor("coordinator", "a");
      const [summary] = await listAssessmentSummaries(context, coordinator, null);
      const id = summary?.assessment.id ?? "";
      const before = JSON.stringify((await getAssessment(context, coordinator, id)).pinned.framework);
      await expect(
        buildReport(context, coordinator, { assessmentId: id, reportId: "list", format: "docx" }),
      ).rejects.toMatchObject({ code, place: "canteen/list", details: { plugin: "canteen", report: "清单" } });
      expect(JSON.stringify((await getAssessment(context, coordinator, id)).pinned.framework)).toBe(before);
    },
  );
});

describe("a faulty reader", () => {
  it.each(READERS)("%s: an error that names the pack", async (_what, read, code) => {
    const content: DocumentContent = { lines: ["甲"], tables: [] };
    const pack = packWith({}, { documentReaders: { "canteen-2017": read } });
    const [plugin] = registerPlugins([pack]).active;
    await expect(readWith(plugin!, "canteen-2017", content)).rejects.toMatchObject({
      code,
      place: "canteen/canteen-2017",
    });
    expect(content.lines).toEqual(["甲"]);
  });
});

test("the table in the documents has these cases", () => {
  const page = readFileSync(new URL("../../../docs/faulty-packs.md", import.meta.url), "utf8");
  const rows =
    (page.split("## A faulty report or reader")[1] ?? "").split("\n## ")[0]!.match(/^\| (?!what|-).*$/gmu) ?? [];
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  expect(cells.map(([, what, code]) => [what, code])).toEqual(
    [...REPORTS, ...READERS].map(([what, , code]) => [what, `\`${code}\``]),
  );
});
