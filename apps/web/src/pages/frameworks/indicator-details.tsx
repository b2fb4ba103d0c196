import { TAXONOMIES, taxonomiesOf, type Framework, type Indicator, type TaxonomyId } from "@faheng/domain";
import { useText } from "./words.ts";
import { Doubts } from "./doubts.tsx";

const COMPARATORS = { "at-least": "≥", "at-most": "≤", equal: "=", before: "<", within: "≤", from: "≥" } as const;

/** Everything else a framework records about an item: figures, places in the taxonomies, cells as printed, doubts. */
export function IndicatorDetails({ framework, indicator }: { framework: Framework; indicator: Indicator }) {
  const t = useText();
  const mapping = taxonomiesOf(framework, indicator);
  const printed = Object.entries(indicator.printed);
  const columns = new Map(framework.columns.map(({ key, title }) => [key, title]));
  const layer = framework.layers.find(({ key }) => key === indicator.layer);
  return (
    <>
      {indicator.figures.length === 0 ? null : (
        <section>
          <h3>{t("文件写明的数字")}</h3>
          <table className="fh-table">
            <thead>
              <tr>
                <th scope="col">{t("内容")}</th>
                <th scope="col">{t("要求")}</th>
                <th scope="col">{t("原文")}</th>
              </tr>
            </thead>
            <tbody lang="zh-CN">
              {indicator.figures.map(({ label, comparator, value, unit, printed: words }, position) => (
                <tr key={position}>
                  <td>{label}</td>
                  <td>
                    {COMPARATORS[comparator]} {value} {unit === "日期" ? "" : unit}
                  </td>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {mapping === null ? null : (
        <section>
          <h3>{t("对应的通用分类")}</h3>
          <dl className="fw-facts" lang="zh-CN">
            {(Object.keys(TAXONOMIES) as TaxonomyId[]).map((id) => (
              <Mapping
                key={id}
                title={TAXONOMIES[id].title.zh}
                entries={mapping[id].map((code) => entryOf(id, code))}
              />
            ))}
          </dl>
        </section>
      )}
      {layer === undefined ? null : <p className="fh-quiet">{t("来自：{layer}", { layer: layer.title })}</p>}
      {printed.length === 0 ? null : (
        <details className="fw-more">
          <summary>{t("单元格原样")}</summary>
          <dl className="fw-facts" lang="zh-CN">
            {printed.map(([key, words]) => (
              <Mapping key={key} title={columns.get(key) ?? key} entries={[words]} />
            ))}
          </dl>
        </details>
      )}
      <Doubts doubts={indicator.doubts} />
    </>
  );
}

function Mapping({ title, entries }: { title: string; entries: readonly string[] }) {
  const t = useText();
  return (
    <>
      <dt>{title}</dt>
      <dd>{entries.length === 0 ? t("无对应") : entries.join("；")}</dd>
    </>
  );
}

function entryOf(id: TaxonomyId, code: string): string {
  const entries: Readonly<Record<string, string>> = TAXONOMIES[id].entries;
  return `${code} ${entries[code] ?? ""}`;
}
