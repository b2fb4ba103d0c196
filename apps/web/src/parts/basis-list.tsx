import type { Framework } from "@faheng/domain";
import { useText } from "./words.ts";

/** The documents a task rests on, each with its number as printed. */
export function BasisList({ framework, keys }: { framework: Framework; keys: readonly string[] | null }) {
  const t = useText();
  if (keys === null) return <p className="fh-quiet">{t("任务来源和依据：文件此处文字缺失，未作推测。")}</p>;
  const bases = keys.flatMap((key) => framework.bases.filter((basis) => basis.key === key));
  if (bases.length === 0) return null;
  return (
    <details className="fw-more">
      <summary>{t("任务来源和依据（{n}）", { n: bases.length })}</summary>
      <ul lang="zh-CN" className="fw-bases">
        {bases.map(({ key, title, documentNumber }) => (
          <li key={key}>
            {title}
            {documentNumber === null ? null : <span className="fh-place">{documentNumber}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
