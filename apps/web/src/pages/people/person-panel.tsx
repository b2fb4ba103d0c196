import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { PersonRow } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { dayText } from "../../app/dates.ts";
import { useText } from "../../app/text.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { ROLE_WORDS } from "../../parts/role-words.ts";
import { AccountRow } from "./account-row.tsx";
import { FIRST_GRANT, isComplete, RoleChoice, type Grant } from "./role-choice.tsx";

/** One person: accounts, roles now and before, and what the security administrator may do. */
export function PersonPanel({ person }: { person: PersonRow }) {
  const t = useText();
  const language = useLanguage();
  const refresh = { onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() }) };
  const end = useMutation(trpc.people.endRole.mutationOptions(refresh));
  const give = useMutation(trpc.people.giveRole.mutationOptions(refresh));
  const [grant, setGrant] = useState<Grant>(FIRST_GRANT);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    give.mutate({ personId: person.id, ...grant });
  };
  return (
    <Panel title={person.name}>
      <div className="fw-person">
        <ul>
          {person.accounts.map((account) => (
            <AccountRow key={account.id} account={account} />
          ))}
        </ul>
        <ul className="fw-departments">
          {person.memberships.map((membership) => {
            const { id, role, agencyName, departmentName, startsAt, endsAt } = membership;
            const words = [t(ROLE_WORDS[role]), agencyName, departmentName].filter(Boolean).join(" · ");
            return (
              <li key={id} className={endsAt === null ? "" : "fh-quiet"}>
                <span>
                  {words}
                  <span className="fh-place">
                    {endsAt === null
                      ? t("自 {from}", { from: dayText(startsAt, language) })
                      : t("{from} 至 {to}", { from: dayText(startsAt, language), to: dayText(endsAt, language) })}
                  </span>
                </span>
                {endsAt === null ? (
                  <ConfirmButton
                    label={t("收回")}
                    question={t("收回{name}的角色：{role}？登录立即失效，历史保留。", {
                      name: person.name,
                      role: words,
                    })}
                    isDisabled={end.isPending}
                    onConfirm={() => end.mutate({ membershipId: id })}
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
      </div>
      <details className="fw-more">
        <summary>{t("增加角色")}</summary>
        <form onSubmit={submit} className="fw-line">
          <RoleChoice grant={grant} onGrant={setGrant} />
          <button type="submit" className="fh-button" disabled={give.isPending || !isComplete(grant)}>
            {t("增加")}
          </button>
        </form>
      </details>
      <Fault error={end.error ?? give.error} />
    </Panel>
  );
}
