import type { Framework } from "@faheng/domain";
import type { Assessment } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { useProfilePlace } from "../../parts/use-profile-place.ts";

/** Where the document leaves something open, and how it was read: always ours, always said. */
export function Readings({ framework, profile }: { framework: Framework; profile: Assessment["profile"] }) {
  const t = useText();
  const nameOf = useProfilePlace({ framework, items: profile?.items ?? [] });
  const readings = notesOf(profile?.["readings"]);
  if (readings.length === 0) return null;
  return (
    <Panel title={t("本平台解读（文件未写明之处）")}>
      <dl className="fw-readings" lang="zh-CN">
        {readings.map(({ path, note }) => (
          <div key={path}>
            <dt>{nameOf(path)}</dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function notesOf(value: unknown): { path: string; note: string }[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (entry): entry is { path: string; note: string } =>
      typeof entry === "object" && entry !== null && typeof entry.path === "string" && typeof entry.note === "string",
  );
}
