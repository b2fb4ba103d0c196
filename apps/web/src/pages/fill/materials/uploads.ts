import { useSyncExternalStore } from "react";
import { type EvidencePlace, uploadEvidence } from "../../../api/upload.ts";

/** A file on its way, or that did not get there. */
export interface Upload {
  readonly id: number;
  readonly place: EvidencePlace;
  readonly fileName: string;
  /** How much of it has gone out, 0 to 1; `null` while it waits for those before it. */
  readonly share: number | null;
  /** Why it did not get there. */
  readonly error: unknown;
  readonly stop: () => void;
}

/** Files go one after the other, whichever page is open meanwhile: who comes back finds them as they are by then. */
let uploads: readonly Upload[] = [];
let queue: Promise<unknown> = Promise.resolve();
let last = 0;
const listeners = new Set<() => void>();

function keep(next: readonly Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
  // Whoever closes the window is asked while something is under way.
  const isBusy = uploads.some(({ error }) => error === null);
  window.removeEventListener("beforeunload", ask);
  if (isBusy) window.addEventListener("beforeunload", ask);
}

function ask(event: Event): void {
  event.preventDefault();
}

function change(id: number, part: Partial<Upload>): void {
  keep(uploads.map((it) => (it.id === id ? Object.assign({}, it, part) : it)));
}

/** Takes away what did not get there and was read. */
export function forgetUpload(id: number): void {
  keep(uploads.filter((it) => it.id !== id));
}

/** Sends files for a material, those before them first. @param onGiven hears each that got there. */
export function sendFiles(place: EvidencePlace, files: readonly File[], onGiven: () => Promise<unknown>): void {
  for (const [at, file] of files.entries()) {
    last += 1;
    const id = last;
    const stopping = new AbortController();
    // Of several files one at most stands for what was sent back; the others are pieces of their own.
    const own = at === 0 ? place : Object.assign({}, place, { replaces: null });
    const stop = (): void => {
      stopping.abort();
      forgetUpload(id);
    };
    keep([...uploads, { id, place: own, fileName: file.name, share: null, error: null, stop }]);
    queue = queue.then(async () => {
      if (stopping.signal.aborted) return;
      change(id, { share: 0 });
      try {
        await uploadEvidence(own, file, { onShare: (share) => change(id, { share }), signal: stopping.signal });
        await onGiven();
        forgetUpload(id);
      } catch (error) {
        change(id, { error });
      }
    });
  }
}

/** The files that are on their way to one indicator. */
export function useUploads(assessmentId: string, indicator: string): readonly Upload[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads,
  );
  return all.filter(({ place }) => place.assessmentId === assessmentId && place.indicator === indicator);
}
