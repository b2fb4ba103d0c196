import { useText } from "../words.ts";

/** By what an edition is told from any other. */
export function EditionDigest({ sha256 }: { readonly sha256: string }) {
  const t = useText();
  return <p className="fh-quiet fw-digest">{t("校验值 {digest}", { digest: sha256 })}</p>;
}
