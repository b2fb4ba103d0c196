// @vitest-environment happy-dom
import { LanguageProvider } from "@faheng/ui";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RuleListing } from "../src/api/outputs.ts";
import type { Decision } from "../src/pages/import/decision.ts";
import { DraftFile } from "../src/pages/import/draft-file.tsx";
import type { DraftView } from "../src/pages/import/draft-view.ts";
import type { Tab } from "../src/pages/import/tabs.ts";
import { Workbench } from "../src/pages/import/workbench.tsx";
import { BLOCKS, draftOf } from "./import-draft.ts";

afterEach(cleanup);

const RULES: readonly RuleListing[] = [
  {
    kind: "flag",
    title: { zh: "是否", en: "Flag" },
    names: { label: { zh: "问什么", en: "Question" }, points: { zh: "每次几分", en: "Points" } },
    params: {
      type: "object",
      properties: { label: { type: "string" }, points: { type: ["string", "number"] } },
      required: ["label", "points"],
    },
    isFactor: false,
    example: {
      profileId: "other",
      indicator: "R1",
      effect: "deduct",
      wording: "…",
      place: "…",
      params: { label: "…", points: "1" },
    },
  },
];

type Problem = DraftView["problems"][number];

let decided: Decision[] = [];

function Host({ draft, isReadOnly }: { draft: DraftView; isReadOnly: boolean }) {
  const [tab, setTab] = useState<Tab>("items");
  return (
    <LanguageProvider language="zh">
      <Workbench
        blocks={BLOCKS}
        draft={draft}
        rules={RULES}
        isReadOnly={isReadOnly}
        tab={tab}
        onTab={setTab}
        onDecide={(decision) => decided.push(decision)}
        tried={null}
      />
    </LanguageProvider>
  );
}

function show(draft: DraftView = draftOf(), isReadOnly = false): void {
  decided = [];
  render(<Host draft={draft} isReadOnly={isReadOnly} />);
}

const cell = (text: string): HTMLElement => screen.getByText(text, { selector: "td" });
const field = (name: RegExp): HTMLElement => screen.getByRole("button", { name });

describe("the file beside the draft", () => {
  it("a cell of the file opens its item at its field, and a field shows its cell", () => {
    show();
    fireEvent.click(cell("少一次扣2分"));
    expect(screen.getByRole("heading", { name: "计分规则" })).toBeTruthy();
    expect(cell("少一次扣2分").getAttribute("aria-selected")).toBe("true");
    fireEvent.focus(field(/^分值：10$/u));
    expect(cell("少一次扣2分").getAttribute("aria-selected")).toBe("false");
    const [first] = screen.getAllByText("10", { selector: "td" });
    expect(first?.getAttribute("aria-selected")).toBe("true");
  });

  it("is walked by arrows, over merged cells too", () => {
    show();
    const merged = cell("组织领导");
    merged.focus();
    fireEvent.keyDown(merged, { key: "ArrowDown" });
    expect(document.activeElement?.textContent).toBe("执法");
    fireEvent.keyDown(cell("执法"), { key: "ArrowRight" });
    expect(document.activeElement?.textContent).toBe("案件审查率");
    fireEvent.keyDown(cell("案件审查率"), { key: "Enter" });
    expect(field(/^指标名称：案件审查率$/u)).toBeTruthy();
  });

  it("a column is taken for something else", () => {
    show();
    const role = screen.getByRole("combobox", { name: "第7栏“备查”是什么" });
    fireEvent.change(role, { target: { value: "materials" } });
    fireEvent.change(role, { target: { value: "" } });
    expect(decided).toEqual([
      { kind: "column-role", table: 1, column: 7, role: "materials" },
      { kind: "column-role", table: 1, column: 7, role: null },
    ]);
  });
});

describe("mending", () => {
  it("Enter keeps what was typed, Escape does not, and what is the same is no decision", () => {
    show();
    fireEvent.click(cell("案件审查率"));
    fireEvent.click(field(/^分值：10$/u));
    const box = screen.getByRole("textbox", { name: "分值" });
    fireEvent.change(box, { target: { value: "12" } });
    fireEvent.keyDown(box, { key: "Escape" });
    fireEvent.click(field(/^分值：10$/u));
    fireEvent.keyDown(screen.getByRole("textbox", { name: "分值" }), { key: "Enter" });
    expect(decided).toEqual([]);
    fireEvent.click(field(/^分值：10$/u));
    fireEvent.change(screen.getByRole("textbox", { name: "分值" }), { target: { value: "12" } });
    fireEvent.keyDown(screen.getByRole("textbox", { name: "分值" }), { key: "Enter" });
    expect(decided).toEqual([{ kind: "field", code: "R3", field: "points", value: "12" }]);
  });

  it("lists are typed one a line; a kind and a heading are chosen", () => {
    show();
    fireEvent.click(cell("案件审查率"));
    fireEvent.click(field(/^牵头单位：法规科/u));
    const box = screen.getByRole("textbox", { name: "牵头单位" });
    fireEvent.change(box, { target: { value: "法规科\n执法监督科\n" } });
    fireEvent.blur(box);
    fireEvent.change(screen.getByRole("combobox", { name: "类型" }), { target: { value: "bonus" } });
    fireEvent.change(screen.getByRole("combobox", { name: "上级标题" }), { target: { value: "G1" } });
    expect(decided).toEqual([
      { kind: "field", code: "R3", field: "lead", value: ["法规科", "执法监督科"] },
      { kind: "field", code: "R3", field: "kind", value: "bonus" },
      { kind: "field", code: "R3", field: "group", value: "G1" },
    ]);
  });

  it("a rule is said as a sentence, changed in a form that its kind declares, removed, and added", () => {
    show();
    fireEvent.click(cell("制定年度计划"));
    const rules = within(screen.getByRole("region", { name: "计分规则" }));
    fireEvent.click(rules.getByRole("button", { name: "未制定扣5分。" }));
    expect(document.querySelector("mark")?.textContent).toBe("未制定扣5分");
    fireEvent.click(rules.getByRole("button", { name: /^修改规则/u }));
    fireEvent.change(rules.getByLabelText("每次几分"), { target: { value: "4" } });
    fireEvent.change(rules.getByLabelText("最多（可空）"), { target: { value: "5" } });
    fireEvent.click(rules.getByRole("button", { name: "保存这条规则" }));
    fireEvent.click(rules.getByRole("button", { name: /^删除规则/u }));
    fireEvent.click(rules.getByRole("button", { name: "补一条规则" }));
    fireEvent.change(rules.getByLabelText("规则类型"), { target: { value: "flag" } });
    fireEvent.change(rules.getByLabelText("作用"), { target: { value: "award" } });
    fireEvent.click(rules.getByRole("button", { name: "保存这条规则" }));
    expect(decided).toEqual([
      {
        kind: "clause",
        indicator: "R1",
        clause: "c1",
        value: { effect: "deduct", kind: "flag", params: { label: "未制定", points: "4" }, cap: "5", share: null },
      },
      { kind: "clause", indicator: "R1", clause: "c1", value: null },
      {
        kind: "clause-added",
        indicator: "R1",
        value: { effect: "award", kind: "flag", params: { label: "…", points: "1" }, cap: null, share: null },
      },
    ]);
  });

  it("a draft that is submitted is read, and nothing of it is changed", () => {
    show(draftOf(), true);
    fireEvent.click(cell("案件审查率"));
    fireEvent.click(field(/^分值：10$/u));
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: "这不是指标，去掉" })).toBeNull();
    expect(screen.getByRole("combobox", { name: "第7栏“备查”是什么" }).hasAttribute("disabled")).toBe(true);
  });
});

describe("doubts", () => {
  it("are gone through by keyboard, settled one after another, and lead to where they are mended", () => {
    const draft = draftOf();
    const open = draft.doubts.filter(({ settled }) => !settled);
    expect(open.length).toBeGreaterThan(2);
    show(draft);
    fireEvent.keyDown(document, { key: "ArrowDown", altKey: true });
    expect(screen.getByText(open[0]!.note, { exact: false })).toBeTruthy();
    fireEvent.keyDown(document, { key: "ArrowUp", altKey: true });
    fireEvent.keyDown(document, { key: "ArrowDown", altKey: true });
    fireEvent.keyDown(document, { key: "Enter", altKey: true });
    expect(decided).toEqual([{ kind: "doubt", key: open[0]!.key, settled: true }]);
  });

  it("without any, nothing is asked", () => {
    show(draftOf({ doubts: [] }));
    expect(screen.getByText("文件读得很清楚，没有存疑之处。")).toBeTruthy();
    expect(screen.getByText("都核对过了，可以提交审定。")).toBeTruthy();
  });
});

describe("the other sheets of the draft", () => {
  const open = (name: RegExp): void => void fireEvent.click(screen.getByRole("tab", { name }));

  it("departments are made one, or renamed", () => {
    show();
    open(/^单位/u);
    fireEvent.click(screen.getByRole("checkbox", { name: "选择“办公室”" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "选择“县办公室”" }));
    fireEvent.click(screen.getByRole("button", { name: "把这 2 个合成一个" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "选择“法规科”" }));
    fireEvent.change(screen.getByRole("textbox", { name: "改名为" }), { target: { value: "法制科" } });
    fireEvent.click(screen.getByRole("button", { name: "改名" }));
    expect(decided).toEqual([
      { kind: "departments", from: ["办公室", "县办公室"], into: "办公室" },
      { kind: "departments", from: ["法规科"], into: "法制科" },
    ]);
  });

  it("places in the reference lists are proposed as ours until somebody chooses", () => {
    show();
    open(/^通用分类/u);
    expect(screen.getAllByText("我们拟的").length).toBe(5);
    const [choice] = screen.getAllByRole("combobox", { name: "“组织领导”对应哪一类" });
    fireEvent.change(choice!, { target: { value: "O1" } });
    fireEvent.change(choice!, { target: { value: "(nowhere)" } });
    expect(decided).toEqual([
      { kind: "taxonomy", group: "G1", taxonomy: "O", value: ["O1"] },
      { kind: "taxonomy", group: "G1", taxonomy: "O", value: [] },
    ]);
  });

  it("what the file does not say is written in, and what was not read is listed", () => {
    show();
    open(/^文件信息/u);
    fireEvent.click(field(/^文号：（空）$/u));
    const box = screen.getByRole("textbox", { name: "文号" });
    fireEvent.change(box, { target: { value: "某法办〔2026〕1号" } });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(decided).toEqual([{ kind: "framework", field: "documentNumber", value: "某法办〔2026〕1号" }]);
    open(/^没有进草稿的/u);
    expect(screen.getByText(/表头、合计、页眉页脚等（\d+）/u)).toBeTruthy();
  });

  it("what keeps it from being submitted is said once for all its places, and leads to them", () => {
    const problem = (code: string, place: string, zh: string) =>
      ({ code, status: 422, place, message: { zh, en: zh }, mend: { zh: "改正", en: "mend" } }) as unknown as Problem;
    const problems = [
      problem("FAHENG_FRAMEWORK_UNMAPPED", "R1", "没有对应"),
      problem("FAHENG_FRAMEWORK_UNMAPPED", "R3", "没有对应"),
      problem("FAHENG_SCORING_PARAMS", "items.R2.clauses.c1", "参数不完整"),
      problem("FAHENG_FRAMEWORK_DRAFT_BLANK", "issuer", "没有填写发文机关"),
    ];
    show(draftOf({ problems }));
    expect(screen.getByText("还有 3 件事没有做好，做好后才能提交：")).toBeTruthy();
    const list = within(document.querySelector<HTMLElement>(".fw-import-problems")!);
    fireEvent.click(list.getByRole("button", { name: "2 召开专题会议" }));
    expect(field(/^指标名称：召开专题会议$/u)).toBeTruthy();
    fireEvent.click(list.getByRole("button", { name: "3 案件审查率" }));
    expect(screen.getByRole("tab", { name: "通用分类" }).getAttribute("aria-selected")).toBe("true");
    open(/^指标和规则/u);
    fireEvent.click(screen.getByRole("button", { name: "发文机关" }));
    expect(screen.getByRole("tab", { name: "文件信息" }).getAttribute("aria-selected")).toBe("true");
  });
});

describe("the file that is handed in", () => {
  const drop = (share: number | null) => {
    const [onFile, onCancel] = [vi.fn<(file: File) => void>(), vi.fn<() => void>()];
    render(
      <LanguageProvider language="zh">
        <DraftFile share={share} fileName="考核表.xlsx" onFile={onFile} onCancel={onCancel} />
      </LanguageProvider>,
    );
    return { onFile, onCancel };
  };
  const paste = (data: Readonly<Record<string, string>>): void =>
    void fireEvent.paste(screen.getByRole("textbox"), {
      clipboardData: { files: [], getData: (type: string) => data[type] ?? "" },
    });

  it("may be pasted as a table; an empty clipboard is said to be empty", async () => {
    const { onFile } = drop(null);
    paste({});
    expect(screen.getByRole("alert")).toBeTruthy();
    paste({ "text/html": "<table><tr><td>序号</td><td>内容</td></tr></table>" });
    const [[file] = []] = onFile.mock.calls;
    expect(file?.name).toBe("粘贴的表格.csv");
    expect(await file?.text()).toBe("序号,内容\r\n");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows how far it has come, and can be stopped", () => {
    const { onCancel } = drop(0.42);
    expect(screen.getByText("正在上传：42%")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "取消" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
