import { accessSync, constants } from "node:fs";

/**
 * Debian's Chromium, `null` where it is not installed. Its build without a window's frame comes first: the same engine opens the
 * same page at half the processor time, because it paints no tabs and loads no extensions.
 */
export function findChromium(): string | null {
  return firstProgram([
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ]);
}

/** LibreOffice, `null` where it is not installed. */
export function findLibreOffice(): string | null {
  return firstProgram(["/usr/bin/soffice", "/usr/bin/libreoffice"]);
}

/** Poppler's pdftotext, `null` where it is not installed. */
export function findPdfToText(): string | null {
  return firstProgram(["/usr/bin/pdftotext"]);
}

/**
 * Decides what a missing program means for a test: skipped on a developer's machine, a failure in CI.
 *
 * @returns whether the tests that need it can run.
 * @throws Error in CI (environment variable `CI` set) when it is missing.
 */
export function requireInCi(program: string | null, debianPackage: string): program is string {
  if (program !== null) return true;
  if (process.env["CI"]) throw new Error(`missing in CI: install the Debian package ${debianPackage}`);
  return false;
}

function firstProgram(paths: readonly string[]): string | null {
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
