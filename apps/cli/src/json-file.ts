import { FahengError } from "@faheng/domain";
import { readFileSync, statSync } from "node:fs";
import { cliErrors } from "./errors.ts";

/**
 * Reads a JSON file.
 *
 * @throws FAHENG_CLI_UNREADABLE_FILE where it cannot be read or is no JSON.
 */
export function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FahengError(cliErrors.FAHENG_CLI_UNREADABLE_FILE, { place: file, details: { file, reason }, cause });
  }
}

/** Whether an argument names a file rather than an id: ids have no slash and no extension of JSON. */
export function isFile(argument: string): boolean {
  return (
    argument.endsWith(".json") ||
    argument.includes("/") ||
    statSync(argument, { throwIfNoEntry: false })?.isFile() === true
  );
}
