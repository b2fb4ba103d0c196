import type { RosterImport } from "@faheng/api";
import { useState } from "react";
import { useText } from "./words.ts";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Panel } from "../../parts/page.tsx";
import { usePlaceWords } from "./place-words.ts";

/** What was brought in; the first passwords, shown this once, to be printed and cut up. */
export function RosterResult(props: {
  readonly agency: string;
  readonly result: RosterImport;
  readonly onAgain: () => void;
}) {
  const t = useText();
  const words = usePlaceWords();
  const { agency, result, onAgain } = props;
  const { accounts, departments, changedPeople } = result;
  const [isKept, setKept] = useState(accounts.length === 0);
  return (
    <Panel title={t("导入完成")} className="fw-roster-result">
      <p role="status">
        {t("新增处室 {departments} 个，新增人员 {added} 人，变更人员 {changed} 人。", {
          departments,
          added: accounts.length,
          changed: changedPeople,
        })}
      </p>
      {accounts.length === 0 ? null : (
        <>
          <p className="fw-no-print">
            <strong>{t("初始密码只在这里显示一次，请现在打印，分发给本人，请其登录后修改。")}</strong>
          </p>
          <h3 lang="zh-CN">{t("{agency}新增账号", { agency })}</h3>
          <p>{t("登录地址：{address}", { address: window.location.origin })}</p>
          <div>
            <table className="fh-table fw-first-passwords">
              <thead>
                <tr>
                  <th scope="col">{t("姓名")}</th>
                  <th scope="col">{t("账号")}</th>
                  <th scope="col">{t("初始密码")}</th>
                  <th scope="col">{t("角色")}</th>
                </tr>
              </thead>
              <tbody>
                {accounts.map(({ name, login, password, places }) => (
                  <tr key={login}>
                    <td lang="zh-CN">{name}</td>
                    <td>
                      <code>{login}</code>
                    </td>
                    <td>
                      <code>{password}</code>
                    </td>
                    <td>{places.map(words).join("；")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <div className="fh-actions fw-no-print">
        {accounts.length === 0 ? null : (
          <button
            type="button"
            className="fh-button fh-button-main"
            onClick={() => {
              window.print();
              setKept(true);
            }}
          >
            {t("打印名单")}
          </button>
        )}
        <button type="button" className="fh-button" disabled={!isKept} onClick={onAgain}>
          {t("再导入一份")}
        </button>
      </div>
      <LeaveGuard
        isDirty={!isKept}
        reason={t("初始密码名单还没有打印。")}
        holds={(from, to) => from.pathname !== to.pathname || from.of !== to.of}
        onAbandon={() => setKept(true)}
      />
    </Panel>
  );
}
