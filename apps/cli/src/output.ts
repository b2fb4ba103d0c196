import { FahengError } from "@faheng/domain";

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

/** An error in both languages with place and mend, as every command prints it. */
export function printError(output: Output, error: unknown): void {
  if (!(error instanceof FahengError)) {
    output.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return;
  }
  const { code, message, mend, place } = error.report();
  const where = place === null ? "" : ` [${place}]`;
  output.err(`${code}${where}\n  ${message.zh}\n  ${mend.zh}\n  ${message.en}\n  ${mend.en}\n`);
}
