import type { RosterCheck, RosterImport } from "@faheng/api";
import { failureIn, has, noAnswer } from "./coded-failure.ts";
import { reportOf } from "./error-report.ts";
import { beginSending, REQUEST_KEY } from "./request-keys.ts";
import { sendFile } from "./send-file.ts";

/** How far a long act has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Where the workbook to fill in is. */
export function rosterTemplate(agencyId: string): string {
  return `/files/roster/${encodeURIComponent(agencyId)}/template.xlsx`;
}

/** What bringing a workbook in would do. @throws CodedFailure */
export async function checkRoster(agencyId: string, file: File): Promise<RosterCheck> {
  const answer = await send(`${encodeURIComponent(agencyId)}/check`, file);
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw failureIn(said);
  return said as RosterCheck;
}

/** Brings in what was looked at; `digest` names it. @throws CodedFailure */
export async function confirmRoster(
  of: { readonly agencyId: string; readonly digest: string; readonly file: File },
  onProgress: (progress: Progress) => void,
): Promise<RosterImport> {
  const path = `${encodeURIComponent(of.agencyId)}/confirm/${of.digest}`;
  const sending = beginSending(path);
  let isAnswered = false;
  try {
    const result = await resultOf(await send(path, of.file, { [REQUEST_KEY]: sending.key }), onProgress);
    isAnswered = true;
    return result;
  } catch (cause) {
    isAnswered = reportOf(cause).status < 500;
    throw cause;
  } finally {
    sending.ended(isAnswered);
  }
}

async function resultOf(answer: Response, onProgress: (progress: Progress) => void): Promise<RosterImport> {
  if (!answer.ok || answer.body === null) throw failureIn(await answer.json().catch(() => null));
  for await (const said of linesOf(answer.body)) {
    if (has(said, "done") && has(said, "total")) onProgress({ done: Number(said.done), total: Number(said.total) });
    else if (has(said, "result")) return said.result as RosterImport;
    else throw failureIn(said);
  }
  throw noAnswer();
}

async function send(path: string, file: File, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return await sendFile(`/files/roster/${path}`, file, headers);
}

/** One JSON value a line, as they come. @throws CodedFailure when the server stops in the middle */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw noAnswer();
    });
    const lines = (rest + (value ?? "")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
    if (done) return;
  }
}
