import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { docxOf } from "../../test/zip.ts";
import { PARSE_LIMITS } from "./parse-apart.ts";
import { keepParserAtHand } from "./parser-at-hand.ts";
import { readDocument } from "./read-document.ts";

const file = (text: string): Uint8Array => docxOf(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
const read = async (text: string, limits = PARSE_LIMITS): Promise<string | undefined> =>
  (await readDocument(file(text), "a.docx", limits)).lines[0];

/** Process ids of this process's children that are parsers. */
function parsers(): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").split(" ").filter(Boolean);
  return children.map(Number).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("parse-child"));
}

let letGo = (): void => undefined;
afterEach(async () => {
  letGo();
  await vi.waitUntil(() => parsers().length === 0, { timeout: 15_000 });
});

describe("a parser at hand", () => {
  it("is not kept unless somebody says so, and not before the first file", async () => {
    await read("甲");
    expect(parsers()).toEqual([]);
    letGo = keepParserAtHand();
    expect(parsers()).toEqual([]);
  });

  it("waits after a file and reads the next one, and that one only", async () => {
    letGo = keepParserAtHand();
    const used: number[] = [];
    for (const text of ["甲", "乙", "丙"]) {
      expect(await read(text)).toBe(text);
      used.push(...parsers());
    }
    expect(used).toHaveLength(3);
    expect(new Set(used).size).toBe(3);
  });

  it("is started anew where it has been killed meanwhile, and where other limits hold", async () => {
    letGo = keepParserAtHand();
    await read("甲");
    const [waiting = 0] = parsers();
    process.kill(waiting, "SIGKILL");
    await expect.poll(parsers).toEqual([]);
    expect(await read("乙")).toBe("乙");
    const [next] = parsers();
    expect(await read("丙", { ...PARSE_LIMITS, megabytes: 256 })).toBe("丙");
    expect(parsers()).toEqual([next]);
  });

  it("is stopped by the limits of its job", async () => {
    letGo = keepParserAtHand();
    await read("甲");
    await expect(read("丙", { ...PARSE_LIMITS, seconds: 0 })).rejects.toMatchObject({ code: "FAHENG_DOCUMENT_LIMIT" });
    expect(await read("丁")).toBe("丁");
  });

  it("keeps nobody running, and is gone with whoever started it", async () => {
    const of = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);
    const program = `
      const { keepParserAtHand } = await import(${of("./parser-at-hand.ts")});
      const { readDocument } = await import(${of("./read-document.ts")});
      const { readFileSync } = await import("node:fs");
      keepParserAtHand();
      await readDocument(Buffer.from("${Buffer.from(file("甲")).toString("base64")}", "base64"), "a.docx");
      console.log(readFileSync("/proc/self/task/" + process.pid + "/children", "utf8").trim());
    `;
    const ended = await promisify(execFile)(process.execPath, [
      "--conditions=@faheng/source",
      "--disable-warning=ExperimentalWarning",
      "--input-type=module",
      "--eval",
      program,
    ]);
    const waited = Number(ended.stdout.trim());
    expect(waited).toBeGreaterThan(0);
    await expect.poll(() => isRunning(waited), { timeout: 15_000 }).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    // A child that nobody has waited for yet has ended all the same.
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
