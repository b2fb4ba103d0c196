// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LanguageProvider } from "../i18n/language.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { ErrorNotice } from "./error-notice.tsx";
import { EmptyPicture, FailedPicture, ForbiddenPicture, LoadingPicture } from "./pictures.tsx";

afterEach(cleanup);

const report = {
  code: "FAHENG_FACT_RANGE",
  status: 422,
  message: { zh: "次数超出范围。", en: "The count is out of range." },
  mend: { zh: "请填 0 至 99。", en: "Give 0 to 99." },
  place: "1.2",
  details: {},
};

describe("notices", () => {
  it("gives code, place and mend, in the language in use first", () => {
    render(
      <LanguageProvider language="en">
        <ErrorNotice report={report} />
      </LanguageProvider>,
    );
    const text = screen.getByRole("alert").textContent ?? "";
    for (const part of ["FAHENG_FACT_RANGE", "1.2", "Give 0 to 99.", "次数超出范围。"]) expect(text).toContain(part);
    expect(text.indexOf("out of range")).toBeLessThan(text.indexOf("次数超出范围"));
  });

  it("says who was faster, and when by the city's clock; where nobody is known it says nothing of it", () => {
    const lastChange = {
      by: { zh: "依法治市办", en: "Municipal office" },
      at: "2017-06-01T08:05:00.000Z",
      cityTime: "2017-06-01 16:05",
    };
    const { rerender } = render(<ErrorNotice report={{ ...report, lastChange }} />);
    expect(screen.getByRole("alert").textContent).toContain("最近改动依法治市办 · 2017-06-01 16:05");
    expect(screen.getByText("2017-06-01 16:05").getAttribute("datetime")).toBe(lastChange.at);
    rerender(<ErrorNotice report={report} />);
    expect(screen.getByRole("alert").textContent).not.toContain("最近改动");
  });

  it("names what two people changed and lets one choose", () => {
    const [theirs, mine] = [vi.fn(), vi.fn()];
    render(
      <ConflictNotice
        by="演示·填报员"
        at="14:03"
        fields={[{ key: "meetings", label: "会议次数", mine: "1", theirs: "" }]}
        onTakeTheirs={theirs}
        onReapplyMine={mine}
      />,
    );
    expect(screen.getByRole("alertdialog").textContent).toContain("有改动的内容：会议次数");
    expect(screen.getByText("（空）")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "采用对方内容" }));
    fireEvent.click(screen.getByRole("button", { name: "在对方基础上重新应用我的改动" }));
    expect([theirs.mock.calls.length, mine.mock.calls.length]).toEqual([1, 1]);
  });

  it("tells empty, loading, failed and forbidden apart by picture and word", () => {
    const { container } = render(
      <main>
        <EmptyPicture />
        <LoadingPicture />
        <ForbiddenPicture />
        <FailedPicture />
      </main>,
    );
    const drawings = [...container.querySelectorAll("svg")].map((svg) => svg.innerHTML);
    const words = [...container.querySelectorAll(".fh-picture-title")].map((title) => title.textContent);
    expect(new Set(drawings).size).toBe(4);
    expect(words).toEqual(["没有内容", "加载中…", "没有权限", "没有打开"]);
  });

  it("has no accessibility fault that axe can see", async () => {
    const { container } = render(
      <main>
        <ErrorNotice report={report} onRetry={() => {}} />
        <LoadingPicture />
      </main>,
    );
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
