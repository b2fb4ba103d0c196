import { EmptyPicture } from "@faheng/ui";
import type { PieceView } from "./draft-view.ts";
import { type Spot, spotOf } from "./spot.ts";
import { useText } from "./words.ts";

/** What stands in the file and not in the draft: text by text, with why. Nothing is left out without being said. */
export function AccountPanel(props: {
  readonly unread: readonly PieceView[];
  readonly furniture: readonly PieceView[];
  readonly onSpot: (spot: Spot) => void;
}) {
  const t = useText();
  const { unread, furniture, onSpot } = props;
  return (
    <>
      <p className="fh-quiet">
        {t("文件里的每一格、每一段，要么进了草稿，要么列在这里。该进而没有进的，在草稿里补上，或改栏目的含义。")}
      </p>
      {unread.length === 0 ? (
        <EmptyPicture title={t("没有遗漏")}>{t("文件里的内容都进了草稿。")}</EmptyPicture>
      ) : (
        <Pieces title={t("没有进草稿的内容（{n}）", { n: unread.length })} pieces={unread} onSpot={onSpot} />
      )}
      {furniture.length === 0 ? null : (
        <details className="fw-more">
          <summary>{t("表头、合计、页眉页脚等（{n}）", { n: furniture.length })}</summary>
          <Pieces title={t("表头、合计、页眉页脚等")} pieces={furniture} onSpot={onSpot} />
        </details>
      )}
    </>
  );
}

function Pieces(props: {
  readonly title: string;
  readonly pieces: readonly PieceView[];
  readonly onSpot: (spot: Spot) => void;
}) {
  const t = useText();
  const { title, pieces, onSpot } = props;
  return (
    <div className="fw-scroll">
      <table className="fh-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("位置")}</th>
            <th scope="col">{t("文字")}</th>
            <th scope="col">{t("为什么")}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {pieces.map(({ place, text, note }, index) => {
            const spot = spotOf(place);
            return (
              <tr key={index}>
                <td>
                  {spot === null ? (
                    place
                  ) : (
                    <button type="button" className="fh-link" onClick={() => onSpot(spot)}>
                      {place}
                    </button>
                  )}
                </td>
                <td>{text}</td>
                <td>{note}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
