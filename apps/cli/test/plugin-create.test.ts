import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { faheng, scratch } from "./faheng.ts";

const files = scratch();
afterAll(() => {
  files.remove();
});

describe("faheng plugin create", () => {
  it("writes a pack with its tests, and never over something", async () => {
    const args = ["plugin", "create", "water-affairs", "--zh", "水务局", "--into", files.folder];
    const made = await faheng(...args);
    expect(made).toMatchObject({ code: 0, err: "" });
    const entry = readFileSync(path.join(files.folder, "water-affairs/src/index.ts"), "utf8");
    expect(entry).toContain("waterAffairsPlugin");
    expect(made.out).toContain("README.md");
    expect(made.out).toContain("pnpm --filter @faheng/server add --workspace @faheng/plugin-water-affairs");
    const again = await faheng(...args);
    expect(again.code).toBe(1);
    expect(again.err).toContain("FAHENG_CLI_FOLDER_TAKEN");
  });

  it("refuses an id that no package can have", async () => {
    const refused = await faheng("plugin", "create", "../Water", "--into", files.folder);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("FAHENG_GENERATOR_ID");
  });
});

describe("faheng plugin validate", () => {
  it("says of one pack that it is sound, or of all", async () => {
    expect(await faheng("plugin", "validate", "commerce")).toEqual({ code: 0, out: "ok: commerce\n", err: "" });
    expect((await faheng("plugin", "validate")).out).toContain("market-supervision");
  });
});

describe("faheng plugin export", () => {
  it("names the packs that there are when asked for another", async () => {
    const refused = await faheng("plugin", "export", "no-such-pack");
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("FAHENG_CLI_UNKNOWN_PLUGIN");
    expect(refused.err).toContain("market-supervision");
    expect(refused.err).toContain("apps/server/src/plugins.ts");
  });
});
