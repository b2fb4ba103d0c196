import { expect, it } from "vitest";
import { meantIn, offeredFor, typedName, withName } from "./meant.ts";

const people = [
  { id: "1", name: "张明" },
  { id: "2", name: "张明华" },
  { id: "3", name: "李华" },
  { id: "4", name: "李华" },
];

it("names are offered for what stands behind the last @ before the caret", () => {
  expect(typedName("请@张", 3)).toBe("张");
  expect(typedName("请@", 2)).toBe("");
  expect(typedName("请@张明 看", 6)).toBeNull();
  expect(typedName("a@b", 1)).toBeNull();
  expect(offeredFor(people, "明").map(({ id }) => id)).toEqual(["1", "2"]);
  expect(offeredFor(people, null)).toEqual([]);
});

it("a chosen name takes the place of what was typed of it", () => {
  expect(withName("请@张核对", 3, "张明华")).toEqual({ text: "请@张明华 核对", caret: 6 });
});

it("whoever is named behind an @ is meant: of two names the longer, and all who are called so", () => {
  expect(meantIn("请@张明华 核对", people)).toEqual(["2"]);
  expect(meantIn("@张明 和@张明华", people)).toEqual(["2", "1"]);
  expect(meantIn("@李华", people)).toEqual(["3", "4"]);
  expect(meantIn("张明，a@b", people)).toEqual([]);
});
