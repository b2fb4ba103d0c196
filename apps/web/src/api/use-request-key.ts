import { useMemo } from "react";

/**
 * A key for the act that would be sent now: the same however often it is pressed or retried, a new one as soon as what would be
 * sent is something else.
 *
 * @param content what would be sent; compared by value.
 */
export function useRequestKey(content: unknown): string {
  const text = JSON.stringify(content);
  // `crypto.randomUUID` is only there under HTTPS; this stands in an agency's plain network too.
  return useMemo(() => (text === undefined ? "" : hex(crypto.getRandomValues(new Uint8Array(16)))), [text]);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
