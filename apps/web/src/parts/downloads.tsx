import { useText } from "./words.ts";

/** The agency's reports in the document's own columns. */
export function Downloads(props: {
  readonly assessmentId: string;
  readonly reports: readonly { readonly id: string; readonly title: string }[];
}) {
  const t = useText();
  const { assessmentId, reports } = props;
  return (
    <ul className="fw-downloads">
      {reports.map(({ id, title }) => (
        <li key={id}>
          <span lang="zh-CN">{title}</span>
          {(["xlsx", "docx"] as const).map((format) => (
            <a
              key={format}
              className="fh-button"
              href={`/files/reports/${encodeURIComponent(assessmentId)}/${encodeURIComponent(id)}.${format}`}
              aria-label={`${format === "xlsx" ? t("表格 .xlsx") : t("文档 .docx")}：${title}`}
              download
            >
              {format === "xlsx" ? t("表格 .xlsx") : t("文档 .docx")}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}
