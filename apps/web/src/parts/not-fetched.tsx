import { useText } from "./words.ts";

/** Stands where a part that comes when it is needed could not be fetched; the page around it goes on. */
export function NotFetched() {
  const t = useText();
  return <span role="alert">{t("这一部分没有取到，请刷新页面后再试。")}</span>;
}
