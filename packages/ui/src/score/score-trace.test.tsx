// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { TraceView } from "../views.ts";
import { ScoreTrace } from "./score-trace.tsx";

afterEach(cleanup);

const node = (part: Partial<TraceView> & Pick<TraceView, "kind" | "label">): TraceView => ({
  amount: { worst: 0, best: 0 },
  arithmetic: "",
  indicator: null,
  clause: null,
  place: null,
  isPending: false,
  reading: null,
  children: [],
  ...part,
});

const trace = node({
  kind: "total",
  label: "总分",
  amount: { worst: 97000, best: 99000 },
  children: [
    node({ kind: "base", label: "基础分", amount: { worst: 100000, best: 100000 }, reading: "文件未写明基础分" }),
    node({
      kind: "item",
      label: "党组专题研究法治工作",
      indicator: "1.2",
      amount: { worst: -1000, best: -1000 },
      children: [
        node({
          kind: "clause",
          label: "会议次数",
          amount: { worst: -1000, best: -1000 },
          arithmetic: "应2次，实1次，少1次×1分",
          place: "第2行",
        }),
      ],
    }),
    node({ kind: "item", label: "没有问题的一项", indicator: "1.3" }),
    node({
      kind: "item",
      label: "还没有填的一项",
      indicator: "1.4",
      amount: { worst: -2000, best: 0 },
      isPending: true,
    }),
  ],
});

describe("ScoreTrace", () => {
  it("shows amounts, arithmetic, place and whose reading it is", () => {
    render(<ScoreTrace trace={trace} depth={3} />);
    expect(screen.getAllByText("−1")).toHaveLength(2);
    expect(screen.getByText(/应2次，实1次，少1次×1分/).textContent).toContain("出处：第2行");
    expect(screen.getByText("本平台解读").getAttribute("title")).toBe("文件未写明基础分");
    expect(screen.getByText("−2～0")).toBeTruthy();
  });

  it("leaves out what costs nothing until asked", () => {
    render(<ScoreTrace trace={trace} />);
    expect(screen.queryByText("没有问题的一项")).toBeNull();
    fireEvent.click(screen.getByRole("checkbox"));
    expect(screen.getByText("没有问题的一项")).toBeTruthy();
  });

  it("opens and closes, and leads to an indicator", () => {
    const onIndicator = vi.fn();
    render(<ScoreTrace trace={trace} depth={1} onIndicator={onIndicator} />);
    expect(screen.queryByText("会议次数")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "展开：党组专题研究法治工作" }));
    expect(screen.getByText("会议次数")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "党组专题研究法治工作" }));
    expect(onIndicator).toHaveBeenCalledWith("1.2");
  });
});
