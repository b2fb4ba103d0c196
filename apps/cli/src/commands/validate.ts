import type { ErrorReport } from "@faheng/domain";
import { ANY_PERIOD, type PluginRegistry } from "@faheng/plugin-api";
import { validateFile } from "@faheng/scoring";
import type { Command } from "commander";
import { frameworkOf, profileOf, rulesOf } from "../documents.ts";
import { readJsonFile } from "../json-file.ts";
import { type CommandContext, printJson, printReport, printWarnings } from "../output.ts";
import { readPeriod } from "../period.ts";

interface ValidateOptions {
  readonly framework: string;
  readonly profile: string;
  readonly facts?: string;
  readonly period?: string;
  readonly json?: boolean;
}

const MORE = `
提醒不影响使用，退出码仍为 0。 / Warnings keep nothing from being used: the exit code stays 0.
文件格式 / forms: docs/schemas; 说明 / guide: docs/scoring-rules.md
`;

/** `faheng validate`: what keeps a profile from being used, and where it contradicts itself. */
export function addValidateCommand(program: Command, output: CommandContext, plugins: () => PluginRegistry): void {
  program
    .command("validate")
    .description(
      "检查评分方案：不能使用的问题，和自相矛盾之处的提醒 / " +
        "check a profile: what keeps it from being used, and warnings where it contradicts itself",
    )
    .requiredOption("--framework <id|file>", "指标体系：编号或文件 / a framework, by id or file")
    .requiredOption("--profile <id|file>", "评分方案：编号或文件 / a profile, by id or file")
    .option("--facts <file>", "事实数据文件，一并检查 / facts to check with them")
    .option("--period <from..to>", "考核期 / the assessed period, e.g. 2017-01-01..2017-12-31")
    .option("--json", '以 JSON 输出 / print {"errors":[],"warnings":[]}')
    .addHelpText("after", MORE)
    .action((options: ValidateOptions) => {
      const [framework, profile] = [frameworkOf(plugins, options.framework), profileOf(plugins, options.profile)];
      const documents = {
        framework: framework.document,
        profile: profile.document,
        ...(options.facts === undefined ? {} : { facts: readJsonFile(options.facts) }),
      };
      const period = options.period === undefined ? ANY_PERIOD : readPeriod(options.period);
      const found = validateFile(documents, rulesOf([framework.plugin, profile.plugin]), { period });
      if (found.errors.length > 0) output.fail();
      if (options.json === true) printJson(output, found);
      else printFound(output, options, found);
    });
}

function printFound(
  output: CommandContext,
  { framework, profile, facts }: ValidateOptions,
  { errors, warnings }: { readonly errors: readonly ErrorReport[]; readonly warnings: readonly ErrorReport[] },
): void {
  const files: Readonly<Record<string, string | undefined>> = {
    FAHENG_FRAMEWORK_INVALID: framework,
    FAHENG_PROFILE_INVALID: profile,
    FAHENG_FACTS_INVALID: facts,
  };
  for (const error of errors) printReport(output, { ...error, place: files[error.code] ?? error.place });
  printWarnings(output, warnings);
  if (errors.length === 0) output.out(`ok: ${profile}\n`);
}
