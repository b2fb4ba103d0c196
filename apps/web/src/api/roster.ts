import type { RosterCheck, RosterImport } from "@faheng/api";
import { failureIn, has, noAnswer } from "./coded-failure.ts";
import { actByFile, askByFile } from "./send-file.ts";

/** How far a long act has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Where the workbook to fill in is. */
export function rosterTemplate(agencyId: string): string {
  return `${addressOf(agencyId)}/template.xlsx`;
}

/** What bringing a workbook in would do. @throws CodedFailure */
export async function checkRoster(agencyId: string, file: File): Promise<RosterCheck> {
  return await askByFile(`${addressOf(agencyId)}/check`, file);
}

/** Brings in what was looked at; `digest` names it. @throws CodedFailure */
export async function confirmRoster(
  of: { readonly agencyId: string; readonly digest: string; readonly file: File },
  onProgress: (progress: Progress) => void,
): Promise<RosterImport> {
  const address = `${addressOf(of.agencyId)}/confirm/${of.digest}`;
  return await actByFile(address, of.file, (answer) => resultOf(answer, onProgress));
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

function addressOf(agencyId: string): string {
  return `/files/roster/${encodeURIComponent(agencyId)}`;
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
