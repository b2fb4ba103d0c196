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
    const codesIn = (wanted: (file: string) => boolean): ReadonlySet<string> => {
      const texts = files.filter(wanted).map((file) => readFileSync(`${root}/${file}`, "utf8"));
      return new Set(texts.flatMap((text) => text.match(/FAHENG_[A-Z0-9_]+/g) ?? []));
    };
    const isDeclaration = (file: string): boolean => /(^|[/-])errors\.ts$/.test(file);
    const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.includes("/test/");
    const source = codesIn((file) => !isTest(file) && !isDeclaration(file));
    const tests = codesIn(isTest);
    const codes = definitions.map((it) => it.code);
    expect({ unused: codes.filter((code) => !source.has(code)) }).toEqual({ unused: [] });
    expect({ untested: codes.filter((code) => !tests.has(code)) }).toEqual({ untested: [] });
  });
});
