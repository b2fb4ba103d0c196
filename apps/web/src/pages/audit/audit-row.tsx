import { AUDIT_ACTION_WORDS, AUDIT_OBJECT_WORDS, AUDIT_RESULT_WORDS, auditNameIn, wordFor } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useId, useState } from "react";
import type { AuditEntry } from "../../api/outputs.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { AuditChange } from "./audit-change.tsx";

/** One act; opened, it says what changed. */
export function AuditRow({ row, agencies }: { row: AuditEntry; agencies: ReadonlyMap<string, string> }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const [isOpen, setOpen] = useState(false);
  const inside = useId();
  const words = isOpen ? t("收起") : t("查看");
  const { at, actorName, agencyId, action, object, objectName, result } = row;
  // Each agency's acts are numbered by themselves; those from before that, all together.
  const seq = row.chain === "legacy" ? t("旧 {seq}", { seq: row.seq }) : row.seq;
  const word = wordFor(AUDIT_ACTION_WORDS, action);
  const kindWord = wordFor(AUDIT_OBJECT_WORDS, object.slice(0, object.indexOf(":")));
  return (
    <>
      <tr className={isOpen ? "fw-open" : ""}>
        <td className="fh-number">{seq}</td>
        <td>
          <time dateTime={at} title={at}>
            {timeText(at, language, timeZone)}
          </time>
        </td>
        <td>{actorName === "" ? <span className="fh-quiet">{t("未登录者")}</span> : actorName}</td>
        <td>{word === null ? <code className="fw-object">{action}</code> : t(word)}</td>
        <td>
          {kindWord === null ? null : t(kindWord)}{" "}
          <span lang="zh-CN">{objectName ?? auditNameIn(row.after) ?? auditNameIn(row.before)}</span>
        </td>
        <td lang="zh-CN">{agencyId === null ? "—" : (row.agencyName ?? agencies.get(agencyId))}</td>
        <td className={result === "done" ? "" : "fh-loss"}>{t(AUDIT_RESULT_WORDS[result])}</td>
        <td>
          <button
            type="button"
            className="fh-link"
            aria-expanded={isOpen}
            aria-controls={inside}
            aria-label={`${words} ${t("第 {seq} 条的前后内容", { seq })}`}
            onClick={() => setOpen(!isOpen)}
          >
            {words}
          </button>
        </td>
      </tr>
      {isOpen ? (
        <tr id={inside} className="fw-inside">
          <td colSpan={8}>
            <AuditChange row={row} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
