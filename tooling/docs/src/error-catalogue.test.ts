import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { errorSections, renderErrors, root } from "./error-catalogue.ts";

const sections = await errorSections();
const definitions = sections.flatMap((section) => section.definitions);

describe("error codes", () => {
  it("stand in docs/errors.md as the code has them (pnpm docs:errors)", () => {
    expect(readFileSync(`${root}/docs/errors.md`, "utf8")).toBe(renderErrors(sections));
  });

  it("are declared once each", () => {
    const codes = definitions.map((it) => it.code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it("say what happened and how to mend it, in both languages", () => {
    for (const { code, message, mend } of definitions) {
      for (const wording of [message, mend]) {
        expect({ code, zh: /\p{Script=Han}/u.test(wording.zh), en: wording.en.length > 3 }).toEqual({
          code,
          zh: true,
          en: true,
        });
      }
    }
  });

  it("are all thrown or reported somewhere, and tested somewhere", () => {
    const files = globSync("{packages,plugins,apps,tooling}/*/{src,test}/**/*.{ts,tsx}", { cwd: root });
    const read = (wanted: (file: string) => boolean): string =>
      files
        .filter(wanted)
        .map((file) => readFileSync(`${root}/${file}`, "utf8"))
        .join("\n");
    const isDeclaration = (file: string): boolean => /(^|[/-])errors\.ts$/.test(file);
    const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.includes("/test/");
    const source = read((file) => !isTest(file) && !isDeclaration(file));
    const tests = read(isTest);
    const codes = definitions.map((it) => it.code);
    expect({ unused: codes.filter((code) => !source.includes(code)) }).toEqual({ unused: [] });
    expect({ untested: codes.filter((code) => !tests.includes(code)) }).toEqual({ untested: [] });
  });
});
