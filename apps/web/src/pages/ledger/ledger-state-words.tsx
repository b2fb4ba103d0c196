import type { LedgerCell } from "../../api/outputs.ts";
import { useText } from "./words.ts";

const STATE_WORDS = { none: "未填", open: "填写中", submitted: "待签收", signed: "已签收" } as const;

/** Where a month stands, whether it is late, and which edition it is. */
export function LedgerStateWords({
  cell,
}: {
  readonly cell: Pick<LedgerCell, "state" | "version" | "isOverdue" | "isLate">;
}) {
  const t = useText();
  const { state, version, isOverdue, isLate } = cell;
  return (
    <>
      {t(STATE_WORDS[state])}
      {version > 1 ? <small>{t("第{version}版（更正）", { version })}</small> : null}
      {isOverdue ? <strong className="fh-loss">{t("逾期未报")}</strong> : null}
      {isLate ? <small className="fh-loss">{t("逾期报送")}</small> : null}
    </>
  );
}
