import { FahengError } from "@faheng/domain";
import { expect, it } from "vitest";
import { readSource } from "../../src/read/read-source.ts";
import { HOSTILE_FILES } from "./hostile-files.ts";

it("there are forty and more, of every format that is taken", () => {
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(40);
  const names = HOSTILE_FILES.map(({ fileName, name }) => `${fileName} ${name}`);
  expect(new Set(names).size).toBe(names.length);
});

it.each(HOSTILE_FILES)(
  "$fileName: $name",
  { timeout: 120_000 },
  async ({ fileName, bytes, refused = [], never = [] }) => {
    const read = await readSource(bytes(), fileName).catch((cause: unknown) => cause);
    const code = read instanceof FahengError ? read.code.replace("FAHENG_DOCUMENT_", "") : "read";
    // What is only refused where it cannot be helped may be read as well; nothing else is thrown.
    expect([...refused, ...(refused.length === 0 || refused.includes("SCANNED") ? ["read"] : [])]).toContain(code);
    const said = JSON.stringify(read instanceof FahengError ? [] : (read as { readonly blocks: unknown }).blocks);
    expect(never.filter((words) => said.includes(words))).toEqual([]);
  },
);
