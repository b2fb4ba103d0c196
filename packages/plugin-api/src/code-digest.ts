import { createHash } from "node:crypto";
import { z } from "zod";
import type { PluginInput } from "./plugin.ts";

/**
 * SHA-256 of a pack that was handed in as a value: of everything it declares and of the text of its functions. What its
 * functions call beyond themselves is not in it.
 */
export function codeDigest(declared: PluginInput, functions: readonly string[]): string {
  const bare = (_key: string, value: unknown): unknown => (value instanceof z.ZodType ? undefined : value);
  const content = JSON.stringify([declared, functions], bare);
  return createHash("sha256").update(content).digest("hex");
}
