import { type AuditAnchor, verifyAudit, WHOLE_REACH } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import type { Command } from "commander";
import { DATA_OPTION, type DataOptions, withDatabase } from "../data.ts";
import { cliErrors } from "../errors.ts";
import type { CommandContext } from "../output.ts";

/** What each kind of fault means. */
const REASONS = {
  gap: "the row is missing",
  link: "the row does not follow the one before it",
  content: "the row was changed",
  head: "the end of the chain was cut off or replaced",
  anchor: "the row differs from the printed anchor, or is gone",
} as const;

/** `faheng verify-audit`: checks the whole audit chain; exit 1 names the first bad row. */
export function addVerifyAuditCommand(program: Command, output: CommandContext): void {
  program
    .command("verify-audit")
    .option(...DATA_OPTION)
    .option("--anchor <seq:hash...>", "anchors as reports print them in their last line")
    .description(
      "核对审计链 / check the audit chain, beside a running server too; exit 1 and the first bad row where it is broken",
    )
    .action(async ({ anchor = [], ...options }: DataOptions & { anchor?: string[] }) => {
      const anchors = anchor.map(readAnchor);
      const verdict = await withDatabase(options, "reader", (database) =>
        verifyAudit(database.reaching(WHOLE_REACH), anchors),
      );
      if (verdict.ok) {
        output.out(`ok: ${verdict.rows} rows, head ${verdict.head.seq}:${verdict.head.hash}\n`);
        return;
      }
      output.out(`bad: row ${verdict.seq}: ${REASONS[verdict.reason]} (${verdict.reason})\n`);
      output.fail();
    });
}

function readAnchor(text: string): AuditAnchor {
  const [, seq, hash] = /^([1-9]\d{0,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq !== undefined && hash !== undefined) return { seq: Number(seq), hash };
  const details = {
    option: "--anchor",
    reason: "应为 <序号>:<64位十六进制>",
    reasonEn: "expected <seq>:<64 hex digits>",
  };
  throw new FahengError(cliErrors.FAHENG_CLI_ARGUMENT, { place: text, details });
}
