import { useCallback, useMemo, useRef } from "react";

/**
 * A key for the act that would be sent now: the same however often it is pressed or retried, a new one as soon as what would be
 * sent is something else.
 *
 * @param content what would be sent; compared by value.
 */
export function useRequestKey(content: unknown): string {
  const text = JSON.stringify(content);
  // `crypto.randomUUID` is only there under HTTPS; this stands in an agency's plain network too.
  return useMemo(() => (text === undefined ? "" : newKey()), [text]);
}

/**
 * Keys for acts of which several are sent from one place, each content its own. Only for what names the version it is based on:
 * the same content is the same act for as long as the place is there.
 */
export function useRequestKeys(): (content: unknown) => string {
  const keys = useRef(new Map<string, string>());
  return useCallback((content) => {
    const text = JSON.stringify(content);
    const key = keys.current.get(text) ?? newKey();
    keys.current.set(text, key);
    return key;
  }, []);
}

function newKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
