// @vitest-environment happy-dom
import { LanguageProvider } from "@faheng/ui";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { DueView } from "../api/outputs.ts";
import { DueFacts } from "./due-facts.tsx";
import type { handlingStateOf } from "./handling-state.ts";

afterEach(cleanup);

const LAST_DAY = "2099-12-31";
const due = {
  dueOn: LAST_DAY,
  plannedOn: LAST_DAY,
  source: "cycle",
  pressesFrom: "2099-12-28",
  deadlines: [],
  isOpen: true,
  isOverdue: false,
} satisfies Partial<DueView>;

/** What stands there, in Chinese. */
function said(more: Partial<DueView>, state: ReturnType<typeof handlingStateOf> = "none"): string {
  cleanup();
  render(
    <LanguageProvider language="zh">
      <dl>
        <DueFacts due={Object.assign({}, due, more) as DueView} state={state} />
      </dl>
    </LanguageProvider>,
  );
  return screen.getByRole("definition").textContent;
}

it("calls a day the period's last only where it is that day", () => {
  expect(said({})).toContain("考评期最后一天");
  const moved = said({ dueOn: "2100-01-20" });
  expect(moved).toContain("已准许延期");
  expect(moved).not.toContain("考评期最后一天");
});

it.each([
  ["none", "已填报"],
  ["draft", "已填写，尚未报送"],
  ["submitted", "已报送"],
  ["returned", "已退回"],
  ["approved", "已审定"],
] as const)("says of an answer that stands at %s: %s", (state, words) => {
  expect(said({ isOpen: false }, state)).toContain(words);
  expect(said({ isOpen: true }, state)).not.toContain(words);
});
