import { useText } from "../words.ts";
import { LOGIN_PATTERN } from "../../../parts/login-pattern.ts";
import { NewPassword } from "../../../parts/new-password.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { problemOf, type Administrator, type SetupDraft } from "./setup-draft.ts";

const DUTIES = {
  "system-admin": "管机关、处室、机关包和备份；不管账号，不看业务数据。",
  "security-admin": "管人员、账号和角色；不管审计，不看业务数据。",
  "audit-admin": "查看、校验、导出审计记录；不管账号，不看业务数据。",
} as const;

/** One administrator: who, under which account; the password is theirs to type. */
export function AdministratorStep(props: {
  readonly role: Administrator;
  readonly draft: SetupDraft;
  readonly onDraft: (draft: SetupDraft) => void;
}) {
  const t = useText();
  const { role, draft, onDraft } = props;
  const own = draft[role];
  const change = (part: Partial<typeof own>): void => onDraft({ ...draft, [role]: { ...own, ...part } });
  const problem = own.password === "" || own.again === "" ? null : problemOf(draft, role);
  // What is wrong with the password itself stands beside it.
  const isBeside = problem === "两次输入的密码不一致" || problem === "密码不符合要求";
  return (
    <>
      <p className="fh-quiet">
        {t(DUTIES[role])} {t("请由本人输入密码；三个管理员须由三人分别担任。")}
      </p>
      <div className="fw-pair">
        <TextField
          label={t("姓名")}
          autoComplete="off"
          required
          maxLength={50}
          value={own.name}
          onText={(name) => change({ name })}
        />
        <TextField
          label={t("账号")}
          help={t("字母、数字和 . _ @ -，至少两位")}
          required
          pattern={LOGIN_PATTERN}
          autoComplete="off"
          spellCheck={false}
          value={own.login}
          onText={(login) => change({ login })}
        />
      </div>
      <NewPassword
        label={t("密码")}
        againLabel={t("再输一次密码")}
        owner={{ login: own.login, name: own.name, places: [draft.city] }}
        typed={own}
        onTyped={({ password, again }) => change({ password, again })}
      />
      {problem === null || isBeside ? null : (
        <p className="fh-problem" role="alert">
          {t(problem)}
        </p>
      )}
    </>
  );
}
