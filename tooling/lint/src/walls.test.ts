import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ImportCase, reachable, refuse, WALLS } from "./walls.ts";

const at = (name: string, role: string, target: string, change: Partial<ImportCase> = {}): string | null =>
  refuse({
    from: { name, role },
    isTest: false,
    isTypeOnly: false,
    specifier: `@faheng/${target}`,
    role: target,
    ...change,
  });

describe("import walls", () => {
  it("lets a plugin import the plugin API alone", () => {
    expect(at("@faheng/plugin-x", "plugin", "plugin-api")).toBeNull();
    for (const role of ["domain", "scoring", "database", "api", "plugin", "app"]) {
      expect(at("@faheng/plugin-x", "plugin", role)).toContain("may not import");
    }
  });

  it("lets tests of a plugin import the test harness", () => {
    expect(at("@faheng/plugin-x", "plugin", "plugin-testing")).toContain("may not import");
    expect(at("@faheng/plugin-x", "plugin", "plugin-testing", { isTest: true })).toBeNull();
  });

  it("lets nobody import an app, but for the one named door", () => {
    for (const role of Object.keys(WALLS)) expect(at("@faheng/y", role, "app")).not.toBeNull();
    const door = { specifier: "@faheng/server/plugins", role: "app" };
    expect(at("@faheng/cli", "cli", "app", door)).toBeNull();
    expect(at("@faheng/cli", "cli", "app", { ...door, specifier: "@faheng/server" })).not.toBeNull();
  });

  it("lets the web app know the API by type only", () => {
    expect(at("@faheng/web", "app", "api", { isTypeOnly: true })).toBeNull();
    expect(at("@faheng/web", "app", "api")).toContain("import type");
  });

  it("keeps the core pure", () => {
    expect(at("@faheng/domain", "domain", "scoring")).not.toBeNull();
    expect(at("@faheng/scoring", "scoring", "plugin-api")).not.toBeNull();
    expect(at("@faheng/database", "database", "assessment")).not.toBeNull();
  });

  it("states the same walls as docs/architecture.md", () => {
    const page = readFileSync(new URL("../../../docs/architecture.md", import.meta.url), "utf8");
    const rows = page.matchAll(/^\| `[^|]+\| `([a-z-]+)` +\| ([^|]+)\|$/gm);
    const written = [...rows].map(([, role = "", imports = ""]) => {
      // Behind the semicolon stands what their tests may import.
      return [role, [...(imports.split(";")[0] ?? "").matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)];
    });
    expect(Object.fromEntries(written)).toEqual(WALLS);
  });

  it("states the same walls as turbo.json", () => {
    const turbo = JSON.parse(readFileSync(new URL("../../../turbo.json", import.meta.url), "utf8")) as {
      boundaries: { tags: Record<string, { dependencies: { allow: string[] } }> };
    };
    for (const [role, { dependencies }] of Object.entries(turbo.boundaries.tags)) {
      expect({ role, allow: [...dependencies.allow].sort() }).toEqual({ role, allow: reachable(role) });
    }
  });
});
