import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { arrowsBelow, arrowsUp, circlesIn } from "./arrows.ts";

/** From the ground up: the wire, what everything stands on, what pages share, pages, the roof, where it starts. */
const FLOORS = ["api", "ground", "parts", "pages", "app", ""];

const inFolder = (files: Readonly<Record<string, string>>, check: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), "faheng-arrows-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    check(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe("the web app's folders", () => {
  const arrows = arrowsBelow(fileURLToPath(new URL("../src", import.meta.url)));

  it("stand on each other: no arrow leads back up, no page reaches into another page", () => {
    expect(arrowsUp(arrows, FLOORS, "pages")).toEqual([]);
  });

  it("hold no circle, not even of types or of what is fetched late", () => {
    expect(circlesIn(arrows)).toEqual([]);
  });

  it("are all known, and every arrow ends at a file", () => {
    const folders = new Set([...arrows.keys()].map((file) => (file.includes("/") ? file.split("/")[0] : "")));
    expect([...folders].filter((folder) => !FLOORS.includes(folder ?? ""))).toEqual([]);
    expect([...arrows.values()].flat().filter((to) => !arrows.has(to))).toEqual([]);
    expect(arrows.size).toBeGreaterThan(250);
  });
});

describe("the reading of arrows", () => {
  it("finds the arrow up and the one between two pages, by type and late import too", () => {
    const files = {
      "parts/a.ts": 'import type { B } from "../pages/one/b.tsx";',
      "pages/one/b.tsx": 'const c = () => import("../two/c.ts");\nimport "./d.ts";',
      "pages/one/d.ts": 'export { a } from "../../parts/a.ts";',
      "pages/two/c.ts": "",
    };
    inFolder(files, (folder) =>
      expect(arrowsUp(arrowsBelow(folder), FLOORS, "pages").toSorted()).toEqual([
        "pages/one/b.tsx → pages/two/c.ts",
        "parts/a.ts → pages/one/b.tsx",
      ]),
    );
  });

  it("finds a circle through three files, and none in a diamond", () => {
    const round = {
      "a.ts": 'import "./b.ts";',
      "b.ts": 'import {\n  c,\n} from "./c.ts";',
      "c.ts": 'import "./a.ts";',
    };
    inFolder(round, (folder) => expect(circlesIn(arrowsBelow(folder))).toEqual(["a.ts → b.ts → c.ts → a.ts"]));
    inFolder({ "a.ts": 'import "./b.ts";\nimport "./c.ts";', "b.ts": 'import "./c.ts";', "c.ts": "" }, (folder) =>
      expect(circlesIn(arrowsBelow(folder))).toEqual([]),
    );
  });
});
