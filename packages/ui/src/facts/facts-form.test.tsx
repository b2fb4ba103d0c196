// @vitest-environment happy-dom
import type { FactField } from "@faheng/domain";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { FactsView } from "../views.ts";
import { FactsForm } from "./facts-form.tsx";

afterEach(cleanup);

let facts: FactsView = {};
let unfinished: readonly string[] = [];

function Host({ field, start = {} }: { field: FactField; start?: FactsView }) {
  const [held, setHeld] = useState<FactsView>(start);
  return (
    <FactsForm
      questions={[
        { key: "f", field, clauses: [{ id: "c", wording: "少一次扣1分", place: "第2行", effect: "deduct" }] },
      ]}
      facts={held}
      onFacts={(next, open) => {
        [facts, unfinished] = [next, open];
        setHeld(next);
      }}
    />
  );
}

const show = (field: FactField, start: FactsView = {}): void => {
  [facts, unfinished] = [start, []];
  render(<Host field={field} start={start} />);
};
const count: FactField = { kind: "count", label: "会议次数", unit: "次", max: 99 };
const parts: FactField = {
  kind: "parts",
  label: "有哪些",
  parts: [
    { key: "plan", label: "有计划" },
    { key: "activity", label: "有活动" },
  ],
};
const events: FactField = {
  kind: "events",
  label: "案件",
  categories: [
    { key: "lost", label: "败诉" },
    { key: "absent", label: "未出庭" },
  ],
  flags: [{ key: "late", label: "未及时纠正" }],
  needsMatter: true,
};

describe("FactsForm", () => {
  it("tells 未填 from zero", () => {
    show(count);
    expect(screen.getByText("未填")).toBeTruthy();
    fireEvent.change(screen.getByRole("textbox", { name: "会议次数" }), { target: { value: "0" } });
    expect(facts).toEqual({ f: 0 });
    expect(screen.queryByText("未填")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "清除，恢复为未填" }));
    expect(facts).toEqual({});
  });

  it("reads full-width figures, as Chinese input gives them", () => {
    show(count);
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "１２" } });
    expect(facts).toEqual({ f: 12 });
  });

  it("says in place what is wrong, and gives no answer meanwhile", () => {
    show(count, { f: 3 });
    const input = screen.getByRole("textbox");
    fireEvent.change(input, { target: { value: "两次" } });
    expect(screen.getByText("请填整数，不小于 0")).toBeTruthy();
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect([facts, unfinished]).toEqual([{}, ["f"]]);
    fireEvent.change(input, { target: { value: "100" } });
    expect(screen.getByText("数太大，最多 99")).toBeTruthy();
  });

  it("says of more digits than can be held that the number is too large, and how large it may be", () => {
    show(count);
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "99999999999999999999" } });
    expect(screen.getByText("数太大，最多 99")).toBeTruthy();
    expect([facts, unfinished]).toEqual([{}, ["f"]]);
  });

  it("takes none of the parts as an answer only when it is said", () => {
    show(parts);
    fireEvent.click(screen.getByLabelText("有活动"));
    expect(facts).toEqual({ f: ["activity"] });
    fireEvent.click(screen.getByLabelText("有计划"));
    expect(facts).toEqual({ f: ["plan", "activity"] });
    fireEvent.click(screen.getByLabelText("以上都没有"));
    expect(facts).toEqual({ f: [] });
    fireEvent.click(screen.getByLabelText("以上都没有"));
    expect(facts).toEqual({});
  });

  it("holds an event back until category and matter are there", () => {
    show(events);
    fireEvent.click(screen.getByLabelText("已发生，逐项登记"));
    expect([facts, unfinished]).toEqual([{}, ["f"]]);
    fireEvent.change(screen.getByLabelText("类别"), { target: { value: "lost" } });
    fireEvent.change(screen.getByLabelText("事项"), { target: { value: "某行政复议案" } });
    fireEvent.click(screen.getByLabelText("未及时纠正"));
    expect([facts, unfinished]).toEqual([{ f: [{ category: "lost", matter: "某行政复议案", flags: ["late"] }] }, []]);
    fireEvent.click(screen.getByLabelText("没有发生"));
    expect(facts).toEqual({ f: [] });
  });

  it("asks a judged amount for its range, reason and author", () => {
    show({ kind: "judgement", label: "视情打分", min: "0", max: "5" });
    fireEvent.change(screen.getByLabelText("分数（范围 0 至 5）"), { target: { value: "6" } });
    expect(screen.getByText("应在 0 至 5 之间")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("分数（范围 0 至 5）"), { target: { value: "2.5" } });
    expect(screen.getByText("请写明理由")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("理由"), { target: { value: "完成三项中的两项" } });
    fireEvent.change(screen.getByLabelText("评定人"), { target: { value: "市依治办" } });
    expect(facts).toEqual({ f: { amount: "2.5", reason: "完成三项中的两项", by: "市依治办" } });
  });

  it("keeps a ratio exact and shows its share", () => {
    show({ kind: "ratio", label: "参训率", numerator: "参训人数", denominator: "应参训人数" });
    fireEvent.change(screen.getByLabelText("参训人数"), { target: { value: "2" } });
    expect(unfinished).toEqual(["f"]);
    fireEvent.change(screen.getByLabelText("应参训人数"), { target: { value: "3" } });
    expect(facts).toEqual({ f: { numerator: 2, denominator: 3 } });
    expect(screen.getByText("= 66.67%")).toBeTruthy();
  });

  it("takes decimals as they are typed, 0 of 0 for nothing to count, and no part of nothing", () => {
    show({ kind: "ratio", label: "完成率", numerator: "实际投资", denominator: "计划投资" });
    fireEvent.change(screen.getByLabelText("实际投资"), { target: { value: "３10.5" } });
    fireEvent.change(screen.getByLabelText("计划投资"), { target: { value: "12,345,678,901" } });
    expect(facts).toEqual({ f: { numerator: "310.5", denominator: 12_345_678_901 } });
    fireEvent.change(screen.getByLabelText("计划投资"), { target: { value: "0" } });
    expect(unfinished).toEqual(["f"]);
    expect(screen.getByText("分母为 0 时分子也应为 0")).toBeTruthy();
    expect(unfinished).toEqual(["f"]);
    fireEvent.change(screen.getByLabelText("实际投资"), { target: { value: "0" } });
    expect([facts, unfinished]).toEqual([{ f: { numerator: 0, denominator: 0 } }, []]);
    expect(screen.getByText("没有应统计的事项")).toBeTruthy();
  });

  it("takes a day, or that there is none", () => {
    show({ kind: "date", label: "报送日期", canBeMissing: true });
    fireEvent.change(screen.getByLabelText("报送日期"), { target: { value: "2017-12-20" } });
    expect(facts).toEqual({ f: "2017-12-20" });
    fireEvent.click(screen.getByLabelText("没有做（无日期）"));
    expect(facts).toEqual({ f: "none" });
  });

  it("collects samples", () => {
    show({ kind: "sample", label: "抽查得分", unit: "分" });
    fireEvent.click(screen.getByRole("button", { name: "添加一个样本" }));
    fireEvent.change(screen.getByLabelText("样本 1"), { target: { value: "87.5" } });
    expect(facts).toEqual({ f: ["87.5"] });
  });

  it("takes several named numbers together, each inside its bounds and exact to six places", () => {
    const number = (key: string, label: string) => ({ key, label, unit: "件", min: "0", max: "999999999999" });
    show({ kind: "numbers", label: "增长率", numbers: [number("current", "本年"), number("previous", "上年")] });
    fireEvent.change(screen.getByLabelText(/本年/), { target: { value: "12,345.678901" } });
    expect([facts, unfinished]).toEqual([{}, ["f"]]);
    expect(screen.getByText("请填完整")).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/上年/), { target: { value: "-1" } });
    expect(screen.getByText("应在 0 至 999999999999 之间")).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/上年/), { target: { value: "0.1234567" } });
    expect(screen.getByText("请填小数，最多六位")).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/上年/), { target: { value: "1０0" } });
    expect([facts, unfinished]).toEqual([{ f: { current: "12345.678901", previous: "100" } }, []]);
  });

  it("shows an answer that came from elsewhere", () => {
    const { rerender } = render(
      <FactsForm questions={[{ key: "f", field: count, clauses: [] }]} facts={{ f: 1 }} onFacts={() => {}} />,
    );
    rerender(<FactsForm questions={[{ key: "f", field: count, clauses: [] }]} facts={{ f: 2 }} onFacts={() => {}} />);
    expect((screen.getByRole("textbox") as HTMLInputElement).value).toBe("2");
  });
});
