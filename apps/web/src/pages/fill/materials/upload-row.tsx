import { Fault } from "../../../parts/fault.tsx";
import { useText } from "../words.ts";
import { forgetUpload, type Upload } from "./uploads.ts";

/** A file on its way, how much of it has gone out, and a way to stop it; or why it did not get there. */
export function UploadRow({ upload }: { readonly upload: Upload }) {
  const t = useText();
  const { id, fileName, share, error, stop } = upload;
  if (error !== null) {
    return (
      <li className="fw-piece">
        <p lang="zh-CN">{fileName}</p>
        <Fault error={error} />
        <button type="button" className="fh-link" onClick={() => forgetUpload(id)}>
          {t("知道了")}
        </button>
      </li>
    );
  }
  return (
    <li className="fw-piece">
      <span lang="zh-CN">{fileName}</span>{" "}
      {share === null ? (
        <span className="fh-quiet">{t("等待上传")}</span>
      ) : (
        <progress value={share} max={1} aria-label={t("正在上传 {name}", { name: fileName })} />
      )}{" "}
      <button type="button" className="fh-link" aria-label={t("取消上传 {name}", { name: fileName })} onClick={stop}>
        {t("取消")}
      </button>
    </li>
  );
}
