import { expect, it } from "vitest";
import { aboutText } from "./about-text.ts";

it("writes a day as people do and leaves a title alone", () => {
  expect(aboutText("2026-01-02", "zh")).toBe("2026年1月2日");
  expect(aboutText("2026-01-02", "en")).toBe("2026-01-02");
  expect(aboutText("2026年度考核", "zh")).toBe("2026年度考核");
});
