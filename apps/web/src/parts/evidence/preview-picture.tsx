import { useState } from "react";
import { useText } from "../words.ts";

/** A picture; as a picture it can run nothing, whatever else it may be. */
export function PreviewPicture({ href, name }: { readonly href: string; readonly name: string }) {
  const t = useText();
  const [isBroken, setBroken] = useState(false);
  return isBroken ? (
    <p role="alert">{t("不能预览，请下载后查看。")}</p>
  ) : (
    <img className="fw-picture" src={href} alt={name} onError={() => setBroken(true)} />
  );
}
