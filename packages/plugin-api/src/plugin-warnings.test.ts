import { expect, it } from "vitest";
import { profile, sample } from "../test/sample-plugin.ts";
import { checkPlugin } from "./check-plugin.ts";
import { pluginWarnings } from "./plugin-warnings.ts";
import type { PluginInput } from "./plugin.ts";

function warned(input: PluginInput): string[] {
  const checked = checkPlugin(input);
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join());
  return pluginWarnings(checked.plugin).map(({ code, place }) => `${code} ${place}`);
}

it("warns of a pack's profiles that contradict themselves, and refuses nothing", () => {
  const grades = [{ name: "优秀", atLeast: "1000" }];
  const vain = { ...profile, settings: { ...profile.settings, grades } };
  expect(warned({ ...sample, profiles: [profile] })).toEqual([]);
  expect(warned({ ...sample, profiles: [vain] })).toEqual([
    `FAHENG_WARN_GRADE_UNREACHABLE profiles.${profile.id}.settings.grades.0.atLeast`,
  ]);
});

it("leaves a profile over another pack's framework to whoever lays it", () => {
  const elsewhere = { ...profile, framework: { id: "another", versions: "^1.0.0" } };
  expect(warned({ ...sample, profiles: [elsewhere] })).toEqual([]);
});
