import { deepFreeze } from "@faheng/domain";
import { type AssessmentView, checkPlugin, type DocumentContent, type PackSource } from "@faheng/plugin-api";
import { parentPort, workerData } from "node:worker_threads";

/** What a worker is told when it starts. */
export interface PackWorkerData {
  /** Address of the list of packs, and which of them it runs. */
  readonly list: string;
  readonly id: string;
}

/** What a worker is asked. */
export type PackQuestion =
  | { readonly ask: "render"; readonly report: string; readonly view: AssessmentView }
  | { readonly ask: "read"; readonly framework: string; readonly content: DocumentContent };

/** What it answers: whatever the pack does, as plain data. */
export type PackAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/** The only code that runs beside a pack's: imports one pack, and answers one question after another. */
const { list, id } = workerData as PackWorkerData;
const { packs } = (await import(list)) as { readonly packs: readonly PackSource[] };
const checked = checkPlugin(await packs.find((it) => it.id === id)!.load());
if (!checked.ok) throw new TypeError(`the pack ${id} is refused`);
const { reports, documentReaders } = checked.plugin;

const port = parentPort;
const say = (answer: PackAnswer | "ready"): void => port?.postMessage(answer, []);

port?.on("message", (question: PackQuestion) => {
  let answer: PackAnswer;
  try {
    answer = { ok: true, value: answerTo(question) };
  } catch (cause) {
    answer = { ok: false, reason: String(cause).slice(0, 300) };
  }
  try {
    say(answer);
  } catch (cause) {
    // A function, a symbol: what no other thread can be given.
    say({ ok: false, reason: String(cause).slice(0, 300) });
  }
});
say("ready");

function answerTo(question: PackQuestion): unknown {
  if (question.ask === "read") return documentReaders[question.framework]?.(deepFreeze(question.content));
  const { framework, profile, explanation, agency, cycle } = question.view;
  deepFreeze([framework, profile, explanation, agency, cycle, [...question.view.answers.values()]]);
  return reports.find((it) => it.id === question.report)?.render(Object.freeze(question.view));
}
