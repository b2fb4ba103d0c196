import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { ACTION_WORDS } from "./action-words.ts";

/** How many of the newest rows the choice of people is drawn from. */
const RECENT = 500;
const KEYS = ["actor", "action", "agency", "from", "to"] as const;

/** Which acts to show; the address holds it. The people offered are those who acted lately, for auditors see no list of people. */
export function AuditSieve({ agencies }: { agencies: ReadonlyMap<string, string> }) {
  const t = useText();
  const search = useSearch({ from: "/audit" });
  const navigate = useNavigate({ from: "/audit" });
  const recent = useQuery(trpc.audit.list.queryOptions({ limit: RECENT }));
  const people = new Map(recent.data?.flatMap(({ actorId, actorName }) => (actorName ? [[actorId, actorName]] : [])));
  const set = (key: (typeof KEYS)[number], value: string): void => {
    const { [key]: _old, ...rest } = search;
    void navigate({ search: value === "" ? rest : { ...rest, [key]: value }, replace: true });
  };
  const isFiltered = KEYS.some((key) => search[key] !== undefined);
  return (
    <div className="fw-sieve" role="search">
      <Choice
        label={t("人员")}
        all={t("全部人员")}
        chosen={search.actor}
        options={people}
        onChoose={(id) => set("actor", id)}
      />
      <Choice
        label={t("动作")}
        all={t("全部动作")}
        chosen={search.action}
        options={new Map(Object.entries(ACTION_WORDS).map(([code, words]) => [code, t(words)]))}
        onChoose={(code) => set("action", code)}
      />
      <Choice
        label={t("机关")}
        all={t("全部机关")}
        chosen={search.agency}
        options={agencies}
        onChoose={(id) => set("agency", id)}
      />
      {(["from", "to"] as const).map((key) => (
        <label key={key} className="fw-field">
          <span>{key === "from" ? t("自（含当日）") : t("至（含当日）")}</span>
          <input
            type="date"
            className="fh-input"
            value={search[key] ?? ""}
            onChange={({ target }) => set(key, target.value)}
          />
        </label>
      ))}
      <button
        type="button"
        className="fh-button"
        disabled={!isFiltered}
        onClick={() => void navigate({ search: {}, replace: true })}
      >
        {t("清除筛选")}
      </button>
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly options: ReadonlyMap<string, string>;
  readonly onChoose: (id: string) => void;
}) {
  const { label, all, chosen = "", options, onChoose } = props;
  return (
    <label className="fw-field">
      <span>{label}</span>
      <select className="fh-input" value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{all}</option>
        {chosen === "" || options.has(chosen) ? null : <option value={chosen}>{chosen}</option>}
        {[...options].map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
