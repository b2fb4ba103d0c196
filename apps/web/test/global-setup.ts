import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FOUNDED_IN } from "./browser/start-app.ts";

/** A global set-up of Vitest: the folder in which the first file in a browser founds the demonstration for all of them. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "faheng-founded-"));
  process.env[FOUNDED_IN] = folder;
  return () => {
    delete process.env[FOUNDED_IN];
    rmSync(folder, { recursive: true, force: true });
  };
}
