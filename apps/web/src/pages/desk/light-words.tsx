import { useText } from "./words.ts";
import type { Light } from "./light.ts";

/** What a light says beside its colour. */
export function LightWords({ light: { word, n } }: { light: Light }) {
  const t = useText();
  if (word === "closed") return t("已结束");
  if (word === "upcoming") return t("未开始");
  if (word === "filled") return t("全部填报完毕");
  if (word === "opened") return t("今日开启");
  if (word === "overdue") return <strong className="fh-loss">{t("已逾期 {n} 项", { n })}</strong>;
  if (word === "ended") return t("考评期已过，{n} 项待填", { n });
  if (word === "due") return n === 0 ? t("今日到期") : t("{n} 日内到期", { n });
  return t("进行中");
}
