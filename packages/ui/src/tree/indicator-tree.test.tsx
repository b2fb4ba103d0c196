// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { IndicatorTree } from "./indicator-tree.tsx";
import type { TreeFilter, TreeItem } from "./tree-model.ts";

afterEach(cleanup);

const groups = [{ code: "A", parent: null, printedNumber: "一", title: "严格落实责任制" }];
const items: TreeItem[] = ["1.1", "1.2"].map((code) => ({
  code,
  group: "A",
  printedNumber: null,
  title: `内容 ${code}`,
  titleIsOurs: false,
  state: "in-progress",
  departments: ["组织人事处"],
  amount: { worst: -1000, best: 0 },
}));

let ways: string[] = [];

/** Clicks the nth row, from 0, with all that a mouse sends. */
function click(n: number): void {
  const row = screen.getAllByRole("row")[n] as HTMLElement;
  const mouse = { button: 0, pointerType: "mouse", pointerId: 1 };
  fireEvent.pointerDown(row, mouse);
  fireEvent.mouseDown(row, { button: 0 });
  fireEvent.pointerUp(row, mouse);
  fireEvent.mouseUp(row, { button: 0 });
  fireEvent.click(row);
}

function Host() {
  const [selected, setSelected] = useState<string | null>(null);
  const [filter, setFilter] = useState<TreeFilter>({ text: "", department: "", state: "" });
  return (
    <main>
      <IndicatorTree
        groups={groups}
        items={items}
        selected={selected}
        filter={filter}
        onFilter={setFilter}
        onSelect={(code, isWalk) => {
          setSelected(code);
          ways.push(`${code} ${isWalk ? "walked" : "opened"}`);
        }}
      />
    </main>
  );
}

describe("IndicatorTree", () => {
  it("is walked and chosen from by keyboard alone", () => {
    ways = [];
    render(<Host />);
    const press = (key: string): void => {
      fireEvent.keyDown(document.activeElement as Element, { key });
      fireEvent.keyUp(document.activeElement as Element, { key });
    };
    act(() => screen.getAllByRole("row")[0]?.focus());
    press("ArrowDown");
    expect(document.activeElement).toBe(screen.getAllByRole("row")[1]);
    expect(screen.getAllByRole("row")[1]?.getAttribute("aria-selected")).toBe("true");
    expect(ways).toEqual(["1.1 walked"]);
    press("Enter");
    expect(ways).toEqual(["1.1 walked", "1.1 opened"]);
    press("Home");
    press("ArrowLeft");
    expect(screen.getAllByRole("row")).toHaveLength(1);
    press("ArrowRight");
    expect(screen.getAllByRole("row")).toHaveLength(3);
  });

  it("opens what is clicked, also after a walk by keys", () => {
    render(<Host />);
    act(() => screen.getAllByRole("row")[0]?.focus());
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowDown" });
    ways = [];
    click(2);
    expect(ways).toEqual(["1.2 opened"]);
    click(2);
    expect(ways).toEqual(["1.2 opened", "1.2 opened"]);
  });

  it("says how many match", () => {
    render(<Host />);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "1.2" } });
    expect(screen.getByRole("status").textContent).toBe("1 / 2 项");
  });

  it("has no accessibility fault that axe can see", async () => {
    const { container } = render(<Host />);
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
