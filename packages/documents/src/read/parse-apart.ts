import { FahengError } from "@faheng/domain/errors";
import type { DocumentContent } from "@faheng/plugin-api";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import pLimit from "p-limit";
import { documentErrors as errors } from "../errors.ts";
import { errorOf, type Refusal, stopped } from "../refusal.ts";
import type { OfficeKind } from "./archive-gate.ts";
import type { SheetContent } from "../xlsx/sheet.ts";
import { cpuSeconds } from "./cpu-seconds.ts";
import type { DocumentSource } from "./document-source.ts";
import { childFor, readyNext } from "./parser-at-hand.ts";
import type { DocumentPreview } from "./preview.ts";
import { residentMegabytes } from "./resident-megabytes.ts";
import { gatherSheets, type SheetPart } from "./sheet-parts.ts";
import type { SourceDocument } from "./source-document.ts";

/** What goes to the child process. */
export interface ParseJob {
  readonly source: DocumentSource;
  /**
   * What it is read as; a workbook's sheets by name are asked for as `sheets`, what is only looked at as a preview, and all
   * that stands in it as a source.
   */
  readonly kind: OfficeKind | "sheets" | `${OfficeKind}-preview` | `${SourceKind}-source`;
}

/** What is read as a source. */
export type SourceKind = OfficeKind | "xls" | "ods" | "csv" | "html" | "pdf" | "txt";

/** What comes back from it. */
export type ParseAnswer =
  | {
      readonly ok: true;
      readonly content: DocumentContent | readonly SheetContent[] | DocumentPreview | SourceDocument;
    }
  | Refusal;

/** How much the child may use. */
export interface ParseLimits {
  /** Time that it works; a machine that is busy with others does not make a good file a bad one. */
  readonly seconds: number;
  readonly megabytes: number;
  /** Whoever waits is gone: what reads for them ends. */
  readonly gone?: AbortSignal;
}

export const PARSE_LIMITS: ParseLimits = { seconds: 20, megabytes: 512 };

/** Parsers that run at once, each of which may take all that its limits allow; whoever comes later waits. */
export const PARSERS_AT_ONCE = 2;

const inTurn = pLimit(PARSERS_AT_ONCE);

/** So many times as long it may take in all, waiting for a processor and for its file. */
export const WAITING = 6;

/** How often the child's memory is looked at, in milliseconds. */
const WATCH_EVERY = 50;

/**
 * Parses an Office file in a process of its own, which may read files but write none and start nothing, and which ends
 * at its limits of time and memory; this process keeps working whatever the file does. A process reads one file: what a file does to
 * its reader meets no other file. Its time is what it works for, its start
 * included; whoever is in a queue for a processor is not the worse for it.
 *
 * @throws FAHENG_DOCUMENT_LIMIT, and what `parseOffice` throws.
 */
export async function parseApart(
  job: ParseJob & { readonly kind: OfficeKind },
  limits: ParseLimits = PARSE_LIMITS,
): Promise<DocumentContent> {
  return (await inTurn(() => parseInChild(job, limits))) as DocumentContent;
}

/** The same of a workbook's sheets. @throws as {@link parseApart} */
export async function parseSheetsApart(
  source: DocumentSource,
  limits: ParseLimits = PARSE_LIMITS,
): Promise<readonly SheetContent[]> {
  return (await inTurn(() => parseInChild({ source, kind: "sheets" }, limits))) as readonly SheetContent[];
}

/** The beginning of an Office file, to be looked at. @throws as {@link parseApart} */
export async function previewApart(
  { source, kind }: ParseJob & { readonly kind: OfficeKind },
  limits: ParseLimits = PARSE_LIMITS,
): Promise<DocumentPreview> {
  return (await inTurn(() => parseInChild({ source, kind: `${kind}-preview` }, limits))) as DocumentPreview;
}

/** All that stands in a file. @throws as {@link parseApart} */
export async function sourceApart(
  { source, kind }: { readonly source: DocumentSource; readonly kind: SourceKind },
  limits: ParseLimits = PARSE_LIMITS,
): Promise<SourceDocument> {
  return (await inTurn(() => parseInChild({ source, kind: `${kind}-source` }, limits))) as SourceDocument;
}

export type Parsed = (ParseAnswer & { readonly ok: true })["content"];

async function parseInChild(job: ParseJob, { gone, ...limits }: ParseLimits): Promise<Parsed> {
  if (gone?.aborted === true) throw stopped("gone");
  const child = childFor(limits);
  const overLimit = (): FahengError => new FahengError(errors.FAHENG_DOCUMENT_LIMIT, { details: { ...limits } });
  const timers = new Set<NodeJS.Timeout>();
  let leave = (): void => undefined;
  try {
    return await new Promise<Parsed>((resolve, reject) => {
      timers.add(setTimeout(() => reject(overLimit()), limits.seconds * WAITING * 1000));
      leave = () => reject(stopped("gone"));
      gone?.addEventListener("abort", leave);
      const watch = async (): Promise<void> => {
        const isLarge = (await residentMegabytes(child.pid)) > limits.megabytes;
        if (isLarge || (await cpuSeconds(child.pid)) > limits.seconds) reject(overLimit());
      };
      timers.add(setInterval(() => void watch(), WATCH_EVERY));
      // A long list comes in pieces before its answer: taken in at once it would hold up everybody whom this process serves.
      const sheets = gatherSheets();
      child.on("message", (answer: ParseAnswer | SheetPart) => {
        if ("sheet" in answer) sheets.take(answer);
        else if (!answer.ok) reject(errorOf(answer));
        else if (job.kind !== "sheets") resolve(answer.content);
        else resolve(sheets.whole(answer.content as readonly SheetContent[]));
      });
      child.once("error", reject);
      // Without an answer: its own heap limit aborts it by a signal, anything else is a fault of its start. After an
      // answer this changes nothing.
      child.once("exit", (code) => reject(code === null ? overLimit() : stopped(code)));
      child.send(job, (cause) => cause && reject(cause));
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    gone?.removeEventListener("abort", leave);
    await end(child);
    readyNext(limits);
  }
}

/** Kills the child and waits until it is gone and its memory is free. */
async function end(child: ChildProcess): Promise<void> {
  const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  if (!isRunning) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
