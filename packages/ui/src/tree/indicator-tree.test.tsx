// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
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
        onSelect={setSelected}
      />
    </main>
  );
}

describe("IndicatorTree", () => {
  it("is walked and chosen from by keyboard alone", () => {
    render(<Host />);
    const rows = screen.getAllByRole("treeitem");
    expect(rows.map((row) => row.tabIndex)).toEqual([0, -1, -1]);
    rows[0]?.focus();
    fireEvent.keyDown(rows[0] as Element, { key: "ArrowDown" });
    expect(document.activeElement).toBe(rows[1]);
    fireEvent.keyDown(rows[1] as Element, { key: "Enter" });
    expect(rows[1]?.getAttribute("aria-selected")).toBe("true");
    fireEvent.keyDown(rows[1] as Element, { key: "ArrowLeft" });
    fireEvent.keyDown(rows[0] as Element, { key: "ArrowLeft" });
    expect(screen.getAllByRole("treeitem")).toHaveLength(1);
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
