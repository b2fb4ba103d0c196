import { normaliseOfficialText } from "@faheng/domain";
import { createHash } from "node:crypto";

/** SHA-256 (hex) of official wording after `normaliseOfficialText`, as frameworks record it in `officialDigest`. */
export function digestOfOfficialText(text: string): string {
  return createHash("sha256").update(normaliseOfficialText(text), "utf8").digest("hex");
}
