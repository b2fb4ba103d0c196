import { isGoodPassword } from "@faheng/passwords";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { NewPassword } from "../../parts/new-password.tsx";
import { TextField } from "../../parts/text-field.tsx";

const EMPTY = { password: "", again: "" };

/** A new password; all other sessions of the account end. */
export function PasswordChange() {
  const t = useText();
  const { person, roles } = useSession();
  const places = roles.flatMap(({ agencyName, departmentName }) => [agencyName, departmentName]);
  const owner = { login: person.login, name: person.name, places };
  const [present, setPresent] = useState("");
  const [next, setNext] = useState(EMPTY);
  const change = useMutation(
    trpc.session.changePassword.mutationOptions({
      onSuccess: () => {
        setPresent("");
        setNext(EMPTY);
        void queryClient.invalidateQueries({ queryKey: trpc.session.list.queryKey() });
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (next.password === next.again && isGoodPassword(next.password, person.login ?? "")) {
      change.mutate({ password: present, next: next.password });
    }
  };
  return (
    <form onSubmit={submit} className="fw-stack">
      <TextField
        label={t("现在的密码")}
        type="password"
        autoComplete="current-password"
        required
        value={present}
        onText={setPresent}
      />
      <NewPassword label={t("新密码")} againLabel={t("再输一次新密码")} owner={owner} typed={next} onTyped={setNext} />
      <Fault error={change.error} />
      {change.isSuccess ? (
        <p role="status" className="fw-verdict-good">
          {t("密码已修改，您在其他地方的登录已全部退出。")}
        </p>
      ) : null}
      <button type="submit" className="fh-button fh-button-main" disabled={change.isPending}>
        {t("修改密码")}
      </button>
    </form>
  );
}
