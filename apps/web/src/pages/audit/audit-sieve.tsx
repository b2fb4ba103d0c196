import { AUDIT_ACTION_WORDS } from "@faheng/domain";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { auditSearch } from "./audit-search.ts";

/** How many of the newest rows the choice of people is drawn from. */
const RECENT = 500;
const KEYS = ["actor", "action", "agency", "from", "to"] as const;

/** Which acts to show; the address holds it. The people offered are those who acted lately, for auditors see no list of people. */
export function AuditSieve({ agencies }: { agencies: ReadonlyMap<string, string> }) {
  const t = useText();
  const [search, change] = useAddress(auditSearch);
  const recent = useQuery(trpc.audit.list.queryOptions({ limit: RECENT }));
  const people = new Map([
    // Somebody the address names but who did not act lately still can be seen to be chosen.
    ...(search.actor === undefined ? [] : ([[search.actor, search.actor]] as const)),
    ...(recent.data ?? []).map(({ actorId, actorName }) => [actorId, actorName || t("未登录者")] as const),
  ]);
  const set = (key: (typeof KEYS)[number], value: string | null): void => change({ [key]: value }, { replace: true });
  const isFiltered = KEYS.some((key) => search[key] !== undefined);
  return (
    <div className="fw-sieve" role="search">
      <ChoiceField
        label={t("人员")}
        none={t("全部人员")}
        chosen={search.actor ?? null}
        options={people}
        onChoose={(id) => set("actor", id)}
      />
      <ChoiceField
        label={t("动作")}
        none={t("全部动作")}
        chosen={search.action ?? null}
        options={Object.entries(AUDIT_ACTION_WORDS).map(([code, words]) => [code, t(words)])}
        onChoose={(code) => set("action", code)}
      />
      <ChoiceField
        label={t("机关")}
        none={t("全部机关")}
        chosen={search.agency ?? null}
        options={agencies}
        onChoose={(id) => set("agency", id)}
      />
      {(["from", "to"] as const).map((key) => (
        <TextField
          key={key}
          label={key === "from" ? t("自（含当日）") : t("至（含当日）")}
          type="date"
          value={search[key] ?? ""}
          onText={(day) => set(key, day)}
        />
      ))}
      <button
        type="button"
        className="fh-button"
        disabled={!isFiltered}
        onClick={() => change(Object.fromEntries(KEYS.map((key) => [key, null])), { replace: true })}
      >
        {t("清除筛选")}
      </button>
    </div>
  );
}
