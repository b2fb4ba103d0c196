import type { ProfileRow } from "../../api/outputs.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import type { ProfileDraft } from "./use-profile-draft.ts";
import { useText } from "./words.ts";

/** A step back, keeping it as a draft, and signing it, for those who may. */
export function ProfileActs(props: {
  readonly draft: ProfileDraft;
  readonly status: ProfileRow["status"];
  /** Checked, and nothing found. */
  readonly isSound: boolean;
}) {
  const t = useText();
  const { draft, status, isSound } = props;
  return (
    <div className="fh-actions">
      <button type="button" className="fh-button" disabled={!draft.canUndo} onClick={draft.undo}>
        {t("撤销上一步")}
      </button>
      <button
        type="button"
        className="fh-button fh-button-main"
        disabled={!draft.isDirty || draft.isKeeping}
        onClick={() => draft.keep(false)}
      >
        {status === "signed" ? t("另存为新版草案") : t("保存草案")}
      </button>
      {status === "draft" ? (
        <ConfirmButton
          label={t("签署")}
          question={t("签署后本版不能再改，可用于考评周期。确定以您的名义签署？")}
          isDisabled={draft.isKeeping || !isSound}
          onConfirm={() => draft.keep(true)}
        />
      ) : null}
    </div>
  );
}
