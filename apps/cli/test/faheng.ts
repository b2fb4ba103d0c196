import { spawn, type SpawnOptions } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What a run of the binary left. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const BINARY = path.join(import.meta.dirname, "../bin/faheng.js");

/** Runs the real binary in a process of its own. */
export async function faheng(...args: readonly string[]): Promise<Run> {
  return await fahengWith({}, ...args);
}

/** Runs it with more in its environment. */
export async function fahengWith(more: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Run> {
  return await run({ env: { ...process.env, ...more } }, args);
}

/** Runs it with this on its standard input. */
export async function fahengTold(
  input: string,
  more: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Run> {
  return await run({ env: { ...process.env, ...more } }, args, input);
}

/** Runs it in another folder. */
export async function fahengIn(cwd: string, ...args: readonly string[]): Promise<Run> {
  return await run({ cwd }, args);
}

async function run(
  where: Pick<SpawnOptions, "cwd" | "env">,
  args: readonly string[],
  input: string | null = null,
): Promise<Run> {
  const child = spawn(process.execPath, [BINARY, ...args], { ...where, stdio: ["pipe", "pipe", "pipe"] });
  // A command that asks for nothing may be gone before it is told.
  child.stdin.on("error", () => {});
  child.stdin.end(input ?? "");
  const texts = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    texts.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    texts.err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...texts };
}

/** A folder of its own that goes away with `remove`. */
export function scratch(): {
  readonly folder: string;
  write(name: string, value: unknown): string;
  writeBytes(name: string, bytes: Uint8Array): string;
  remove(): void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), "faheng-cli-"));
  return {
    folder,
    write(name, value) {
      const file = path.join(folder, name);
      writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
      return file;
    },
    writeBytes(name, bytes) {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      return file;
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
