import { useLanguage, type FactQuestion } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { HistoryEntry } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { changedKeys, draftOf } from "./draft.ts";
import { useDraftWords } from "./draft-words.ts";
import { type HandedAct, handedActOf } from "./history-act.ts";

/** The last versions of this answer: who changed what, and the way back to each. */
export function HistoryPanel(props: {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly questions: readonly FactQuestion[];
  readonly currentVersion: number;
  readonly isReadOnly: boolean;
  readonly onRestore: (entry: HistoryEntry) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const words = useDraftWords(props.questions);
  const { assessmentId, indicator, currentVersion, isReadOnly, onRestore } = props;
  const history = useQuery({
    ...trpc.response.history.queryOptions({ assessmentId, indicator }),
    enabled: currentVersion > 0,
  });
  if (currentVersion === 0) return null;
  return (
    <Panel title={t("填报记录")}>
      <QueryGate query={history}>
        {(entries) => (
          <ol className="fw-history">
            {entries.slice(0, 8).map((entry, position) => {
              const before = entries[position + 1];
              const now = draftOf(entry);
              const changed = changedKeys(draftOf(before), now).map((key) =>
                t("{name}：{value}", { name: words.label(key), value: words.value(key, now) }),
              );
              const said = [...actWords(t, handedActOf(entry, before)), ...changed];
              return (
                <li key={entry.version}>
                  <p>
                    <strong>{timeText(entry.savedAt, language, timeZone)}</strong> {entry.savedBy}
                  </p>
                  <p className="fh-quiet" lang="zh-CN">
                    {said.length === 0 ? t("内容未变") : said.join(t("；"))}
                  </p>
                  {entry.version === currentVersion || isReadOnly ? null : (
                    <button type="button" className="fh-link" onClick={() => onRestore(entry)}>
                      {t("恢复到这一版")}
                    </button>
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </QueryGate>
    </Panel>
  );
}

function actWords(t: ReturnType<typeof useText>, act: HandedAct | null): string[] {
  switch (act?.kind) {
    case undefined:
      return [];
    case "approved":
      return [t("审定：{name}", { name: act.by })];
    case "returned":
      return [t("退回：{reason}", { reason: act.reason })];
    case "again":
      return [t("再次提出不涉及")];
    case "submitted":
      return [t("报送")];
    case "withdrawn":
      return [t("撤回报送")];
    case "revised":
      return [t("修订")];
  }
}
