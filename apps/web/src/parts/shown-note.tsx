import { Link } from "@tanstack/react-router";
import { useText } from "./words.ts";
import type { ShownList } from "./desk-lists.ts";

const WORDS = {
  mine: "只看等您填报的 {n} 项",
  pending: "只看待填的 {n} 项",
  late: "只看已逾期的 {n} 项",
  lost: "只看按填报已失分的 {n} 项",
  mendable: "只看还可挽回的 {n} 项",
  drafts: "只看待报送的 {n} 项",
  returned: "只看被退回的 {n} 项",
  toApprove: "只看待您审定的 {n} 项",
} as const satisfies Record<ShownList, string>;

/** Says which list of a desk stands below and how long it is, with the way back to all indicators. */
export function ShownNote({ shown, n }: { readonly shown: ShownList; readonly n: number }) {
  const t = useText();
  return (
    <p className="fh-quiet fw-shown">
      {t(WORDS[shown], { n })}{" "}
      <Link to="." search={({ show: _old, ...rest }) => rest}>
        {t("查看全部指标")}
      </Link>
    </p>
  );
}
