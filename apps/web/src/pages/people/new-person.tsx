import { isGoodPassword } from "@faheng/passwords";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { LOGIN_PATTERN } from "../../parts/login-pattern.ts";
import { NewPassword } from "../../parts/new-password.tsx";
import { Panel } from "../../parts/page.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useNamesOf } from "./use-names-of.ts";
import { FIRST_GRANT, isComplete, RoleChoice, type Grant } from "./role-choice.tsx";

const NOBODY = { name: "", login: "" };
const NOTHING = { password: "", again: "" };

/** A person with an account and a first role. */
export function NewPerson({ onAdded }: { onAdded: (id: string) => void }) {
  const t = useText();
  const [person, setPerson] = useState(NOBODY);
  const [typed, setTyped] = useState(NOTHING);
  const [grant, setGrant] = useState<Grant>(FIRST_GRANT);
  const add = useMutation(
    trpc.people.add.mutationOptions({
      onSuccess: async ({ id }) => {
        setPerson(NOBODY);
        setTyped(NOTHING);
        await queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() });
        onAdded(id);
      },
    }),
  );
  const places = useNamesOf(grant);
  const [name, login] = [person.name.trim(), person.login.trim()];
  const isReady =
    isComplete(grant) && typed.password === typed.again && isGoodPassword(typed.password, login) && name !== "";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) add.mutate({ name, login, password: typed.password, ...grant });
  };
  return (
    <Panel title={t("新增人员")} className="fw-later fw-no-print">
      <form onSubmit={submit} className="fw-stack">
        <div className="fw-pair">
          <TextField
            label={t("姓名")}
            required
            autoComplete="off"
            maxLength={50}
            value={person.name}
            onText={(text) => setPerson({ ...person, name: text })}
          />
          <TextField
            label={t("账号")}
            help={t("字母、数字和 . _ @ -，至少两位")}
            required
            autoComplete="off"
            spellCheck={false}
            pattern={LOGIN_PATTERN}
            value={person.login}
            onText={(text) => setPerson({ ...person, login: text })}
          />
        </div>
        <div className="fw-line">
          <RoleChoice grant={grant} onGrant={setGrant} />
        </div>
        <NewPassword
          label={t("初始密码")}
          againLabel={t("再输一次密码")}
          owner={{ login, name, places }}
          typed={typed}
          onTyped={({ password, again }) => setTyped({ password, again })}
        />
        <p className="fh-quiet">{t("请当面或用其他安全方式告知本人，并请其登录后在“我的账号”中修改。")}</p>
        <Fault error={add.error} />
        <button type="submit" className="fh-button fh-button-main" disabled={add.isPending}>
          {t("新增人员")}
        </button>
      </form>
    </Panel>
  );
}
