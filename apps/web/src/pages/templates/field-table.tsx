import type { TemplateField } from "../../api/outputs.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { useText } from "./words.ts";

interface Line {
  readonly written: string;
  readonly says: string;
  readonly example: string;
  readonly depth: number;
}

/** Every field as it is written in a template, with what it says; those of a list within it. */
export function FieldTable({ fields }: { readonly fields: readonly TemplateField[] }) {
  const t = useText();
  const name = t("字段表");
  return (
    <>
      <p className="fh-quiet">
        {t(
          "在 Word 或 WPS 中把字段连同半角花括号写在要填入的位置，可从下表选中复制。列表写作 {list}：表格中开始和结束写在同一行，该行逐项重复；列表为空时要写的内容写作 {none}。",
          { list: "{#名称}…{/名称}", none: "{^名称}…{/名称}" },
        )}
      </p>
      <ScrollRegion name={name}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("写法")}</th>
              <th scope="col">{t("含义")}</th>
              <th scope="col">{t("示例")}</th>
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {linesOf(fields, 0, "").map(({ key, written, says, example, depth }) => (
              <tr key={key}>
                <td>
                  {"　".repeat(depth)}
                  <code>{written}</code>
                </td>
                <td className="fw-long">{says}</td>
                <td className="fw-long">{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function linesOf(fields: readonly TemplateField[], depth: number, above: string): readonly (Line & { key: string })[] {
  return fields.flatMap(({ name, says, example = "", rows }) => {
    const key = `${above}/${name}`;
    const own = { key, says, example, depth };
    if (rows === undefined) return [{ ...own, written: `{${name}}` }];
    return [{ ...own, written: `{#${name}}…{/${name}}` }, ...linesOf(rows, depth + 1, key)];
  });
}
