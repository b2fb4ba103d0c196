import { FahengError } from "@faheng/domain";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cliErrors } from "./errors.ts";

/**
 * Writes files into a folder that must not be there yet.
 *
 * @throws FAHENG_CLI_FOLDER_TAKEN
 */
export function writeNewFolder(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): void {
  if (existsSync(folder))
    throw new FahengError(cliErrors.FAHENG_CLI_FOLDER_TAKEN, { place: folder, details: { folder } });
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text, { flag: "wx" });
  }
}
