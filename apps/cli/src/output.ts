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
    printReport(output, error.report(), "");
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  printReport(output, new FahengError(cliErrors.FAHENG_CLI_UNEXPECTED, { details: { reason } }).report(), "");
  if (process.env["FAHENG_DEBUG"] === "1" && error instanceof Error) output.err(`${error.stack ?? ""}\n`);
}

function printReport(output: Output, { code, message, mend, place, problems = [] }: ErrorReport, indent: string): void {
  const where = place === null || place === "" ? "" : ` [${place}]`;
  const lines = [`${code}${where}`, ...[message.zh, mend.zh, message.en, mend.en].map((line) => `  ${line}`)];
  output.err(lines.map((line) => `${indent}${line}\n`).join(""));
  for (const problem of problems) printReport(output, problem, `${indent}  `);
}
