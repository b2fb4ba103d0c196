import {
  evidencePath,
  type EvidenceStore,
  type EvidenceVerification,
  type ResultsVerdict,
  type Verification,
  verifyEverything,
  verifyEvidenceFiles,
} from "@faheng/assessment";
import {
  anchorText,
  type AuditFault,
  type AuditLink,
  type ContentFault,
  type ContentTableName,
  readAnchor,
  WHOLE_REACH,
} from "@faheng/database";
import { FahengError, type Wording } from "@faheng/domain";
import type { PluginRegistry } from "@faheng/plugin-api";
import type { Command } from "commander";
import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { faultLines, storeOf } from "../carry-evidence.ts";
import { DATA_OPTION, type DataOptions, withDatabase } from "../data.ts";
import { cliErrors } from "../errors.ts";
import { type CommandContext, printJson } from "../output.ts";

/** What each kind of fault of a chain means. */
const REASONS: Readonly<Record<AuditFault["reason"], Wording>> = {
  gap: { zh: "缺这一条", en: "the row is missing" },
  link: { zh: "与上一条不相连", en: "the row does not follow the one before it" },
  content: { zh: "内容被改动", en: "the row was changed" },
  head: { zh: "末尾被删减或替换", en: "the end of the chain was cut off or replaced" },
  sealed: { zh: "与链尾汇总不符，或已不在", en: "the row is not what the chain of heads says, or is gone" },
  anchor: { zh: "与报告所印锚点不符，或已不在", en: "the row differs from the printed anchor, or is gone" },
};

/** How a stored row can contradict the audit. */
const DIFFERENCES: Readonly<Record<ContentFault["reason"], Wording>> = {
  changed: { zh: "与审计所记不同", en: "it is not what the audit says" },
  missing: { zh: "审计中有，库中已不在", en: "the audit has it, and it is gone" },
  unknown: { zh: "审计中没有写入它的动作", en: "no act in the audit wrote it" },
};

/** What the tables are to people. */
const TABLES: Readonly<Record<ContentTableName, string>> = {
  response: "填报",
  response_version: "填报历史",
  office_statement: "市级评定",
  assignment_version: "任务分解",
  urge: "催办",
  extension: "延期",
  rectification: "整改事项",
  comment: "批注",
  review_task: "评审任务",
  review_finding: "评审意见",
  appeal: "申诉",
  register_row: "市办登记",
  question: "询问",
  paper: "公文",
  narrative: "文稿",
  paper_template: "公文模板",
  function_transfer: "职能划转",
  substitution: "代理",
  past_result: "往年结果",
  framework_draft: "导入的指标体系",
  framework_draft_change: "导入指标体系的核对",
  data_pack: "审定的指标体系",
  taken_answer: "采用以往填报",
  ledger_month: "台账",
  stage_plan: "周期阶段",
  cycle_method: "比较方法",
  edition: "版次",
  edition_content: "版次内容",
  evidence_file: "佐证文件",
  evidence: "佐证材料",
  count_list: "计数清单",
  filing_record: "报送记录",
  period_duty: "周期任务",
  group_record: "领导小组工作",
  official_text: "文件原文",
  assessment: "考评与成绩",
  result_version: "结果",
  manifest: "固定的版本",
  office_profile: "市级评分方案",
  bureau_profile: "本局评分方案",
  calendar_version: "工作日历",
};

interface VerifyOptions extends DataOptions {
  readonly evidence?: string | true;
  readonly anchor?: readonly string[];
  readonly json?: boolean;
}

/** `faheng verify`: the audit, and everything stored against it; exit 1 names the first that is wrong. */
export function addVerifyCommand(program: Command, output: CommandContext, plugins: () => PluginRegistry): void {
  program
    .command("verify")
    .alias("verify-audit")
    .option(...DATA_OPTION)
    .option(
      "--evidence [folder]",
      "一并核对佐证材料文件：所给目录，或所设的材料库（也可以是 S3） / hold the files of evidence to their digests too: in this folder, or in the store that is set, a bucket too",
    )
    .option("--anchor <anchor...>", "报告末行所印锚点 / anchors as reports print them in their last line")
    .option("--json", "输出 JSON / print JSON")
    .description(
      "核对审计链，并按审计核对所存填报、评定、原文、方案和成绩，服务运行时也可 / " +
        "check the audit, and what is stored against it, beside a running server too; exit 1 and the first that is wrong",
    )
    .action(async ({ anchor = [], json = false, evidence, ...options }: VerifyOptions) => {
      const anchors = anchor.map(requireAnchor);
      const [verification, files] = await withDatabase(options, "reader", async (database) => {
        const db = database.reaching(WHOLE_REACH);
        const verified = await verifyEverything(db, { anchors, plugins: plugins() });
        if (evidence === undefined) return [verified, null] as const;
        const store = evidence === true ? await storeOf(options) : folderOf(evidence);
        return [verified, await verifyEvidenceFiles(db, store)] as const;
      });
      if (!verification.ok || files?.ok === false) output.fail();
      if (json)
        printJson(output, files === null ? verification : { ...verification, ok: verification.ok && files.ok, files });
      else {
        for (const line of linesOf(verification)) output.out(`${line}\n`);
        if (files !== null) for (const line of filesIn(files)) output.out(`${line}\n`);
      }
    });
}

/** Only read: what is written there is the server's matter. */
function folderOf(root: string): Pick<EvidenceStore, "read"> {
  return {
    async read(key) {
      const place = path.join(root, evidencePath(key));
      return await Promise.resolve(existsSync(place) ? createReadStream(place) : null);
    },
  };
}

function* filesIn(files: EvidenceVerification): Generator<string> {
  if (files.ok) {
    yield `佐证文件完整 / evidence files ok: ${files.files} 份 / files, ${files.bytes} 字节 / bytes`;
    return;
  }
  yield* faultLines(files);
}

function* linesOf({ audit, content, results }: Verification): Generator<string> {
  if (!audit.ok) {
    const { chain, seq, reason } = audit;
    const { zh, en } = REASONS[reason];
    yield `审计链 ${chain} 第 ${seq} 条：${zh}`;
    yield `bad: chain ${chain}, row ${seq}: ${en} (${reason})`;
    return;
  }
  yield `审计链完整 / audit ok: ${audit.heads.length} 条链 / chains, ${audit.rows} 条记录 / rows`;
  if (audit.head !== null) yield `锚点 / anchor: ${anchorText(audit.head)}`;
  yield `尚未汇总 / not in the chain of heads yet: ${audit.unsealed}`;
  if (content === null) return;
  if (content.ok) {
    yield `所存内容与审计一致 / content ok: ${content.held} 行 / rows`;
    for (const [table, rows] of Object.entries(content.unheld)) {
      const word = TABLES[table as ContentTableName];
      yield `${word} ${table}：${rows} 行早于内容校验，无从核对 / rows from before there were digests, not held to any`;
    }
    if (results !== null) yield* resultLines(results);
    return;
  }
  const { table, agencyId, object, version, reason } = content;
  const { zh, en } = DIFFERENCES[reason];
  const of = agencyId === null ? "" : ` ${agencyId}`;
  const which = version === null ? "" : ` v${version}`;
  yield `${TABLES[table]} ${table}${of} ${object}${which}：${zh}`;
  yield `bad: ${table}${of} ${object}${which}: ${en} (${reason})`;
}

function* resultLines(results: ResultsVerdict): Generator<string> {
  if (results.ok) {
    yield `结果复算一致 / results ok: ${results.same} 份 / computed anew`;
    if (results.unscored > 0) {
      yield `结果 ${results.unscored} 份所用的机关包不在，无从复算 / results whose pack is not here, not computed anew`;
    }
    return;
  }
  const { agencyId, assessmentId, n, reason } = results;
  yield `结果 result_version ${agencyId} ${assessmentId} 第 ${n} 份：${reason === "stated" ? "所据内容被改动" : "复算不一致"}`;
  yield `bad: result_version ${agencyId} ${assessmentId} n${n}: it comes to something else (${reason})`;
}

function requireAnchor(text: string): AuditLink {
  const anchor = readAnchor(text);
  if (anchor !== null) return anchor;
  const details = {
    option: "--anchor",
    reason: "应为报告末行所印的 <序号>:sha256:<64位十六进制>，旧报告为 <序号>:<64位十六进制>",
    reasonEn: "expected <seq>:sha256:<64 hex digits> as printed, or <seq>:<64 hex digits> of an older report",
  };
  throw new FahengError(cliErrors.FAHENG_CLI_ARGUMENT, { place: text, details });
}
