import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** In no lockfile of ours (one of them is GPL): installed for a run of the benchmark and gone with it. */
const PACKAGES = { hyperformula: "3.5.0", "json-rules-engine": "7.3.1" };
const TIMEOUT_MS = 120_000;

/** Loads a peer by name. */
export type LoadPeer = (name: keyof typeof PACKAGES) => unknown;

/** Installs the peers into an empty folder; answers why not where the registry cannot be reached. */
export function installPeers(folder: string): LoadPeer | string {
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ private: true, dependencies: PACKAGES }));
  try {
    const npm = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
    execFileSync("npm", npm, { cwd: folder, stdio: ["ignore", "ignore", "pipe"], timeout: TIMEOUT_MS });
  } catch (cause) {
    const { code = "", stderr = "" } = cause as { code?: string; stderr?: Buffer | string };
    return String(stderr).match(/code (E\w+)/)?.[1] ?? (code || String(cause));
  }
  return createRequire(path.join(folder, "package.json"));
}
