import type { CountCheck } from "@faheng/api";
import { failureIn } from "./coded-failure.ts";
import type { Saved } from "./outputs.ts";
import { actByFile, askByFile } from "./send-file.ts";

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
  readonly only?: string;
}

/** Where an empty list of a kind is. */
export function countTemplate(kind: string): string {
  return `/files/count-list/template/${kind}.xlsx`;
}

/** What a number would be by a list. @throws CodedFailure */
export async function checkList(place: CountPlace, columns: ChosenColumns, file: File): Promise<CountCheck> {
  return await askByFile(`${addressOf(place)}/check?${new URLSearchParams({ ...columns }).toString()}`, file);
}

/** Counts the list that was tried, over the version that was seen. @throws CodedFailure */
export async function countList(
  place: CountPlace,
  { columns: { key, on, mark, only }, sha256, version }: Pick<CountCheck, "columns" | "sha256" | "version">,
  file: File,
): Promise<Saved> {
  const headings = { key, on: on ?? "", mark: mark ?? "", only: only ?? "" };
  const query = new URLSearchParams({ ...headings, sha256, version: String(version) });
  return await actByFile(`${addressOf(place)}?${query.toString()}`, file);
}

/** A list that is kept already, as the file it came as. @throws CodedFailure */
export async function keptList(
  assessmentId: string,
  { indicator, sha256, fileName }: { readonly indicator: string; readonly sha256: string; readonly fileName: string },
): Promise<File> {
  const answer = await fetch(`/files/evidence/${[assessmentId, indicator, sha256].map(encodeURIComponent).join("/")}`);
  if (!answer.ok) throw failureIn(await answer.json().catch(() => null));
  return new File([await answer.blob()], fileName);
}

function addressOf({ assessmentId, indicator, fact }: CountPlace): string {
  return `/files/count-list/${[assessmentId, indicator, fact].map(encodeURIComponent).join("/")}`;
}
