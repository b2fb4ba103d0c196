import type { Framework } from "@faheng/domain";
import { type AssessmentView, type Plugin, registerPlugins } from "@faheng/plugin-api";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compare, type Pack } from "./compare.ts";
import { plain } from "./same.ts";
import { sources } from "./sources.ts";
import { summarise } from "./summary.ts";

/** `pnpm reread FOLDER`: finds each pack's document by its title among the text files there, and prints what differs. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: pnpm reread FOLDER   (the folder that holds the source documents as UTF-8 text)");
  process.exit(2);
}
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))

  .map((name) => readFileSync(path.join(folder, name), "utf8"));
let open = 0;
for (const { plugin, framework: id, layout } of sources) {
  const registered = registerPlugins([plugin]).active[0]?.code.here;
  const framework = registered?.frameworks.find((it) => it.id === id);
  if (!registered || !framework) throw new Error(`the host refuses the plugin ${plugin.id}`);
  const text = texts.find((it) => plain(it).includes(plain(framework.title)));
  if (text === undefined) {
    console.log(`\n${framework.title}\n  文件夹里没有这份文件`);
    open += 1;
    continue;
  }
  const pack: Pack = {
    framework,
    profile: registered.profiles.find((it) => it.framework.id === id && it.standing === "official") ?? null,
    answers: registered.demonstrations.find((it) => it.framework === id)?.answers ?? null,
    words: wordsOfReports(registered, framework),
  };
  const source = layout(text);
  const differences = compare(pack, source);
  console.log(summarise(pack, source, differences));
  open += differences.filter(({ reading }) => reading === null).length;
}

/** What the reports of an empty assessment print: headings that stand in no framework. */
function wordsOfReports({ reports }: Plugin, framework: Framework): string {
  const view: AssessmentView = {
    agency: { name: framework.issuer },
    cycle: { title: framework.title, from: "2000-01-01", to: "2000-12-31" },
    framework,
    profile: null,
    explanation: null,
    answers: new Map(),
    officialText: new Map(),
    printedOn: "2000-12-31",
  };
  const own = reports.filter((report) => report.frameworks.includes(framework.id));
  return own.map((report) => JSON.stringify(report.render(view))).join(" ");
}
process.exitCode = open === 0 ? 0 : 1;
