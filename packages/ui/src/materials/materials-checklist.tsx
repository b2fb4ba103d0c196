import type { Material } from "@faheng/domain";
import { useUiText } from "../i18n/language.tsx";

/**
 * What has to be handed in. `null` materials mean that the document's cell is lost. With `onReady` the list can be ticked
 * off; `ready` holds positions.
 */
export function MaterialsChecklist(props: {
  readonly materials: readonly Material[] | null;
  readonly ready?: readonly number[];
  readonly onReady?: ((ready: readonly number[]) => void) | undefined;
}) {
  const t = useUiText();
  const { materials, ready = [], onReady } = props;
  if (materials === null) return <p className="fh-quiet">{t("文件此处文字缺失，未作推测。")}</p>;
  if (materials.length === 0) return <p className="fh-quiet">{t("文件未列报送材料。")}</p>;
  const toggle = (position: number): void =>
    onReady?.(
      ready.includes(position)
        ? ready.filter((other) => other !== position)
        : [...ready, position].sort((a, b) => a - b),
    );
  return (
    <div className="fh-materials">
      {onReady ? (
        <p className="fh-quiet">{t("已备 {n} / {total}", { n: ready.length, total: materials.length })}</p>
      ) : null}
      <ul lang="zh-CN">
        {materials.map(({ printedNumber, text, owner }, position) => (
          <li key={position}>
            <label className={onReady ? "fh-choice" : ""}>
              {onReady ? (
                <input type="checkbox" checked={ready.includes(position)} onChange={() => toggle(position)} />
              ) : null}
              <span>
                {printedNumber === null ? null : <span className="fh-printed">{printedNumber}</span>}
                {text}
                {owner === null ? null : <span className="fh-place">{t("由{owner}提供", { owner })}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
