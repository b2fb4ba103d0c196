import type { Assessment } from "../../api/outputs.ts";
import { useText } from "./words.ts";

/** What this cycle is pinned to, so that it can be replayed to the same bytes. */
export function ManifestLine({ manifest }: { manifest: Assessment["manifest"] }) {
  const t = useText();
  const { frameworkId, frameworkVersion, profileId, profileVersion, sha256 } = manifest;
  return (
    <details className="fw-more">
      <summary>{t("本周期固定的版本")}</summary>
      <dl className="fw-facts">
        <dt>{t("指标体系")}</dt>
        <dd>
          {frameworkId} {frameworkVersion}
        </dd>
        <dt>{t("评分方案")}</dt>
        <dd>{profileId === null ? t("无（不计分）") : `${profileId} ${profileVersion ?? ""}`}</dd>
        <dt>SHA-256</dt>
        <dd>
          <code className="fw-hash">{sha256}</code>
        </dd>
      </dl>
    </details>
  );
}
