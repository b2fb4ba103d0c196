import { failureIn, noAnswer } from "./coded-failure.ts";

/** Hears how much of a file has gone out, 0 to 1, and may stop it. */
export interface Watch {
  readonly onShare: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file and tells how far it has gone out.
 *
 * @returns what the server answered
 * @throws CodedFailure, also for what was stopped: then nothing of it is kept.
 */
export function sendWatched(
  url: string,
  file: File,
  watch: Watch,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const body = new FormData();
  body.append("file", file);
  return new Promise((given, failed) => {
    // `fetch` tells nothing of what has gone out.
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "json";
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) => watch.onShare(total === 0 ? 0 : loaded / total));
    request.addEventListener("load", () =>
      request.status === 200 ? given(request.response) : failed(failureIn(request.response)),
    );
    for (const end of ["error", "abort"]) request.addEventListener(end, () => failed(noAnswer()));
    watch.signal.addEventListener("abort", () => request.abort());
    request.send(body);
  });
}
