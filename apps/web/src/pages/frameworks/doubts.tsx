import type { Doubt } from "@faheng/domain";
import { useText } from "../../app/text.ts";

/** What the reader of the document could not be sure of: as printed beside our reading. */
export function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  const t = useText();
  if (doubts.length === 0) return null;
  return (
    <section className="fw-doubts" aria-label={t("存疑之处")}>
      <h3>{t("存疑之处（{n}）", { n: doubts.length })}</h3>
      <ul lang="zh-CN">
        {doubts.map(({ field, printed, note }, position) => (
          <li key={position}>
            <code>{field}</code> {note}
            {printed === null ? null : <span className="fh-place">{t("原文印作：{printed}", { printed })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
