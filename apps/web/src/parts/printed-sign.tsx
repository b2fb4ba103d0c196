import { useLanguage } from "@faheng/ui";
import { dayText, today } from "../ground/dates.ts";
import { useSession } from "../ground/session.tsx";
import { useText } from "./words.ts";

/** The foot of a printed page: who printed it and when, lines to sign on and the place of the seal. On paper only. */
export function PrintedSign() {
  const t = useText();
  const language = useLanguage();
  const { person, timeZone } = useSession();
  return (
    <div className="fw-printed-sign" aria-hidden="true">
      <dl>
        <dt>{t("填表人")}</dt>
        <dd />
        <dt>{t("审核人")}</dt>
        <dd />
        <dt>{t("单位负责人")}</dt>
        <dd />
      </dl>
      <p className="fw-seal">{t("（单位盖章）")}</p>
      <p>{t("年　　月　　日")}</p>
      <p className="fw-printed-by">
        {t("{name} {day} 由法衡打印", { name: person.name, day: dayText(today(timeZone), language) })}
      </p>
    </div>
  );
}
