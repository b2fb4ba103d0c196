import { expect, it } from "vitest";
import type { ReviewTaskView } from "../../api/outputs.ts";
import { draftOf, newPoint, pointsOf } from "./finding-draft.ts";

type Question = ReviewTaskView["items"][number]["questions"][number];

const question = (clauses: readonly string[], kind: "count" | "judgement" = "count"): Question =>
  ({
    key: "a",
    field: kind === "count" ? { kind, label: "次数", unit: "次", max: 9 } : { kind, label: "视情", min: "0", max: "3" },
    clauses: clauses.map((id) => ({ id })),
  }) as unknown as Question;

it("a point is complete with fact, clause and reason; what is not complete is no finding", () => {
  const questions = [question(["a"])];
  const [only] = questions;
  if (!only) throw new TypeError();
  const empty = newPoint(only);
  expect(empty.clause).toBe("a");
  expect(pointsOf({}, questions)).toEqual([]);
  expect(pointsOf({ a: empty }, questions)).toBeNull();
  expect(pointsOf({ a: { ...empty, answer: 0 } }, questions)).toBeNull();
  expect(pointsOf({ a: { ...empty, answer: 0, reason: " 查阅 " } }, questions)).toEqual([
    { fact: "a", value: 0, clause: "a", reason: "查阅", place: "" },
  ]);
});

it("of several clauses none is chosen by itself", () => {
  expect(newPoint(question(["a", "b"])).clause).toBe("");
});

it("a judgement is typed as its amount, and comes back as one", () => {
  const questions = [question(["a"], "judgement")];
  const value = { amount: "1.5", reason: "x", by: "评审员" };
  const draft = draftOf([{ fact: "a", value, clause: "a", reason: "x", place: "" }], questions);
  expect(draft["a"]?.answer).toBe("1.5");
  expect(pointsOf(draft, questions)?.[0]?.value).toEqual({ amount: "1.5" });
});
