// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { pastedFile } from "./pasted-table.ts";

describe("what is pasted", () => {
  it("a table keeps its columns under cells that reach over rows, and lines inside cells", () => {
    const html = `<table><tr><th colspan="2">项目</th><th>分值</th></tr>
      <tr><td rowspan="2">组织&nbsp;领导</td><td><p>制定计划</p><p>并印发</p></td><td>5</td></tr>
      <tr><td>开会，“两次”<br>以上,含2次</td><td>10</td></tr></table>`;
    expect(pastedFile(html, "…")).toEqual({
      name: "粘贴的表格.csv",
      text: ["项目,,分值", '组织 领导,"制定计划\n并印发",5', ',"开会，“两次”\n以上,含2次",10', ""].join("\r\n"),
    });
  });

  it("doubles quotes, and leaves a table within a cell to the cell", () => {
    const html = `<table><tr><td>说"好"<table><tr><td>内</td></tr></table></td><td>2</td></tr></table>`;
    expect(pastedFile(html, "")?.text).toBe('"说""好""内",2\r\n');
  });

  it("text without a table is text; nothing is nothing", () => {
    expect(pastedFile("<p>一、组织领导</p>", "一、组织领导\n（一）制定计划")).toEqual({
      name: "粘贴的文字.txt",
      text: "一、组织领导\n（一）制定计划",
    });
    expect(pastedFile("<table><tr><td> </td></tr></table>", " ")).toBeNull();
  });
});
