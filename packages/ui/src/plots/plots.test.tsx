// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { LanguageProvider } from "../i18n/language.tsx";
import { LossChart } from "./loss-chart.tsx";
import { PairChart } from "./pair-chart.tsx";
import { DimensionRadar } from "./radar-chart.tsx";
import { axisNameOf, outlineOf, RADAR, spotOf } from "./radar-layout.ts";

afterEach(cleanup);

const width = (element: Element | undefined): number => Number(element?.getAttribute("width"));

describe("PairChart", () => {
  it("draws both amounts and what lies between on one scale, and says only what there is", () => {
    render(
      <LanguageProvider language="zh">
        <PairChart
          rows={[
            { name: "执法", own: 0, other: -1000, said: "−1" },
            { name: "公开", own: -500, other: -500, said: "0" },
          ]}
          ownName="自评"
          otherName="考评"
          lessName="考评低于自评"
          moreName="考评高于自评"
          label="各方面自评与考评"
        />
      </LanguageProvider>,
    );
    const plot = screen.getByRole("img", { name: "各方面自评与考评" });
    const between = [...plot.querySelectorAll(".fh-pair-bar")].map((bar) => bar.querySelectorAll("rect")[1]);
    expect(between.map((it) => [it?.getAttribute("x"), it?.getAttribute("width"), it?.getAttribute("class")])).toEqual([
      ["0", "100", "fh-pair-less"],
      ["50", "0", "fh-pair-more"],
    ]);
    expect(plot.textContent).toBe("执法−1公开0自评考评考评低于自评");
  });
});

describe("LossChart", () => {
  it("draws what is lost and what may be lost against the longest row, and says both", () => {
    render(
      <LanguageProvider language="zh">
        <LossChart
          rows={[
            { name: "执法", sure: 1500, possible: 4000 },
            { name: "公开", sure: 500, possible: 500 },
            { name: "学法", sure: 1000, possible: null },
          ]}
          sureName="已失分"
          possibleName="最多再失"
          label="各方面失分"
        />
      </LanguageProvider>,
    );
    const plot = screen.getByRole("img", { name: "各方面失分" });
    const bars = [...plot.querySelectorAll(".fh-loss-bar")].map((bar) => [...bar.querySelectorAll("rect")].map(width));
    expect(bars).toEqual([
      [37.5, 62.5],
      [12.5, 0],
      [25, 0],
    ]);
    expect([...plot.querySelectorAll(".fh-loss-points")].map((it) => it.textContent)).toEqual(["1.5～4", "0.5", "1起"]);
  });

  it("draws nothing where nothing is lost", () => {
    render(
      <LossChart rows={[{ name: "执法", sure: 0, possible: 0 }]} sureName="已失" possibleName="可能" label="失分" />,
    );
    expect([...screen.getByRole("img").querySelectorAll(".fh-loss-bar rect")].map(width)).toEqual([0, 0]);
  });
});

describe("DimensionRadar", () => {
  it("draws one outline for what is sure and one for what is possible, and each spot says its share", () => {
    const axes = ["组织领导", "依法行政", "政务公开"].map((name, at) => ({ name, sure: at / 4, possible: 1 }));
    render(<DimensionRadar axes={axes} sureName="已确定" possibleName="最高可能" label="各方面得分率" />);
    const plot = screen.getByRole("img", { name: "各方面得分率" });
    const drawn = (of: string): string | null | undefined =>
      plot.querySelector(`${of} polygon`)?.getAttribute("points");
    expect(drawn(".fh-radar-sure")).toBe(outlineOf([0, 0.25, 0.5]));
    expect(drawn(".fh-radar-possible")).toBe(outlineOf([1, 1, 1]));
    expect([...plot.querySelectorAll(".fh-radar-sure title")].map((it) => it.textContent)).toEqual([
      "组织领导 · 已确定 0%",
      "依法行政 · 已确定 25%",
      "政务公开 · 已确定 50%",
    ]);
  });
});

describe("the layout of a radar", () => {
  const middle = { x: RADAR.width / 2, y: RADAR.height / 2 };

  it("starts at the top and goes round clockwise", () => {
    expect(spotOf(0, 4, 1)).toEqual({ x: middle.x, y: middle.y - RADAR.radius });
    expect(spotOf(1, 4, 0.5)).toEqual({ x: middle.x + RADAR.radius / 2, y: middle.y });
    expect(spotOf(3, 4, 1)).toEqual({ x: middle.x - RADAR.radius, y: middle.y });
    expect(spotOf(2, 4, 0)).toEqual(middle);
  });

  it("sets names beside the rim, and none over the picture's edge", () => {
    const long = "健全依法行政制度体系推进政府职能转变完善监督机制";
    for (let count = 3; count <= 12; count += 1) {
      for (let axis = 0; axis < count; axis += 1) {
        const { lines, anchor, at } = axisNameOf(long, axis, count);
        expect(lines.join("")).toBe(long);
        const wide = Math.max(...lines.map((line) => line.length)) * 13;
        const left = anchor === "start" ? at.x : anchor === "end" ? at.x - wide : at.x - wide / 2;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + wide).toBeLessThanOrEqual(RADAR.width);
        expect(at.y - 13).toBeGreaterThanOrEqual(0);
        expect(at.y + (lines.length - 1) * RADAR.line).toBeLessThanOrEqual(RADAR.height);
      }
    }
  });
});
