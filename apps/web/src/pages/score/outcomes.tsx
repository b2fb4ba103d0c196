import type { Explanation } from "../../api/outputs.ts";
import { useText } from "./words.ts";

type Score = Explanation["score"];

/** 目标未完成: words that stand where the points would; what the amounts come to stands below them. */
export function Verdicts({ verdicts }: { readonly verdicts: NonNullable<Score["verdicts"]> }) {
  const t = useText();
  return verdicts.map(({ words, isPending }) => (
    <p key={words} className="fw-verdict">
      <strong className={isPending ? "" : "fw-grade fw-grade-out"}>
        {isPending ? t("可能评为“{words}”，待定", { words }) : words}
      </strong>
    </p>
  ));
}

/** The conditions on amounts that strike, and those that still may. */
export function Conditions({ conditions }: { readonly conditions: NonNullable<Score["conditions"]> }) {
  const t = useText();
  if (conditions.length === 0) return null;
  return (
    <ul className="fh-headline-under">
      {conditions.map(({ id, wording, isPending }) => (
        <li key={id}>{isPending ? t("条件待定：{wording}", { wording }) : t("条件成立：{wording}", { wording })}</li>
      ))}
    </ul>
  );
}
