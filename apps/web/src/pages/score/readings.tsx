import type { Assessment } from "../../api/outputs.ts";
import { useText } from "../../app/text.ts";
import { Panel } from "../../parts/page.tsx";

/** Where the document leaves something open, and how it was read: always ours, always said. */
export function Readings({ profile }: { profile: Assessment["profile"] }) {
  const t = useText();
  const readings = notesOf(profile?.["readings"]);
  if (readings.length === 0) return null;
  return (
    <Panel title={t("本平台解读（文件未写明之处）")}>
      <ul className="fw-readings" lang="zh-CN">
        {readings.map(({ path, note }) => (
          <li key={path}>
            {note} <code className="fh-place">{path}</code>
          </li>
        ))}
      </ul>
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
