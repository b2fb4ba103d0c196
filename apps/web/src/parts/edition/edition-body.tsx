import type { EditionView } from "../../api/outputs.ts";
import { useText } from "../words.ts";
import { EditionDigest } from "./edition-digest.tsx";
import { GroupTable } from "./group-table.tsx";

/** What an edition holds: who is missing, its peer groups each by itself, and the digest of all of it. */
export function EditionBody({ view }: { readonly view: EditionView }) {
  const t = useText();
  const { edition, groups, missing, method, units } = view;
  const shownGroups = groups.filter(({ members }) => members.length > 0);
  return (
    <>
      {missing.length === 0 ? null : (
        <section className="fw-block">
          <h3>{t("没有正式结果（{n}家）", { n: missing.length })}</h3>
          <p lang="zh-CN">{missing.map(({ name }) => name).join("、")}</p>
          <p className="fh-quiet">{t("锁定时逐家写明缺结果的机关，版次中不以任何数代替。")}</p>
        </section>
      )}
      {shownGroups.map((group) => (
        <GroupTable
          key={`${group.measure} ${group.category} ${group.profile?.id} ${group.profile?.version} ${group.unitClass}`}
          view={view}
          group={group}
        />
      ))}
      {method.content.index === null || units.length === 0 ? null : (
        <p className="fh-quiet">{t("权重、口径变动时的名次已包括在内")}</p>
      )}
      {edition.sha256 === null ? null : <EditionDigest sha256={edition.sha256} />}
    </>
  );
}
