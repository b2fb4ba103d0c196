import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));
const packages = fileURLToPath(new URL("../../../packages", import.meta.url));

type Catalog = Readonly<Record<string, string>>;

/** Every catalog by its file. */
const catalogs: ReadonlyMap<string, Catalog> = new Map(
  await Promise.all(
    readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?:^|\/)(?:words|common-english)\.ts$/u.test(file))
      .map(async (file) => [file, catalogIn(await import(join(src, file)))] as const),
  ),
);
const all = [...catalogs].flatMap(([file, catalog]) =>
  Object.entries(catalog).map(([chinese, english]) => ({ file, chinese, english })),
);

/** A module's one export that is no function. */
function catalogIn(module: object): Catalog {
  const [catalog] = Object.values(module).filter((it): it is Catalog => typeof it === "object");
  if (!catalog) throw new Error("no catalog");
  return catalog;
}

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)(?::[^{}]*)?\}/gu)].map(([, name = ""]) => name).sort();

/** The text of all modules below a folder but catalogs and tests. */
const codeBelow = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file) && !catalogs.has(file))
    .filter((file) => !/(?:^|\/)words\.ts$/u.test(file) && !file.includes("node_modules"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");

describe("the words in English", () => {
  it("stand beside every page, the shared parts, the frame, and once for all", () => {
    const pages = readdirSync(join(src, "pages"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...catalogs.keys()].toSorted()).toEqual(
      [
        "app/words.ts",
        "ground/common-english.ts",
        "parts/words.ts",
        ...pages.map(({ name }) => `pages/${name}/words.ts`),
      ].toSorted(),
    );
  });

  it("keep every {name} of the Chinese text", () => {
    for (const { file, chinese, english } of all)
      expect(namesIn(english), `${file}: ${chinese}`).toEqual(namesIn(chinese));
  });

  it("count one as one: a number has the word for one beside the word for many", () => {
    const plurals = all.filter(({ english }) =>
      /(?<!–)\{\w+\} (?:points|items|days|changes|agencies|people|departments|rows|bonus items)\b/u.test(english),
    );
    expect(plurals).toEqual([]);
  });

  it("say a thing one way: nothing stands in a page's catalog and in one it stands on", () => {
    const shared = ["ground/common-english.ts", "parts/words.ts"].flatMap((file) =>
      Object.keys(catalogs.get(file) ?? {}),
    );
    expect(new Set(shared).size).toBe(shared.length);
    const twice = all.filter(({ file, chinese }) => !/^(?:ground|parts)\//u.test(file) && new Set(shared).has(chinese));
    expect(twice).toEqual([]);
  });

  it.each([...catalogs.keys()])("%s holds only what is said in its folder, or named by the domain", (file) => {
    const isShared = file.startsWith("ground/");
    const code = [
      codeBelow(isShared ? src : join(src, dirname(file))),
      codeBelow(join(packages, "domain/src")),
      isShared ? codeBelow(join(packages, "ui/src")) : "",
    ].join("\n");
    const unsaid = Object.keys(catalogs.get(file) ?? {}).filter((chinese) => !code.includes(JSON.stringify(chinese)));
    expect(unsaid).toEqual([]);
  });
});
