import type { NarrativeFigure } from "@faheng/domain";
import type { NarrativeView } from "../../api/outputs.ts";
import { useText } from "./words.ts";

/** Figures of the text that are others by now, to be taken over one by one or all; and those that there are. */
export function FiguresField(props: {
  readonly view: NarrativeView;
  readonly take: readonly NarrativeFigure[];
  readonly onTake: (take: readonly NarrativeFigure[]) => void;
}) {
  const t = useText();
  const { view, take, onTake } = props;
  const { changed, now, maySave } = view;
  const all = Object.entries(now).map(([name, value]) => `${name} ${value ?? ""}`);
  return (
    <fieldset className="fw-field">
      <legend>{t("数据")}</legend>
      {changed.length === 0 ? (
        <p>{t("数据与文稿一致。")}</p>
      ) : (
        <>
          <p>{t("文稿所用的数与现在的不同。勾选的在保存时采用，其余保持不变。")}</p>
          {changed.map(({ name, kept, now: value }) => (
            <label key={name}>
              <input
                type="checkbox"
                disabled={!maySave}
                checked={take.includes(name)}
                onChange={({ target }) => onTake(target.checked ? [...take, name] : take.filter((it) => it !== name))}
              />{" "}
              {kept === null
                ? t("{name}：现为{now}", { name, now: value })
                : t("{name}：文稿为{kept}，现为{now}", { name, kept, now: value })}
            </label>
          ))}
          {maySave ? (
            <button
              type="button"
              className="fh-link fw-no-print"
              onClick={() => onTake(changed.map(({ name }) => name))}
            >
              {t("全部采用")}
            </button>
          ) : null}
        </>
      )}
      <details>
        <summary>{t("可用的数据（写作{example}）", { example: "{已完成项数}" })}</summary>
        <p lang="zh-CN">{all.join("；")}</p>
      </details>
    </fieldset>
  );
}
