import { type ErrorReport, FahengError } from "@faheng/domain";
import { cliErrors } from "./errors.ts";

/** Where a command writes; handed in, so that tests read what was printed. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What a command is given: where to write, and how to end with exit code 1 after its output. */
export interface CommandContext extends Output {
  readonly fail: () => void;
}

/** Writes to the terminal. */
export const terminal: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/** JSON for people and machines: two spaces, one line feed at the end. */
export function printJson(output: Output, value: unknown): void {
  output.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** An error in both languages with place and mend, and the single problems it stands for, as every command prints it. */
export function printError(output: Output, error: unknown): void {
  if (error instanceof FahengError) {
    printReport(output, error.report());
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  printReport(output, new FahengError(cliErrors.FAHENG_CLI_UNEXPECTED, { details: { reason } }).report());
  if (process.env["FAHENG_DEBUG"] === "1" && error instanceof Error) output.err(`${error.stack ?? ""}\n`);
}

/** An error's report to the terminal's error output: code and place, then what and how to mend it, in both languages. */
export function printReport(output: Output, { problems = [], ...report }: ErrorReport, indent = ""): void {
  output.err(inLines(report, indent));
  for (const problem of problems) printReport(output, problem, `${indent}  `);
}

/** Warnings stand among the results: what they are about is used all the same. */
export function printWarnings(output: Output, warnings: readonly ErrorReport[]): void {
  for (const warning of warnings) output.out(inLines(warning, ""));
}

function inLines({ code, message, mend, place }: ErrorReport, indent: string): string {
  const where = place === null || place === "" ? "" : ` [${place}]`;
  const lines = [`${code}${where}`, ...[message.zh, mend.zh, message.en, mend.en].map((line) => `  ${line}`)];
  return lines.map((line) => `${indent}${line}\n`).join("");
}
