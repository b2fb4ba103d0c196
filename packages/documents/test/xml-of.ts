import { fromBufferPromise } from "yauzl";
import { readEntry } from "../src/read/read-entry.ts";

/** The XML parts of an Office file, by name. */
export async function xmlOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of archive.eachEntry()) {
    if (/\.(xml|rels)$/.test(entry.fileName)) {
      parts.set(entry.fileName, (await readEntry(archive, entry, 100_000_000)).toString("utf8"));
    }
  }
  return parts;
}
