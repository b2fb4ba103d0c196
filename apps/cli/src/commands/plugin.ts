import { FahengError, listed } from "@faheng/domain";
import { nextSteps, pluginFiles, pluginNames } from "@faheng/generator";
import { exportPlugin, pluginWarnings, type PluginRegistry, type RegisteredPlugin } from "@faheng/plugin-api";
import type { Command } from "commander";
import path from "node:path";
import { cliErrors } from "../errors.ts";
import { writeNewFolder } from "../new-folder.ts";
import { type CommandContext, printError, printJson, printWarnings } from "../output.ts";
import { addDigestsCommand } from "./digests.ts";
import { addDraftCommand } from "./draft.ts";

/** `faheng plugin list | create | draft-from-document | digests | export | validate` */
export function addPluginCommands(program: Command, output: CommandContext, plugins: () => PluginRegistry): void {
  const plugin = program
    .command("plugin")
    .description("机关包 / agency packs: list, create, draft from a document, digests, validate, export");
  addDraftCommand(plugin, output);
  addDigestsCommand(plugin, plugins, output);

  plugin
    .command("list")
    .description("本机的机关包及其内容 / the packs of this installation and what they bring")
    .action(() => {
      const { active, refused } = plugins();
      for (const it of active) {
        const counts = it.frameworks.map((framework) => `${framework.id} (${framework.indicators.length})`).join(", ");
        output.out(`${it.id} ${it.version}  ${it.title.zh}  ${counts}\n`);
      }
      for (const it of refused) output.out(`${it.id}  refused: ${it.problems[0]?.code ?? ""}\n`);
    });

  plugin
    .command("create")
    .argument("<id>", "编号 / small letters, digits and hyphens: water-affairs")
    .option("--zh <name>", "机关的中文名 / the agency's name in Chinese: 水务局")
    .option("--en <name>", "机关的英文名 / the agency's name in English")
    .option("--into <folder>", "放在哪个目录下 / where the pack's folder is made", "plugins")
    .description("新建一个带测试的小机关包 / write a small complete pack with its tests into a new folder")
    .action((id: string, { into, zh, en }: { into: string; zh?: string; en?: string }) => {
      const files = pluginFiles(id, { ...(zh === undefined ? {} : { zh }), ...(en === undefined ? {} : { en }) });
      const folder = path.join(into, id);
      writeNewFolder(folder, files);
      for (const { path: file } of files) output.out(`${path.join(folder, file)}\n`);
      output.out(
        `\nnext:\n${nextSteps(pluginNames(id))
          .map((step) => `  ${step}\n`)
          .join("")}`,
      );
    });

  plugin
    .command("export")
    .argument("<id>", "编号 / pack id")
    .description("导出为一个 JSON 文件 / a pack's frameworks, profiles and reports as one JSON document")
    .action((id: string) => printJson(output, exportPlugin(findPlugin(plugins(), id))));

  plugin
    .command("validate")
    .argument("[id]", "编号，省略为全部 / pack id; all when left out")
    .description(
      "按服务器的规则检查，并提醒方案自相矛盾之处 / check packs as the server does, exit 1 on a problem; warn of profiles that contradict themselves",
    )
    .action((id?: string) => {
      const { active, refused } = plugins();
      const problems = refused.filter((it) => id === undefined || it.id === id).flatMap((it) => it.problems);
      for (const problem of problems) printError(output, problem);
      if (problems.length > 0) output.fail();
      else if (id !== undefined) findPlugin(plugins(), id);
      for (const it of active.filter((plugin) => id === undefined || plugin.id === id)) {
        const warnings = pluginWarnings({ ...it, rules: it.code.here?.rules ?? [] });
        printWarnings(
          output,
          warnings.map((warning) => warning.report()),
        );
      }
      if (problems.length === 0) output.out(`ok: ${id ?? active.map((it) => it.id).join(", ")}\n`);
    });
}

function findPlugin({ active, refused }: PluginRegistry, id: string): RegisteredPlugin {
  const found = active.find((it) => it.id === id);
  if (found) return found;
  const problem = refused.find((it) => it.id === id)?.problems[0];
  if (problem) throw problem;
  const known = active.map((it) => it.id);
  throw new FahengError(cliErrors.FAHENG_CLI_UNKNOWN_PLUGIN, { place: id, details: { id, ...listed(known, id) } });
}
