import { findLibreOffice, requireInCi } from "@faheng/services";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { promisify } from "node:util";

const program = findLibreOffice();

/** Whether tests with LibreOffice run: always in CI, elsewhere where it is installed. */
export const hasLibreOffice = requireInCi(program, "libreoffice-writer and libreoffice-calc");

/**
 * Has LibreOffice open files and save them in another format, all in one run.
 *
 * @param to `pdf`, `docx`, `xlsx`, or a format with its filter (`csv:Text - txt - csv (StarCalc):…`)
 * @returns what it wrote, by file name without extension; a file it could not open is missing.
 */
export async function convert(files: ReadonlyMap<string, Uint8Array>, to: string): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), "faheng-office-"));
  try {
    const output = join(folder, "out");
    await mkdir(output);
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const names = [...files.keys()].map((name) => join(folder, name));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    await promisify(execFile)(
      program ?? "soffice",
      [profile, "--headless", "--norestore", "--convert-to", to, "--outdir", output, ...names],
      { timeout: 110_000, env: { ...process.env, HOME: folder } },
    );
    const written = await readdir(output);
    const entries = await Promise.all(
      written.map(async (name) => [parse(name).name, new Uint8Array(await readFile(join(output, name)))] as const),
    );
    return new Map(entries);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
