import { ConflictNotice, useLanguage } from "@faheng/ui";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { type LineSaid, saidOf } from "./ledger-draft.ts";
import type { LedgerWork } from "./use-ledger.ts";
import { useText } from "./words.ts";

/** Lines that somebody else saved meanwhile: theirs beside mine, to be chosen from one by one. */
export function LineConflicts({ work }: { readonly work: LedgerWork }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const wordsOf = ({ status, text }: Pick<LineSaid, "text"> & { readonly status: string | null }): string =>
    [status === "done" ? t("已完成") : status === "undone" ? t("未完成") : "", text].filter(Boolean).join("。");
  return work.conflicts.map((line) => {
    const mine = saidOf(work.draft, line);
    return (
      <ConflictNotice
        key={line.indicator}
        by={line.savedBy ?? ""}
        at={line.savedAt === null ? "" : timeText(line.savedAt, language, timeZone)}
        fields={[
          { key: "text", label: `${line.number} ${line.title}`, mine: wordsOf(mine), theirs: wordsOf(line) },
          { key: "who", label: t("责任人"), mine: mine.responsible.name, theirs: line.responsible.name },
        ].filter((it) => it.mine !== it.theirs)}
        onTakeTheirs={() => work.takeTheirs(line.indicator)}
        onReapplyMine={() => work.keepMine(line.indicator, line.version)}
      />
    );
  });
}
