import { FahengError, type Wording } from "@faheng/domain";
import { readFileSync } from "node:fs";
import { cliErrors } from "./errors.ts";

const REASONS: Readonly<Record<string, Wording>> = {
  ENOENT: { zh: "没有这个文件", en: "there is no such file" },
  EISDIR: { zh: "这是目录，不是文件", en: "it is a folder, not a file" },
  EACCES: { zh: "没有读取权限", en: "permission is denied" },
};

/**
 * Reads a whole file.
 *
 * @throws FAHENG_CLI_UNREADABLE_FILE
 */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const message = messageOf(cause);
    throw unreadable(file, file, REASONS[code] ?? { zh: message, en: message }, cause);
  }
}

/** The error for a file that cannot be used; `place` may name a line in it. */
export function unreadable(place: string, file: string, reason: Wording, cause?: unknown): FahengError {
  const details = { file, reason: reason.zh, reasonEn: reason.en };
  return new FahengError(cliErrors.FAHENG_CLI_UNREADABLE_FILE, { place, details, cause });
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
