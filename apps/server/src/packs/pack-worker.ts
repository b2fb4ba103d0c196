import { deepFreeze, FahengError } from "@faheng/domain";
import {
  carryError,
  checkImported,
  describePlugin,
  type ImportedPack,
  importKept,
  importPack,
  Intrinsics,
  OrderDesk,
  packageDigest,
  type PackSource,
  type Plugin,
  writeDescription,
} from "@faheng/plugin-api";
import { flushCompileCache } from "node:module";
import { serialize } from "node:v8";
import { workerData } from "node:worker_threads";
import {
  MOST_BYTES,
  type NumberedQuestion,
  type Outcome,
  type PackMessage,
  type PackPlace,
  type PackQuestion,
  type PackWorkerData,
} from "./pack-wire.ts";

/** The only code that runs beside a pack's: imports the packs it is given, then answers one question after another. */
const given = workerData as { -readonly [Key in keyof PackWorkerData]?: PackWorkerData[Key] };
const { places, port } = given as PackWorkerData;
// What a pack finds here leads nowhere.
delete given.port;
delete process.env["NODE_COMPILE_CACHE"];
const send = port.postMessage.bind(port);
const encode = serialize;
for (const way of ["kill", "abort", "dlopen"] as const) {
  Object.defineProperty(process, way, {
    value: () => {
      throw new TypeError(`process.${way} is not for packs`);
    },
  });
}

const intrinsics = new Intrinsics();
const plugins: (Plugin | null)[] = [];
let desk: OrderDesk | null = null;
for (const [position, place] of places.entries()) {
  say({ said: "begins", position });
  let taken: Outcome;
  try {
    taken = await importOne(place, position);
  } catch (cause) {
    taken = failed(cause);
  }
  say({ said: "imported", position, bytes: bytesOf(taken) });
}

// Threads are ended from outside, which leaves them no time to keep what was compiled.
flushCompileCache();

port.on("message", ({ number, question }: NumberedQuestion) => {
  let outcome: Outcome;
  try {
    outcome = { ok: true, value: answerTo(question) };
  } catch (cause) {
    outcome = failed(cause);
  }
  // An answer out of a thread whose language was changed is none.
  const changed = intrinsics.fault(places[0]!.id);
  say({ said: "answered", number, bytes: bytesOf(changed === null ? outcome : failed(changed)) });
});

async function importOne(place: PackPlace, position: number): Promise<Outcome> {
  const checked = checkImported(await importedFrom(place));
  // Its functions were asked while it was checked.
  const changed = intrinsics.fault(place.id);
  if (changed !== null) return { ok: false, errors: [carryError(changed)], reason: "" };
  plugins[position] = checked.ok ? checked.plugin : null;
  if (!checked.ok) return { ok: false, errors: checked.problems.map(carryError), reason: "" };
  return { ok: true, value: writeDescription(describePlugin(checked.plugin)) };
}

async function importedFrom({ id, list, folder, sha256 }: PackPlace): Promise<ImportedPack> {
  if (folder !== null && sha256 !== null) return await importKept({ id, sha256, folder }, list);
  const { packs } = (await import(list)) as { readonly packs: readonly PackSource[] };
  const source = packs.find((it) => it.id === id)!;
  return await importPack(source, () => packageDigest(source.package, list), sha256 ?? undefined);
}

function answerTo(question: PackQuestion): unknown {
  const [plugin = null] = plugins;
  if (plugin === null) throw new TypeError("the pack is refused");
  switch (question.ask) {
    case "plan":
      desk ??= new OrderDesk(plugin.rules);
      return desk.ask(deepFreeze(question.order), deepFreeze(question.question));
    case "read":
      return plugin.documentReaders[question.framework]?.(deepFreeze(question.content));
    case "render": {
      const { framework, profile, explanation, agency, cycle } = question.view;
      deepFreeze([framework, profile, explanation, agency, cycle, [...question.view.answers.values()]]);
      return plugin.reports.find((it) => it.id === question.report)?.render(Object.freeze(question.view));
    }
  }
}

function failed(cause: unknown): Outcome {
  const errors = cause instanceof FahengError ? [carryError(cause)] : [];
  return { ok: false, errors, reason: textOf(cause) };
}

function textOf(cause: unknown): string {
  try {
    return String(cause).slice(0, 300);
  } catch {
    return "something that can't be told";
  }
}

/** An outcome as bytes; one that is too large, or holds what no other thread can be given, says so instead. */
function bytesOf(outcome: Outcome): Uint8Array {
  const refuse = (reason: string): Uint8Array => encode({ ok: false, errors: [], reason } satisfies Outcome);
  try {
    const bytes = encode(outcome);
    return bytes.byteLength <= MOST_BYTES ? bytes : refuse(`an answer of ${bytes.byteLength} bytes`);
  } catch (cause) {
    return refuse(textOf(cause));
  }
}

function say(message: PackMessage): void {
  send(message, []);
}
