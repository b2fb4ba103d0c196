import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { draftFromDocument } from "../../src/draft/draft-from-document.ts";
import { piecesOf } from "../../src/draft/source-pieces.ts";
import { readSource } from "../../src/read/read-source.ts";
import { readExpectation } from "./expectation.ts";
import { scoreDraft } from "./score-draft.ts";

// How much of each document of a folder comes through: `NAME.docx` beside `NAME.expect.json`.
// node --conditions=@faheng/source test/score/print-scores.ts FOLDER [NAME…] [--wrong]
const [folder = ".", ...rest] = process.argv.slice(2);
const isLong = rest.includes("--wrong");
const wanted = rest.filter((it) => !it.startsWith("--"));
const files = readdirSync(folder)
  .filter((name) => !name.endsWith(".json") && existsSync(join(folder, `${parse(name).name}.expect.json`)))
  .filter((name) => wanted.length === 0 || wanted.some((it) => name.startsWith(it)))
  .toSorted();

const print = (line: string): void => void process.stdout.write(`${line}\n`);
print("| file | items | extra | fields | clauses | doubts | silent |");
print("| ---- | ----: | ----: | -----: | ------: | -----: | -----: |");
for (const name of files) {
  const expectation = readExpectation(join(folder, `${parse(name).name}.expect.json`));
  try {
    const source = await readSource(readFileSync(join(folder, name)), name);
    const draft = draftFromDocument(source, "scored");
    const score = scoreDraft(draft, draft.clauses, { expectation, pieces: piecesOf(source) });
    const { items, fields, clauses, doubts, silent, wrong } = score;
    print(
      `| ${name} | ${items.found}/${items.expected} | ${items.extra} | ${fields.right}/${fields.expected} | ${clauses.found}/${clauses.expected} | ${doubts} | ${silent.length} |`,
    );
    if (isLong)
      for (const line of [...wrong, ...silent.map((text) => `silent: ${text.slice(0, 60)}`)]) print(`    ${line}`);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    const clauses = expectation.items.reduce((sum, it) => sum + (it.clauses ?? 0), 0);
    print(`| ${name} | 0/${expectation.items.length} (${code}) | 0 | 0 | 0/${clauses} | 0 | all |`);
  }
}
