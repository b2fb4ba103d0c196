import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { FIRST_GRANT, isComplete, RoleChoice, type Grant } from "./role-choice.tsx";

const NOBODY = { name: "", login: "", password: "" };

/** A person with an account and a first role. */
export function NewPerson() {
  const t = useText();
  const [person, setPerson] = useState(NOBODY);
  const [grant, setGrant] = useState<Grant>(FIRST_GRANT);
  const add = useMutation(
    trpc.people.add.mutationOptions({
      onSuccess: () => {
        setPerson(NOBODY);
        return queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() });
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ ...person, name: person.name.trim(), login: person.login.trim(), ...grant });
  };
  return (
    <form onSubmit={submit}>
      <div className="fw-line">
        <TextField
          label={t("姓名")}
          required
          maxLength={50}
          value={person.name}
          onText={(name) => setPerson({ ...person, name })}
        />
        <TextField
          label={t("账号")}
          required
          autoComplete="off"
          pattern="[A-Za-z0-9][A-Za-z0-9._@\-]{1,63}"
          value={person.login}
          onText={(login) => setPerson({ ...person, login })}
        />
        <TextField
          label={t("初始密码")}
          type="password"
          required
          autoComplete="new-password"
          value={person.password}
          onText={(password) => setPerson({ ...person, password })}
        />
        <RoleChoice grant={grant} onGrant={setGrant} />
        <button type="submit" className="fh-button fh-button-main" disabled={add.isPending || !isComplete(grant)}>
          {t("新增")}
        </button>
      </div>
      <Fault error={add.error} />
    </form>
  );
}
