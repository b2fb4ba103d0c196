import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Fault } from "../../parts/fault.tsx";
import { ROLE_WORDS } from "../../parts/role-words.ts";
import { TextField } from "../../parts/text-field.tsx";
import { Door } from "../sign-in/door.tsx";
import { EMPTY_PLAN, mismatchOf, planOf, THREE, type AdministratorDraft, type SetupDraft } from "./setup-draft.ts";

/** The first run of a real installation: the city's name and three administrators, three different people. */
export function SetupPage() {
  const t = useText();
  const [draft, setDraft] = useState<SetupDraft>(EMPTY_PLAN);
  const complete = useMutation(trpc.setup.complete.mutationOptions({ onSuccess: () => queryClient.resetQueries() }));
  const mismatch = mismatchOf(draft);
  const change = (role: (typeof THREE)[number], part: Partial<AdministratorDraft>): void =>
    setDraft({ ...draft, [role]: { ...draft[role], ...part } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (mismatch === null) complete.mutate(planOf(draft));
  };
  return (
    <Door title={t("首次运行")}>
      <form onSubmit={submit} className="fw-stack">
        <h2>{t("首次运行：设立三员")}</h2>
        <p className="fh-quiet">{t("系统、安全、审计三个管理员须由三人分别担任，互相制约，都不查看业务数据。")}</p>
        <TextField
          label={t("启动码")}
          help={t("服务器启动时在控制台打印")}
          autoComplete="off"
          required
          value={draft.code}
          onText={(code) => setDraft({ ...draft, code })}
        />
        <TextField
          label={t("城市名称")}
          required
          maxLength={50}
          value={draft.city}
          onText={(city) => setDraft({ ...draft, city })}
        />
        {THREE.map((role) => (
          <fieldset key={role} className="fw-group">
            <legend>{t(ROLE_WORDS[role])}</legend>
            <TextField
              label={t("姓名")}
              required
              maxLength={50}
              value={draft[role].name}
              onText={(name) => change(role, { name })}
            />
            <TextField
              label={t("账号")}
              required
              pattern="[A-Za-z0-9][A-Za-z0-9._@\-]{1,63}"
              autoComplete="off"
              value={draft[role].login}
              onText={(login) => change(role, { login })}
            />
            <TextField
              label={t("密码")}
              type="password"
              required
              autoComplete="new-password"
              value={draft[role].password}
              onText={(password) => change(role, { password })}
            />
            <TextField
              label={t("再输一次密码")}
              type="password"
              required
              autoComplete="new-password"
              value={draft[role].again}
              onText={(again) => change(role, { again })}
            />
          </fieldset>
        ))}
        {mismatch === null ? null : (
          <p className="fh-problem" role="status">
            {t(mismatch)}
          </p>
        )}
        <Fault error={complete.error} />
        <button type="submit" className="fh-button fh-button-main" disabled={complete.isPending || mismatch !== null}>
          {t("完成设立")}
        </button>
      </form>
    </Door>
  );
}
