import { expect, it } from "vitest";
import { gradesIn, gradesText } from "./grade-lines.ts";

it("takes grades line by line, the highest first, and writes them as they are typed", () => {
  const grades = gradesIn("合格 60\n优秀：90分以上\n\n不合格");
  expect(grades).toEqual([
    { name: "优秀", atLeast: "90" },
    { name: "合格", atLeast: "60" },
    { name: "不合格", atLeast: "0" },
  ]);
  expect(gradesIn(gradesText(grades))).toEqual(grades);
  expect(gradesIn("")).toEqual([]);
});
