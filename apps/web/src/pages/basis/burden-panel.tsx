import type { CycleBasis } from "../../api/outputs.ts";
import { Panel } from "../../parts/page.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { useText } from "./words.ts";

type BurdenRow = CycleBasis["burdens"][number];

/** Names of agencies that stand in a row before the rest is counted. */
const NAMED = 3;

/** 负担: what each framework asks for, with the agencies that are asked. */
export function BurdenPanel({ burdens }: { readonly burdens: readonly BurdenRow[] }) {
  const t = useText();
  if (burdens.length === 0) {
    return (
      <Panel title={t("负担")}>
        <p>{t("还没有机关参加本周期")}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("负担")}>
      <p className="fh-quiet">
        {t("同一指标体系、同一计分口径的机关合为一行。写在几项里的材料各计一次：是否为同一份，须由人认定。")}
      </p>
      <ScrollRegion name={t("各机关负担")}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("机关")}</th>
              <th scope="col" className="fh-number">
                {t("指标（含加分、否决）")}
              </th>
              <th scope="col" className="fh-number">
                {t("本机关填报的数据")}
              </th>
              <th scope="col" className="fh-number">
                {t("文件中的数量要求")}
              </th>
              <th scope="col" className="fh-number">
                {t("证明材料")}
              </th>
              <th scope="col" className="fh-number">
                {t("不同的期限")}
              </th>
              <th scope="col" className="fh-number">
                {t("按期重复的事项")}
              </th>
            </tr>
          </thead>
          <tbody>
            {burdens.map((row) => (
              <Row key={`${row.frameworkId} ${row.profileId ?? ""} ${row.agencies[0] ?? ""}`} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

function Row({ row: { frameworkTitle, burden, agencies, agencyCount } }: { readonly row: BurdenRow }) {
  const t = useText();
  const names = agencies.slice(0, NAMED).join("、");
  return (
    <tr>
      <th scope="row">
        <span lang="zh-CN">{agencyCount > NAMED ? t("{names}等 {n} 个机关", { names, n: agencyCount }) : names}</span>
        <small className="fh-quiet fw-under" lang="zh-CN">
          {frameworkTitle}
        </small>
      </th>
      <td className="fh-number">{burden.items}</td>
      <td className="fh-number">{burden.facts ?? <span className="fh-quiet">{t("无计分口径")}</span>}</td>
      <td className="fh-number">{burden.figures}</td>
      <td className="fh-number">
        {burden.materials}
        {burden.materialsLost === 0 ? null : (
          <small className="fh-quiet fw-under">{t("另有 {n} 项文字缺失", { n: burden.materialsLost })}</small>
        )}
      </td>
      <td className="fh-number">{burden.days}</td>
      <td className="fh-number">{burden.duties}</td>
    </tr>
  );
}
