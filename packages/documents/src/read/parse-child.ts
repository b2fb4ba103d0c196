import { FahengError } from "@faheng/domain";
import { documentErrors as errors } from "../errors.ts";
import { bytesOf } from "./document-source.ts";
import { parseOffice, parseSheets } from "./parse.ts";
import type { ParseAnswer, ParseJob } from "./parse-apart.ts";

// The process that `parseApart` starts: one job, one answer, end.
process.once("message", (job: ParseJob) => {
  void answerTo(job).then((answer) => process.send?.(answer, () => process.disconnect()));
});

async function answerTo({ source, kind }: ParseJob): Promise<ParseAnswer> {
  try {
    const bytes = await bytesOf(source);
    return { ok: true, content: kind === "sheets" ? await parseSheets(bytes) : await parseOffice(bytes, kind) };
  } catch (cause) {
    const error = cause instanceof FahengError ? cause : damaged(cause);
    return { ok: false, code: error.code, place: error.place, details: error.details };
  }
}

function damaged(cause: unknown): FahengError {
  return new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, { details: { reason: String(cause).slice(0, 200) } });
}
