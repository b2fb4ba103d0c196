import { readFileSync } from "node:fs";
import { profileSchema } from "@faheng/domain";
import { importPacks, registerPlugins } from "@faheng/plugin-api";
import { packs, packsFrom } from "@faheng/server/plugins";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";

const { active } = registerPlugins(await importPacks(packs, packsFrom));
const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** A schema as it is published. */
function validator(form: string) {
  const file = new URL(`../../../docs/schemas/${form}.json`, import.meta.url);
  return ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);
}
const [isFramework, isProfile] = ["framework", "profile"].map(validator);

const documents = active.flatMap(({ frameworks, profiles }) => [
  ...frameworks.map((framework) => [framework.id, isFramework, framework] as const),
  ...profiles.map((profile) => [profile.id, isProfile, profileSchema.encode(profile)] as const),
]);

it.each(documents)("%s has the form that the shipped schema describes", (_id, isOfForm, document) => {
  isOfForm?.(JSON.parse(JSON.stringify(document)));
  expect(isOfForm?.errors ?? []).toEqual([]);
});

it("looks at every pack", () => {
  expect(active.length).toBe(packs.length);
});
