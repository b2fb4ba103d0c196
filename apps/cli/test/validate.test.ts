import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { faheng, scratch } from "./faheng.ts";
import { canteenFramework, canteenProfile } from "./tables/canteen.ts";

const files = scratch();
afterAll(() => {
  files.remove();
});

const framework = files.write("framework.json", canteenFramework);
const profiles = {
  sound: files.write("sound.json", canteenProfile),
  vain: files.write("vain.json", {
    ...canteenProfile,
    settings: { ...canteenProfile.settings, grades: [{ name: "优秀", atLeast: "106" }] },
  }),
  faulty: files.write("faulty.json", {
    ...canteenProfile,
    settings: { ...canteenProfile.settings, ties: "break", tieBreak: ["AA"] },
  }),
};

const validated = (profile: string, ...more: string[]) =>
  faheng("validate", "--framework", framework, "--profile", profile, ...more);

describe("faheng validate", () => {
  it("says that a profile is sound", async () => {
    expect(await validated(profiles.sound)).toEqual({ code: 0, out: `ok: ${profiles.sound}\n`, err: "" });
  });

  it("warns in both languages where a profile contradicts itself, which keeps nothing from being used", async () => {
    const { code, out, err } = await validated(profiles.vain);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(
      [
        "FAHENG_WARN_GRADE_UNREACHABLE [settings.grades.0.atLeast]",
        "  等次“优秀”的分数线106分达不到：总分最高105分",
        "  核对分数线、各项上限和总分上限。",
        "  No total reaches the 106 of the grade “优秀”: 105 is the most",
        "  Check the line, the items’ ceilings and the ceiling of the total.",
        `ok: ${profiles.vain}`,
        "",
      ].join("\n"),
    );
  });

  it("refuses what cannot be used, each file by its name", async () => {
    const facts = files.write("facts.json", { format: "faheng.facts/1", facts: { "22": {} } });
    const { code, out, err } = await validated(profiles.faulty, "--facts", facts);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`FAHENG_PROFILE_INVALID [${profiles.faulty}]`);
    expect(err).toContain("FAHENG_PROFILE_UNKNOWN [settings.tieBreak]");
    const wrong = await validated(profiles.sound, "--facts", facts);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain(`FAHENG_FACTS_INVALID [${facts}]`);
  });

  it("prints both as JSON", async () => {
    const vain = await validated(profiles.vain, "--json");
    expect(vain.code).toBe(0);
    expect(JSON.parse(vain.out)).toMatchObject({
      errors: [],
      warnings: [
        { code: "FAHENG_WARN_GRADE_UNREACHABLE", place: "settings.grades.0.atLeast", details: { line: "106" } },
      ],
    });
    const faulty = await validated(profiles.faulty, "--json");
    expect(faulty.code).toBe(1);
    expect(JSON.parse(faulty.out)).toMatchObject({ errors: [{ code: "FAHENG_PROFILE_INVALID" }], warnings: [] });
  });

  it("takes ids, and finds nothing to warn of in the packs and the example", async () => {
    const example = (form: string) => path.join(import.meta.dirname, `../../../docs/examples/canteen/${form}.json`);
    const named = [
      ["nantong-commerce-2017", "nantong-commerce-2017-standard"],
      [example("framework"), example("profile")],
    ];
    for (const [over, profile] of named) {
      const run = await faheng("validate", "--framework", over ?? "", "--profile", profile ?? "");
      expect(run).toEqual({ code: 0, out: `ok: ${profile}\n`, err: "" });
    }
    const packs = await faheng("plugin", "validate");
    expect(packs.out).toMatch(/^ok: /);
  });
});
