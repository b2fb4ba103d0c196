import type { FactField } from "@faheng/domain";
import { expect, it } from "vitest";
import { uiEnglish } from "../i18n/english.ts";
import { createTranslator } from "../i18n/translator.ts";
import { blankEvent, readEvents } from "./event-draft.ts";

const t = createTranslator("zh", uiEnglish);
const field: Extract<FactField, { kind: "events" }> = {
  kind: "events",
  label: "表彰",
  categories: [{ key: "city", label: "市级" }],
  flags: [],
  needsMatter: false,
  window: { from: "2026-01-01", to: "2026-12-31" },
};
const on = (date: string) => readEvents(t, field, [{ ...blankEvent(field), date }]);

it("asks for the number that an event of a category carries, and for no other", () => {
  const carrying = {
    ...field,
    categories: [...field.categories, { key: "money", label: "涉案" }],
    quantity: { label: "金额", unit: "万元", categories: ["money"] },
  };
  const of = (category: string, quantity: string) =>
    readEvents(t, carrying, [{ ...blankEvent(carrying), category, matter: "某案", quantity }]);
  expect(of("city", "").answer).toEqual([{ category: "city", matter: "某案" }]);
  expect(of("money", "").problem).toBe("请填写金额");
  expect(of("money", "-1").problem).toBe("应在 0 至 999999999999 之间");
  expect(of("money", "1,2３4.5").answer).toEqual([{ category: "money", matter: "某案", quantity: "1234.5" }]);
});

it("takes an event inside the window or without a date, and names the window for one outside", () => {
  for (const date of ["", "2026-01-01", "2026-12-31"]) expect(on(date).problem, date).toBeNull();
  for (const date of ["2019-05-01", "2025-12-31", "2027-01-01"]) {
    expect(on(date).problem, date).toBe("日期应在 2026-01-01 至 2026-12-31 之内");
  }
  const { window: _window, ...open } = field;
  expect(readEvents(t, open, [{ ...blankEvent(open), date: "2019-05-01" }]).problem).toBeNull();
});

it("leaves a matter out where none need be written, and asks for it where one must", () => {
  const without = [{ ...blankEvent(field), matter: "  " }];
  expect(readEvents(t, field, without)).toEqual({ answer: [{ category: "city" }], problem: null });
  expect(readEvents(t, { ...field, needsMatter: true }, without).problem).toContain("请写明事项名称");
});
