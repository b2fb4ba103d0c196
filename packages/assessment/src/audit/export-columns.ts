import { LEGACY_CHAIN } from "@faheng/database";
import {
  AUDIT_ACTION_WORDS,
  AUDIT_OBJECT_WORDS,
  AUDIT_RESULT_WORDS,
  auditChanges,
  auditNameIn,
  cityDay,
  cityTime,
  wordFor,
} from "@faheng/domain";
import type { AuditAction } from "./audit-action.ts";
import type { NamedAuditRow } from "./object-names.ts";

/** A new act without a word does not compile. */
const ACTIONS: Readonly<Record<AuditAction, string>> = AUDIT_ACTION_WORDS;

/** One column of the audit as a file. */
export interface ExportColumn {
  readonly title: string;
  readonly width: number;
  readonly of: (row: NamedAuditRow) => string;
}

/**
 * The audit's rows as its page shows them. The ids stand behind for whoever has to tell two of a name apart, the hashes for
 * comparing with printed anchors.
 */
export function exportColumns(timeZone: string): readonly ExportColumn[] {
  return [
    // Each agency's acts are numbered by themselves; those from before that, all together.
    { title: "序号", width: 6, of: ({ chain, seq }) => (chain === LEGACY_CHAIN ? `旧 ${seq}` : String(seq)) },
    {
      title: "时间",
      width: 16,
      of: ({ at }) => `${cityDay(at, timeZone)} ${cityTime(at, timeZone)}:${at.slice(17, 19)}`,
    },
    { title: "人员", width: 12, of: ({ actorName }) => actorName || "未登录者" },
    { title: "动作", width: 14, of: ({ action }) => (isAction(action) ? ACTIONS[action] : action) },
    { title: "对象", width: 22, of: objectText },
    { title: "机关", width: 14, of: ({ agencyName }) => agencyName ?? "" },
    { title: "结果", width: 8, of: ({ result }) => AUDIT_RESULT_WORDS[result] },
    { title: "之前", width: 24, of: (row) => stateText(row, "before") },
    { title: "之后", width: 24, of: (row) => stateText(row, "after") },
    { title: "人员编号", width: 14, of: ({ actorId }) => actorId },
    { title: "机关编号", width: 14, of: ({ agencyId }) => agencyId ?? "" },
    { title: "对象编号", width: 14, of: ({ object }) => object.slice(object.indexOf(":") + 1) },
    { title: "校验算法", width: 10, of: ({ algorithm }) => algorithm },
    { title: "上一条校验值", width: 20, of: ({ previousHash }) => previousHash },
    { title: "本条校验值", width: 20, of: ({ hash }) => hash },
  ];
}

const isAction = (action: string): action is AuditAction => Object.hasOwn(ACTIONS, action);

function objectText({ object, objectName, before, after }: NamedAuditRow): string {
  const kind = wordFor(AUDIT_OBJECT_WORDS, object.slice(0, object.indexOf(":")));
  return [kind, objectName ?? auditNameIn(after) ?? auditNameIn(before)].filter((it) => it !== null).join(" ");
}

function stateText(row: NamedAuditRow, side: "before" | "after"): string {
  const said = auditChanges(row).flatMap((it) => {
    const text = it[side];
    return text === null ? [] : [it.field === "" ? text : `${it.field}：${text}`];
  });
  return said.join("；");
}
