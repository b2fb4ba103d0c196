import { FahengError } from "@faheng/domain/errors";
import { documentErrors as errors } from "../errors.ts";
import { refusalOf } from "../refusal.ts";
import type { OfficeKind } from "./archive-gate.ts";
import { bytesOf } from "./document-source.ts";
import type { SheetContent } from "../xlsx/sheet.ts";
import { bareSheets, partsOf, type SheetPart } from "./sheet-parts.ts";
import { loadReaders, parseOffice, parsePreview, parseSheets, parseSource } from "./parse.ts";
import type { ParseAnswer, Parsed, ParseJob, SourceKind } from "./parse-apart.ts";

// The process that `parseApart` starts: one job, one answer, end.
// One that was started before its job loads what reads it meanwhile.
const ahead = setTimeout(() => void loadReaders(), 100);
process.once("message", (job: ParseJob) => {
  clearTimeout(ahead);
  void answerTo(job).then(async (answer) => await say(job, answer));
});

async function say({ kind }: ParseJob, answer: ParseAnswer): Promise<void> {
  if (kind === "sheets" && answer.ok) {
    const sheets = answer.content as readonly SheetContent[];
    for (const part of partsOf(sheets)) await sendOut(part);
    await sendOut({ ok: true, content: bareSheets(sheets) });
  } else {
    await sendOut(answer);
  }
  process.disconnect();
}

/** Sends something and waits until it has gone, so that nothing is copied more than once at a time. */
async function sendOut(message: ParseAnswer | SheetPart): Promise<void> {
  await new Promise<void>((resolve) => process.send?.(message, () => resolve()));
}

async function answerTo({ source, kind }: ParseJob): Promise<ParseAnswer> {
  try {
    const bytes = await bytesOf(source);
    return { ok: true, content: await contentOf(bytes, kind) };
  } catch (cause) {
    return refusalOf(cause instanceof FahengError ? cause : damaged(cause));
  }
}

async function contentOf(bytes: Uint8Array, kind: ParseJob["kind"]): Promise<Parsed> {
  if (kind === "sheets") return await parseSheets(bytes);
  const [form, as] = kind.split("-");
  if (as === "source") return await parseSource(bytes, form as SourceKind);
  if (kind === "docx-preview") return await parsePreview(bytes, "docx");
  if (kind === "xlsx-preview") return await parsePreview(bytes, "xlsx");
  return await parseOffice(bytes, kind as OfficeKind);
}

function damaged(cause: unknown): FahengError {
  return new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, { details: { reason: String(cause).slice(0, 200) } });
}
