import type { PluginRegistry } from "@faheng/plugin-api";
import { NO_CALENDAR, scoreFile } from "@faheng/scoring";
import type { Command } from "commander";
import { frameworkOf, profileOf, rulesOf } from "../documents.ts";
import { readJsonFile } from "../json-file.ts";
import { naming } from "../naming.ts";
import { type CommandContext, printJson } from "../output.ts";
import { readCalendar, readPeriod } from "../period.ts";

const MORE = `
文件格式 / forms: docs/schemas; 说明 / guide: docs/scoring-rules.md; 示例 / example: docs/examples/canteen
`;

interface ScoreOptions {
  readonly framework: string;
  readonly profile: string;
  readonly facts: string;
  readonly period?: string;
  readonly calendar?: string;
}

const WEEKENDS_ONLY =
  "Without --calendar working days are Monday to Friday: no holidays, no made-up workdays; see readings.";

/**
 * `faheng score --framework <id|file> --profile <id|file> --facts <file>`: prints the score with its trace as JSON
 * (`faheng.score/1`, see `scoreOutputSchema` of the scoring package).
 */
export function addScoreCommand(program: Command, output: CommandContext, plugins: () => PluginRegistry): void {
  program
    .command("score")
    .description(
      "给一个单位评分，输出总分、区间、分组、各项和得分依据 / " +
        "score one unit: total, interval, groups, items and trace as JSON (faheng.score/1)",
    )
    .requiredOption(
      "--framework <id|file>",
      "指标体系：编号或文件 / a framework of an installed pack, or a faheng.framework/1 JSON file",
    )
    .requiredOption(
      "--profile <id|file>",
      "评分方案：编号或文件 / a profile of an installed pack, or a faheng.profile/1 JSON file",
    )
    .requiredOption("--facts <file>", "事实数据文件 / a faheng.facts/1 JSON file")
    .option(
      "--period <from..to>",
      "考核期，用于没有年份的期限 / the assessed period, e.g. 2017-01-01..2017-12-31, for due days without a year",
    )
    .option(
      "--calendar <file>",
      '节假日和调休 / days off and made-up workdays: {"holidays":["2017-10-01"],"workdays":["2017-09-30"]}',
    )
    .addHelpText("after", MORE)
    .action((options: ScoreOptions) => {
      const framework = frameworkOf(plugins, options.framework);
      const profile = profileOf(plugins, options.profile);
      const documents = {
        framework: framework.document,
        profile: profile.document,
        facts: readJsonFile(options.facts),
      };
      const settings = {
        ...(options.period === undefined ? {} : { period: readPeriod(options.period) }),
        ...(options.calendar === undefined ? {} : { calendar: readCalendar(options.calendar) }),
      };
      const files = { framework: options.framework, profile: options.profile, facts: options.facts };
      const rules = rulesOf([framework.plugin, profile.plugin]);
      const scored = naming(files, () => scoreFile(documents, rules, settings));
      printJson(output, scored);
      const weekendsOnly = scored.readings.find(({ path }) => path === NO_CALENDAR);
      if (weekendsOnly) output.err(`${weekendsOnly.note}\n${WEEKENDS_ONLY}\n`);
    });
}
