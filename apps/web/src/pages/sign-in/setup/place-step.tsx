import { useText } from "../words.ts";
import { TextField } from "../../../parts/text-field.tsx";
import type { SetupDraft } from "./setup-draft.ts";

/** Proof that one sits at the server, and the city's name. */
export function PlaceStep({ draft, onDraft }: { draft: SetupDraft; onDraft: (draft: SetupDraft) => void }) {
  const t = useText();
  return (
    <>
      <p className="fh-quiet">{t("这里还没有任何账号，也没有默认密码。设置完成后，本页不再出现。")}</p>
      <TextField
        label={t("首次设置码")}
        help={t("服务器启动时显示在终端；每次启动都不同。")}
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={100}
        value={draft.code}
        onText={(code) => onDraft({ ...draft, code })}
      />
      <TextField
        label={t("城市名称")}
        help={t("显示在市级汇总和报告上，如“某某市”。")}
        autoComplete="off"
        required
        maxLength={50}
        value={draft.city}
        onText={(city) => onDraft({ ...draft, city })}
      />
    </>
  );
}
