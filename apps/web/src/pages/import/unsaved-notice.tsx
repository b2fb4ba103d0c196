import { useLanguage } from "@faheng/ui";
import { changeText } from "./decision-words.ts";
import type { DraftView } from "./draft-view.ts";
import type { Unsaved } from "./use-draft.ts";
import { useText } from "./words.ts";

/** Somebody else changed the draft first: what of one's own was not written, to be done again or given up. */
export function UnsavedNotice(props: {
  readonly unsaved: Unsaved;
  readonly draft: DraftView;
  readonly onRedo: () => void;
  readonly onAbandon: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { unsaved, draft, onRedo, onAbandon } = props;
  return (
    <section className="fh-notice fh-notice-conflict" role="alert">
      <p className="fh-notice-title">{unsaved.report.message[language]}</p>
      <p>{t("下面已是最新内容。您刚才的改动还没有写入：")}</p>
      <ul lang="zh-CN">
        {unsaved.changes.map((change, index) => (
          <li key={index}>{changeText(change, draft, t)}</li>
        ))}
      </ul>
      <div className="fh-actions">
        <button type="button" className="fh-button" onClick={onAbandon}>
          {t("不要我的改动")}
        </button>
        <button type="button" className="fh-button fh-button-main" onClick={onRedo}>
          {t("在最新内容上重做我的改动")}
        </button>
      </div>
    </section>
  );
}
