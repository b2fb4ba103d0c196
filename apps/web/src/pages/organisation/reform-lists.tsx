import type { Reform } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { ROLE_WORDS } from "../../ground/role-words.ts";

/** What becomes of an agency's open work, people, departments and reviews; what loses its owner stands out. */
export function ReformLists({ reform }: { readonly reform: Reform }) {
  const t = useText();
  const { work, people, departments, reviews, kept, successor } = reform;
  const name = successor ?? "";
  const workWords = {
    moves: t("由{name}继续，已填内容和历史随同转入", { name }),
    "has-own": t("终止：{name}在本周期已有同一考评", { name }),
    nobody: t("终止：没有承接机关"),
  };
  const departmentWords = {
    moves: t("转入{name}", { name }),
    joins: t("并入{name}的同名处室", { name }),
    ends: t("撤销"),
  };
  return (
    <div className="fw-modal-body fw-dissolution" role="group" aria-label={t("变动清单")}>
      <h3>{t("进行中的考评（{n} 项）", { n: work.length })}</h3>
      <ul>
        {work.map((it) => (
          <li key={`${it.cycle} ${it.framework}`}>
            <span lang="zh-CN">
              {it.cycle} {it.framework}
            </span>{" "}
            <span className="fh-quiet">
              {t("已有填报 {answered} 项，共 {items} 项", { answered: it.answered, items: it.items })}
            </span>
            <br />
            {it.after === "moves" ? workWords[it.after] : <strong>{workWords[it.after]}</strong>}
            {it.unowned.length === 0 ? null : (
              <details open>
                <summary>{t("转入后无人负责，列入承接机关工作台（{n} 项）", { n: it.unowned.length })}</summary>
                <ul lang="zh-CN">
                  {it.unowned.map((item) => (
                    <li key={`${item.number} ${item.title}`}>
                      {item.number} {item.title}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      <p className="fh-quiet">{t("已结束周期的考评 {n} 项，保留在原名称下。", { n: kept })}</p>
      <h3>{t("人员身份（{n} 项）", { n: people.length })}</h3>
      <ul>
        {people.map((it) => (
          <li key={`${it.id} ${it.role} ${it.department}`}>
            <span lang="zh-CN">
              {it.name} {it.department}
            </span>{" "}
            {t(ROLE_WORDS[it.role])}{" "}
            {it.moves ? (
              <span className="fh-quiet">{t("转入{name}，须重新登录", { name })}</span>
            ) : (
              <strong>{it.others > 0 ? t("身份结束，另有其他身份") : t("身份结束，再无其他身份")}</strong>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("处室（{n} 个）", { n: departments.length })}</summary>
        <ul>
          {departments.map((it) => (
            <li key={it.name}>
              <span lang="zh-CN">{it.name}</span> <span className="fh-quiet">{departmentWords[it.after]}</span>
            </li>
          ))}
        </ul>
      </details>
      {reviews.length === 0 ? null : (
        <>
          <h3>{t("评审任务（{n} 项）", { n: reviews.length })}</h3>
          <ul>
            {reviews.map((it) => (
              <li key={`${it.name} ${it.cycle}`}>
                <span lang="zh-CN">
                  {it.name} {it.cycle}
                </span>{" "}
                {it.moves ? (
                  <span className="fh-quiet">{t("随考评转入{name}", { name })}</span>
                ) : (
                  <strong>{t("只能查看已终止的考评")}</strong>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
