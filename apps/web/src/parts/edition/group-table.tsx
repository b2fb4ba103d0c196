import type { EditionView } from "../../api/outputs.ts";
import { ScrollRegion } from "../scroll-region.tsx";
import { exactShown, intervalShown } from "./exact-shown.ts";
import { metText, placeText, whyText } from "./standing-text.ts";
import { useText } from "../words.ts";

type Unit = EditionView["units"][number];
type Group = EditionView["groups"][number];

/** One peer group: its units in the city's order, never by place, and nobody of another group beside them. */
export function GroupTable({ view, group }: { readonly view: EditionView; readonly group: Group }) {
  const t = useText();
  const { digits } = view.method.content;
  const units = view.units.filter(({ key }) => group.members.includes(key));
  const name = useGroupName(group, units[0]?.profileTitle ?? null);
  const named = new Map(view.units.map((it) => [it.key, it.name]));
  const { statistics, tiers } = group;
  const shown = (text: string): string =>
    group.measure === "index" ? `${exactShown(text, 1, 100)}%` : exactShown(text, digits);
  return (
    <section className="fw-block" aria-label={name}>
      <h3 lang="zh-CN">{name}</h3>
      <ScrollRegion name={name}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("机关")}</th>
              <th scope="col" className="fh-number">
                {group.measure === "index" ? t("指数") : t("总分")}
              </th>
              <th scope="col">{t("名次")}</th>
              {group.measure === "index" ? (
                <th scope="col">{t("稳健性")}</th>
              ) : (
                <>
                  <th scope="col">{t("等次")}</th>
                  <th scope="col">{t("达标率")}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.key}>
                <th scope="row" lang="zh-CN">
                  {unit.name}
                  {unit.wantsOtherCategory ? <small className="fh-quiet fw-under">{t("不适用指标过多")}</small> : null}
                  {unit.isVetoPending ? <small className="fh-quiet fw-under">{t("否决未定")}</small> : null}
                </th>
                {group.measure === "index" ? (
                  <IndexCells unit={unit} named={named} />
                ) : (
                  <OfficialCells unit={unit} digits={digits} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="fh-quiet">
        {statistics === null
          ? null
          : t("已定{n}家：最高 {max}，最低 {min}，平均 {mean}", {
              n: statistics.settled,
              max: shown(statistics.max),
              min: shown(statistics.min),
              mean: shown(statistics.mean),
            })}
        {tiers.length < 2
          ? null
          : ` · ${t("分档：{tiers}", {
              tiers: tiers.map((tier) => tier.map((key) => named.get(key) ?? "").join("、")).join(" > "),
            })}`}
      </p>
    </section>
  );
}

function OfficialCells({ unit, digits }: { readonly unit: Unit; readonly digits: number }) {
  const t = useText();
  const { total, official, grades, met } = unit;
  return (
    <>
      <td className="fh-number">{total === null ? "—" : intervalShown(total, digits)}</td>
      <td>
        {official.kind === "listed" ? (
          <span className="fh-quiet">{whyText(t, official.why)}</span>
        ) : (
          <>
            {placeText(t, official.place)}
            <small className="fh-quiet fw-under">
              {t("共{n}家", {
                n:
                  official.place.of.least === official.place.of.most
                    ? official.place.of.most
                    : `${official.place.of.least}–${official.place.of.most}`,
              })}
            </small>
          </>
        )}
      </td>
      <td lang="zh-CN">{grades.length === 0 ? "—" : grades.map((it) => it ?? t("未入等次")).join(" / ")}</td>
      <td>{metText(t, met)}</td>
    </>
  );
}

function IndexCells({ unit, named }: { readonly unit: Unit; readonly named: ReadonlyMap<string, string> }) {
  const t = useText();
  const { index } = unit;
  if (index === null || index.kind === "listed") {
    return (
      <>
        <td className="fh-number">—</td>
        <td className="fh-quiet">{index === null ? "—" : whyText(t, index.why)}</td>
        <td>—</td>
      </>
    );
  }
  const { index: value, places, radius, otherwise } = index.place;
  return (
    <>
      <td className="fh-number">{intervalShown(value, 1, 100)}%</td>
      <td>
        {placeText(t, places)}
        <small className="fh-quiet fw-under">{t("共{n}家", { n: places.of })}</small>
      </td>
      <td>
        {radius === null ? null : radius.radius === null || radius.radius.startsWith("-") || radius.radius === "0" ? (
          <>
            {t("与下一名不相上下")} <span lang="zh-CN">{named.get(radius.next)}</span>
          </>
        ) : (
          t("领先下一名，权重浮动 {radius}% 以内不变", { radius: exactShown(radius.radius, 0, 100) })
        )}
        <small className="fh-quiet fw-under">{t("几何平均第{geometric}，最弱维度第{minimum}", otherwise)}</small>
      </td>
    </>
  );
}

/** Who is compared with whom, in words. */
function useGroupName({ measure, category, unitClass, profile }: Group, title: string | null): string {
  const t = useText();
  const named = category ?? "—";
  if (measure === "index") return t("{category} · 共性指数", { category: named });
  if (profile === null) return t("{category} · 没有评分方案", { category: named });
  const said = `${title ?? profile.id} ${profile.version}`;
  return unitClass === null
    ? t("{category} · 按评分方案 {profile} 的总分", { category: named, profile: said })
    : t("{category} · 按评分方案 {profile} 的总分（{unit}）", { category: named, profile: said, unit: unitClass });
}
