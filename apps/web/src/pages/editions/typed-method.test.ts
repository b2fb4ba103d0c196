import { cityMethodSchema } from "@faheng/domain";
import { expect, it } from "vitest";
import { asTyped, typedMethod } from "./typed-method.ts";

const METHOD = {
  title: "比较方法",
  digits: 1,
  index: {
    taxonomy: "O" as const,
    weights: [
      { code: "O1", weight: 2 },
      { code: "O4", weight: 1 },
    ],
    box: { numerator: 20, denominator: 100 },
  },
  grades: [
    {
      category: null,
      ties: "all" as const,
      list: [
        { name: "优秀", atLeast: "90", quota: { numerator: 1, denominator: 3 } },
        { name: "良好", atLeast: "79.5", quota: { numerator: 80, denominator: 100 } },
        { name: "一般", atLeast: "60", quota: null },
      ],
    },
  ],
  note: "说明",
};

it("goes through the form and back as it was", () => {
  const typed = typedMethod(METHOD, "");
  expect(typed.grades[0]?.list.map(({ quota }) => quota)).toEqual(["1/3", "80", ""]);
  expect(asTyped(typed)).toEqual(METHOD);
  expect(cityMethodSchema.safeParse(asTyped(typed)).success).toBe(true);
  expect(asTyped(typedMethod(null, "比较方法"))).toEqual({
    title: "比较方法",
    digits: 2,
    index: null,
    grades: [],
    note: "",
  });
});

it("sends what is no number for the server to say where", () => {
  const typed = { ...typedMethod(METHOD, ""), box: "x", weights: { O1: "2", O4: "", O5: "half" } };
  const sent = asTyped(typed);
  expect(sent.index?.weights.map(({ code }) => code)).toEqual(["O1", "O5"]);
  expect(cityMethodSchema.safeParse(sent).error?.issues.map(({ path }) => path.join("."))).toEqual([
    "index.weights.1.weight",
    "index.box.numerator",
  ]);
});
