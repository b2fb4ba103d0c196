import { readWith, renderReport } from "@faheng/assessment";
import type { AssessmentView, RegisteredPlugin } from "@faheng/plugin-api";
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it, test } from "vitest";
import { openPacks } from "../../src/packs/open-packs.ts";
import { failure, startTestServer } from "../test-server.ts";

const list = new URL("faulty-list.ts", import.meta.url).href;
const limits = { answer: 1500, memory: 64 };
const opened = await openPacks({ data: "none", packs: { list, limits } }, () => {});
const registry = opened.plugins;
afterAll(async () => await opened.close());

const pluginOf = (id: string): RegisteredPlugin => registry.active.find((it) => it.id === id)!;
const viewOf = (plugin: RegisteredPlugin): AssessmentView => ({
  agency: { name: "商务局" },
  cycle: { title: "2020年度", from: "2020-01-01", to: "2020-12-31" },
  framework: plugin.frameworks[0]!,
  profile: null,
  explanation: null,
  answers: new Map(),
  officialText: new Map(),
  printedOn: "2020-12-31",
});
const render = async (id: string) => {
  const plugin = pluginOf(id);
  return await renderReport(plugin, plugin.reports[0]!, viewOf(plugin));
};
const read = async (id: string) => await readWith(pluginOf(id), `${id}-2020`, { lines: ["甲"], tables: [] });

/** What a pack of the list does while it is imported. */
const IMPORTS: readonly (readonly [what: string, id: string, code: string])[] = [
  ["a pack that throws while it is imported", "throws", "FAHENG_PLUGIN_IMPORT"],
  ["a pack whose package is not there", "gone", "FAHENG_PLUGIN_IMPORT"],
  ["a pack that hands in nothing", "nothing", "FAHENG_PLUGIN_SCHEMA"],
  ["a pack under another's name", "renamed", "FAHENG_PLUGIN_SCHEMA"],
];

/** What a pack does in its thread. */
const ANSWERS: readonly (readonly [what: string, ask: () => Promise<unknown>, code: string])[] = [
  ["a report without end", () => render("endless"), "FAHENG_PACK_STOPPED"],
  ["a report that takes all memory", () => render("hungry"), "FAHENG_PACK_STOPPED"],
  ["a report that ends the process", () => render("exits"), "FAHENG_PACK_STOPPED"],
  ["a reader without end", () => read("reads-endlessly"), "FAHENG_PACK_STOPPED"],
  ["a report that calls itself without end", () => render("deep"), "FAHENG_REPORT_FAILED"],
  ["a report that answers a function", () => render("function"), "FAHENG_REPORT_FAILED"],
  ["a report that answers a promise", () => render("later"), "FAHENG_REPORT_FAILED"],
  ["a report of nine million characters", () => render("huge"), "FAHENG_REPORT_FAILED"],
  ["a report that writes into its view", () => render("writes"), "FAHENG_REPORT_FAILED"],
];

describe("a pack's code in a thread", () => {
  it.each(IMPORTS)("%s is refused alone", (_what, id, code) => {
    const refused = registry.refused.find((it) => it.id === id);
    expect(refused?.problems.map((it) => it.code)).toContain(code);
    expect(registry.active.map((it) => it.id)).toContain("sound");
  });

  it.each(ANSWERS)(
    "%s: an error that names the pack, and the server goes on meanwhile and afterwards",
    async (_what, ask, code) => {
      let ticks = 0;
      const ticking = setInterval(() => (ticks += 1), 20);
      const from = performance.now();
      await expect(ask()).rejects.toMatchObject({ code, details: { plugin: expect.any(String) } });
      const lasted = performance.now() - from;
      clearInterval(ticking);
      // A thread that holds the processor leaves this one its time.
      expect(ticks).toBeGreaterThanOrEqual(Math.floor(lasted / 200));
      expect(await render("sound")).toMatchObject({ title: "商务局" });
    },
  );

  it("is stopped and asked anew, one question after another", async () => {
    const asked = await Promise.allSettled([render("endless"), render("endless"), render("sound")]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
  });

  it("sees nothing of the server's environment", async () => {
    process.env["FAHENG_SECRET_OF_TEST"] = "secret";
    expect(await render("looks")).toMatchObject({ title: "{}" });
  });

  it("is known by the SHA-256 of its files", () => {
    const [one, other] = [pluginOf("sound"), pluginOf("endless")];
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(one.sha256).toBe(other.sha256);
  });
});

test("a demonstration starts with packs that throw while they are imported, and the administrator sees them", async () => {
  const server = await startTestServer({ packs: { list, limits } });
  try {
    const { api } = await server.signIn("system-admin");
    const plugins = await api.plugin.list.query();
    const refused = plugins.find(({ id }) => id === "throws");
    expect(refused).toMatchObject({
      status: "refused",
      error: { code: "FAHENG_PLUGIN_IMPORT", place: "@faheng/plugin-commerce" },
    });
    expect(plugins.find(({ id }) => id === "commerce")?.status).toBe("active");
    const municipal = await server.signIn("municipal");
    expect((await municipal.api.assessment.list.query()).length).toBeGreaterThan(0);
    expect((await failure(municipal.api.plugin.frozen.query())).code).toBe("FAHENG_ACCESS_FORBIDDEN");
    expect(await api.plugin.frozen.query()).toEqual([]);
  } finally {
    await server.stop();
  }
});

test("the table in the documents has these cases", () => {
  const page = readFileSync(new URL("../../../../docs/faulty-packs.md", import.meta.url), "utf8");
  const rows =
    (page.split("## A pack's code in a thread")[1] ?? "").split("\n## ")[0]!.match(/^\| (?!what|-).*$/gmu) ?? [];
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  expect(cells.map(([, what, code]) => [what, code])).toEqual(
    [...IMPORTS, ...ANSWERS].map(([what, , code]) => [what, `\`${code}\``]),
  );
});
