import { EDITION_DIFFERENCES } from "@faheng/domain";
import type { EditionView } from "../../api/outputs.ts";
import { ScrollRegion } from "../scroll-region.tsx";
import { exactShown } from "./exact-shown.ts";
import { useText } from "../words.ts";

/** Of an agency's own part nobody is named: it is the agency's. */
type Difference = Omit<EditionView["differences"][number], "unit"> & Partial<EditionView["differences"][number]>;

/** Old and new value of everything that differs. */
export function DifferencesTable({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useText();
  const isNamed = differences.some(({ unit }) => unit !== undefined);
  const shown = ({ what }: Difference, value: string | null): string => {
    if (value === null || value === "") return "—";
    return what === "total" && /^-?\d+(?:\/\d+)?$/u.test(value) ? exactShown(value, 3) : value;
  };
  return (
    <ScrollRegion name={t("差别")}>
      <table className="fh-table">
        <thead>
          <tr>
            {isNamed ? <th scope="col">{t("机关")}</th> : null}
            <th scope="col">{t("差别")}</th>
            <th scope="col">{t("原值")}</th>
            <th scope="col">{t("现值")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((it) => (
            <tr key={`${it.unit?.key ?? ""} ${it.what}`}>
              {isNamed ? (
                <>
                  <th scope="row" lang="zh-CN">
                    {it.unit?.name ?? "—"}
                  </th>
                  <td>{t(EDITION_DIFFERENCES[it.what])}</td>
                </>
              ) : (
                <th scope="row">{t(EDITION_DIFFERENCES[it.what])}</th>
              )}
              <td>{shown(it, it.from)}</td>
              <td>{shown(it, it.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
