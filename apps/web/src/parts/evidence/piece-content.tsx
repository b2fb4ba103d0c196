import type { Piece } from "../../api/outputs.ts";
import { useText } from "../words.ts";
import type { MaterialPlace } from "./material-place.ts";
import { PreviewFile } from "./preview-file.tsx";

/** What a piece is called, for those who cannot see the row it stands in. */
export function pieceName(content: Piece["content"]): string {
  if (content.kind === "file") return content.fileName;
  if (content.kind === "link") return content.title;
  return content.kind === "note" ? content.text.slice(0, 20) : content.number;
}

/** What was given: a file to be taken or looked at, a link, a text, or what stands for what is not here. */
export function PieceContent({ piece, place }: { readonly piece: Piece; readonly place: MaterialPlace }) {
  const t = useText();
  const { content, file } = piece;
  if (content.kind === "file") {
    const { assessmentId, indicator } = place;
    const href = `/files/evidence/${encodeURIComponent(assessmentId)}/${encodeURIComponent(indicator)}/${content.sha256}`;
    return (
      <p>
        <a href={href} download={content.fileName} lang="zh-CN">
          {content.fileName}
        </a>{" "}
        {file === null ? null : <span className="fh-quiet">{sizeText(file.bytes)}</span>}{" "}
        {file === null ? null : (
          <PreviewFile
            href={href}
            name={content.fileName}
            mediaType={file.mediaType}
            place={{ assessmentId, indicator, sha256: content.sha256 }}
          />
        )}
      </p>
    );
  }
  if (content.kind === "link") {
    return (
      <p>
        <a href={content.address} target="_blank" rel="noreferrer noopener" lang="zh-CN">
          {content.title}
        </a>{" "}
        <span className="fh-quiet fw-long">{content.address}</span>{" "}
        <span className="fh-quiet" lang="zh-CN">
          {content.seenOn === undefined ? null : t("{day}查看", { day: content.seenOn })}{" "}
          {content.keptAt === undefined ? null : t("副本：{place}", { place: content.keptAt })}
        </span>
      </p>
    );
  }
  if (content.kind === "note") {
    return (
      <p className="fw-note" lang="zh-CN">
        <strong>{t("情况说明")}</strong> {content.text}
      </p>
    );
  }
  if (content.kind === "sealed") {
    return (
      <p lang="zh-CN">
        <strong>{t("涉密登记")}</strong> {t("编号 {number}，由{keeper}保管", content)}
      </p>
    );
  }
  return (
    <p className="fw-note" lang="zh-CN">
      <strong>{t("函询答复")}</strong> {t("{provider}（函号 {number}）：{answer}", content)}
    </p>
  );
}

/** A length in whole kilobytes, or in megabytes with a tenth. */
function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
