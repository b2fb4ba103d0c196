import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import type { PersonRow } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { dayOfText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { ROLE_WORDS } from "../../ground/role-words.ts";

/** Roles held now, each to be taken back, and below them those of the past. */
export function MembershipList({ person, isSelf }: { person: PersonRow; isSelf: boolean }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const end = useMutation(
    trpc.people.endRole.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() }),
    }),
  );
  const inOrder = person.memberships.toSorted(
    (a, b) => Number(a.endsAt !== null) - Number(b.endsAt !== null) || b.startsAt.localeCompare(a.startsAt),
  );
  if (inOrder.length === 0) return <p className="fh-quiet">{t("没有角色")}</p>;
  return (
    <>
      <ul className="fw-departments">
        {inOrder.map(({ id, role, agencyName, departmentName, startsAt, endsAt }) => {
          const words = [t(ROLE_WORDS[role]), agencyName, departmentName].filter(Boolean).join(" · ");
          return (
            <li key={id} className={endsAt === null ? "" : "fh-quiet"}>
              <span>
                {words}
                {endsAt === null ? null : <span className="fh-mark fh-mark-plain">{t("已结束")}</span>}
                <span className="fh-place">
                  {endsAt === null
                    ? t("自 {from}", { from: dayOfText(startsAt, language, timeZone) })
                    : t("{from} 至 {to}", {
                        from: dayOfText(startsAt, language, timeZone),
                        to: dayOfText(endsAt, language, timeZone),
                      })}
                </span>
              </span>
              {endsAt === null && !isSelf ? (
                <ConfirmButton
                  label={t("收回")}
                  about={words}
                  question={t("收回{name}的角色：{role}？登录立即失效，历史保留。", { name: person.name, role: words })}
                  isDisabled={end.isPending}
                  onConfirm={() => end.mutate({ membershipId: id, expected: person.version })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      <Fault error={end.error} />
    </>
  );
}
