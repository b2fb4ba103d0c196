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
import { type ClaimAct, claimActOf } from "./history-act.ts";

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
              const said = [...actWords(t, claimActOf(entry, before)), ...changed];
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

function actWords(t: ReturnType<typeof useText>, act: ClaimAct | null): string[] {
  if (act === null) return [];
  if (act.kind === "approved") return [t("批准不涉及，批准人：{name}", { name: act.by })];
  return [act.kind === "returned" ? t("退回不涉及：{reason}", { reason: act.reason }) : t("再次提出不涉及")];
}
