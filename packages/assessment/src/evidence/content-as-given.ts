import type { EvidenceFile } from "@faheng/domain";
import { createHash } from "node:crypto";

/**
 * Passes a stored file on a piece at a time and holds it against the digest and the length of its row. The last piece goes out only
 * when all of it is as it was given: whoever takes a file that was changed in the store gets a transfer that breaks off, never a
 * whole file that is another.
 *
 * @throws what `changed` makes, where it is not as it was given
 */
export async function* contentAsGiven(
  { bytes, sha256 }: Pick<EvidenceFile, "bytes" | "sha256">,
  content: AsyncIterable<Uint8Array>,
  changed: () => Error,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let left = bytes;
  let held: Uint8Array | null = null;
  for await (const piece of content) {
    left -= piece.length;
    if (left < 0) throw changed();
    hash.update(piece);
    if (held !== null) yield held;
    held = piece;
  }
  if (left !== 0 || hash.digest("hex") !== sha256) throw changed();
  if (held !== null) yield held;
}
