import { DocumentLinks } from "./document-links.tsx";

/** The agency's reports in the document's own columns. */
export function Downloads(props: {
  readonly assessmentId: string;
  readonly reports: readonly { readonly id: string; readonly title: string }[];
}) {
  const { assessmentId, reports } = props;
  return (
    <ul className="fw-downloads">
      {reports.map(({ id, title }) => (
        <li key={id}>
          <span lang="zh-CN">{title}</span>
          <DocumentLinks
            href={`/files/reports/${encodeURIComponent(assessmentId)}/${encodeURIComponent(id)}`}
            name={title}
          />
        </li>
      ))}
    </ul>
  );
}
