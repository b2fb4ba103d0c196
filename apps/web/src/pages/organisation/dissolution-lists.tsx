import type { Dissolution } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { ROLE_WORDS } from "../../ground/role-words.ts";

/** What a dissolution ends and who has the work afterwards, the items that nobody has first. */
export function DissolutionLists({ dissolution }: { readonly dissolution: Dissolution }) {
  const t = useText();
  const { people, items, successor } = dissolution;
  const groups = [
    ["nobody", t("无人负责，列入法治工作机构工作台（{n} 项）", { n: countOf(items, "nobody") })],
    ["printed", t("由文件所列部门对应的其他处室填报（{n} 项）", { n: countOf(items, "printed") })],
    ["others", t("由其他已分配的处室继续填报（{n} 项）", { n: countOf(items, "others") })],
    ["successor", t("由{name}接手（{n} 项）", { name: successor ?? "", n: countOf(items, "successor") })],
  ] as const;
  const shown = groups.filter(([after]) => countOf(items, after) > 0);
  return (
    <div className="fw-modal-body fw-dissolution" role="group" aria-label={t("撤销清单")}>
      <h3>
        {successor === null
          ? t("人员：在本处室的身份随即结束（{n} 人）", { n: people.length })
          : t("人员：转入{name}，须重新登录（{n} 人）", { name: successor, n: people.length })}
      </h3>
      {people.length === 0 ? (
        <p className="fh-quiet">{t("本处室没有人员。")}</p>
      ) : (
        <ul lang="zh-CN">
          {people.map(({ id, name, others }) => (
            <li key={id}>
              {name}
              {others.length > 0 ? (
                <span className="fh-quiet">
                  {" "}
                  {t("仍任{roles}", {
                    roles: others
                      .map((it) => [it.agencyName, it.departmentName, t(ROLE_WORDS[it.role])].filter(Boolean).join(" "))
                      .join("、"),
                  })}
                </span>
              ) : successor === null ? (
                <strong> {t("再无其他身份")}</strong>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <h3>{t("进行中周期的事项（{n} 项）", { n: items.length })}</h3>
      {items.length === 0 ? <p className="fh-quiet">{t("本处室没有进行中的事项。")}</p> : null}
      {shown.map(([after, words]) => (
        <details key={after} open={after === "nobody"}>
          <summary>{words}</summary>
          <ul lang="zh-CN">
            {items
              .filter((it) => it.after === after)
              .map(({ cycle, number, title }) => (
                <li key={`${cycle} ${number} ${title}`}>
                  {number} {title} <span className="fh-quiet">{cycle}</span>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function countOf(items: Dissolution["items"], after: Dissolution["items"][number]["after"]): number {
  return items.filter((it) => it.after === after).length;
}
