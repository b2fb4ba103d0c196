import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const FAHENG = path.join(import.meta.dirname, "../bin/faheng.js");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "faheng-serve-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** `faheng serve` on a folder and a port of its own, up and answering. */
async function serve() {
  const child = spawn(process.execPath, [FAHENG, "serve"], {
    env: { PATH: process.env["PATH"] ?? "", HOME: folder, PORT: "0", FAHENG_DATA: path.join(folder, "data") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const url = await new Promise<string>((resolve) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const found = /http:\/\/\S+(?=\n)/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, ended, url };
}

const answers = async (url: string): Promise<boolean> =>
  await fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

describe("faheng serve", () => {
  it("ends with 0 when it is asked to", async () => {
    const { child, ended, url } = await serve();
    expect(await answers(url)).toBe(true);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(await answers(url)).toBe(false);
  });

  it("leaves no server behind when it is killed", async () => {
    const { child, ended, url } = await serve();
    child.kill("SIGKILL");
    await ended;
    await expect.poll(() => answers(url), { timeout: 10_000, interval: 100 }).toBe(false);
    // The folder is free again.
    const second = await serve();
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
  });
});
