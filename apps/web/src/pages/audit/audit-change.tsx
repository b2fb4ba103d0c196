import { useText } from "../../app/text.ts";

/** What an act changed, and the row's place in the chain. */
export function AuditChange(props: {
  readonly before: string | null;
  readonly after: string | null;
  readonly hash: string;
}) {
  const t = useText();
  const { before, after, hash } = props;
  return (
    <details className="fw-more">
      <summary>{t("查看")}</summary>
      <dl className="fw-facts">
        <dt>{t("之前")}</dt>
        <dd>
          <code className="fw-hash">{before ?? "—"}</code>
        </dd>
        <dt>{t("之后")}</dt>
        <dd>
          <code className="fw-hash">{after ?? "—"}</code>
        </dd>
        <dt>{t("校验值")}</dt>
        <dd>
          <code className="fw-hash">{hash}</code>
        </dd>
      </dl>
    </details>
  );
}
