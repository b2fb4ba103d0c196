import { afterEach, expect, it, vi } from "vitest";
import { actByFile } from "./send-file.ts";

afterEach(() => vi.unstubAllGlobals());

/** Sends files one after the other; the server takes each and answers none, as where a connection breaks. @returns their keys */
async function keysOf(files: readonly File[]): Promise<(string | null)[]> {
  const keys: (string | null)[] = [];
  vi.stubGlobal("fetch", async (_: string, { headers }: RequestInit) => {
    keys.push(new Headers(headers).get("idempotency-key"));
    return await Promise.reject(new TypeError("network"));
  });
  for (const file of files) await expect(actByFile("/files/past/confirm", file)).rejects.toBeDefined();
  return keys;
}

it("the same file once more, where no answer came, is the same act; one that was mended meanwhile is another", async () => {
  const file = (text: string, lastModified = 1): File => new File([text], "往年.xlsx", { lastModified });
  const [first, again, longer, later] = await keysOf([file("一"), file("一"), file("一二"), file("乙", 2)]);
  expect(first).toMatch(/^[0-9a-f]{32}$/u);
  expect(again).toBe(first);
  expect(new Set([first, longer, later]).size).toBe(3);
});
