import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { Output } from "./output.ts";

/**
 * Reads one line for each question: asked for at a terminal without showing what is typed, else from standard input, one
 * line each. Blanks around a line do not count.
 */
export async function readSecrets(questions: readonly string[], output: Output): Promise<string[]> {
  const isTerminal = process.stdin.isTTY;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: isTerminal });
  const answers: string[] = [];
  const ask = (): void => {
    const question = questions[answers.length];
    if (isTerminal && question !== undefined) output.err(`${question}: `);
  };
  ask();
  for await (const line of lines) {
    if (isTerminal) output.err("\n");
    answers.push(line.trim());
    if (answers.length === questions.length) break;
    ask();
  }
  lines.close();
  return answers;
}
