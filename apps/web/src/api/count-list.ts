import type { CountCheck } from "@faheng/api";
import { failureIn } from "./coded-failure.ts";
import { reportOf } from "./error-report.ts";
import type { Saved } from "./outputs.ts";
import { beginSending, REQUEST_KEY } from "./request-keys.ts";
import { sendFile } from "./send-file.ts";

/** Which number of which answer. */
export interface CountPlace {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly fact: string;
}

/** By which columns of a list, by heading; those that are left out are found by the server, an empty one is none. */
export interface ChosenColumns {
  readonly key?: string;
  readonly on?: string;
  readonly mark?: string;
}

/** Where an empty list of a kind is. */
export function countTemplate(kind: string): string {
  return `/files/count-list/template/${kind}.xlsx`;
}

/** What a number would be by a list. @throws CodedFailure */
export async function checkList(place: CountPlace, columns: ChosenColumns, file: File): Promise<CountCheck> {
  const answer = await sendFile(`${addressOf(place)}/check?${new URLSearchParams({ ...columns }).toString()}`, file);
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw failureIn(said);
  return said as CountCheck;
}

/** Counts the list that was tried, over the version that was seen. @throws CodedFailure */
export async function countList(
  place: CountPlace,
  { columns: { key, on, mark }, sha256, version }: Pick<CountCheck, "columns" | "sha256" | "version">,
  file: File,
): Promise<Saved> {
  const query = new URLSearchParams({ key, on: on ?? "", mark: mark ?? "", sha256, version: String(version) });
  const path = `${addressOf(place)}?${query.toString()}`;
  const sending = beginSending(path);
  let isAnswered = false;
  try {
    const answer = await sendFile(path, file, { [REQUEST_KEY]: sending.key });
    const said: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw failureIn(said);
    isAnswered = true;
    return said as Saved;
  } catch (cause) {
    isAnswered = reportOf(cause).status < 500;
    throw cause;
  } finally {
    sending.ended(isAnswered);
  }
}

function addressOf({ assessmentId, indicator, fact }: CountPlace): string {
  return `/files/count-list/${[assessmentId, indicator, fact].map(encodeURIComponent).join("/")}`;
}
