import { TAXONOMIES, type TaxonomyId } from "@faheng/domain";
import type { Decision } from "./decision.ts";
import type { DraftView, TaxonomyView } from "./draft-view.ts";
import { groupText } from "./group-path.ts";
import { useText } from "./words.ts";

const IDS = Object.keys(TAXONOMIES) as readonly TaxonomyId[];

/** Where each heading stands in the reference lists: what its words propose, marked as ours, until somebody chooses. */
export function TaxonomyPanel(props: {
  readonly draft: DraftView;
  readonly isReadOnly: boolean;
  readonly onDecide: (decision: Decision) => void;
}) {
  const t = useText();
  const { draft, isReadOnly, onDecide } = props;
  return (
    <>
      <p className="fh-quiet">
        {t("各机关的指标体系不同，靠通用分类放在一起比较。下面是按标题用词拟的，请看一遍，不对的改过来。")}
      </p>
      <div className="fw-scroll">
        <table className="fh-table fw-import-taxonomies">
          <thead>
            <tr>
              <th scope="col">{t("标题")}</th>
              {IDS.map((id) => (
                <th scope="col" key={id} lang="zh-CN">
                  {TAXONOMIES[id].title.zh}
                </th>
              ))}
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {draft.framework.groups.map((group) => (
              <tr key={group.code}>
                <th scope="row" className={`fw-import-level-${Math.min(group.level, 3)}`}>
                  {groupText(group)}
                </th>
                {IDS.map((id) => (
                  <td key={id}>
                    <Choice
                      label={t("“{heading}”对应哪一类", { heading: groupText(group) })}
                      id={id}
                      own={draft.taxonomyProposals.find((it) => it.group === group.code) ?? null}
                      isInner={group.parent !== null}
                      isReadOnly={isReadOnly}
                      onValue={(value) =>
                        onDecide({ kind: "taxonomy", group: group.code, taxonomy: id, value: value && [...value] })
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const [AS_PROPOSED, NOWHERE] = ["(proposed)", "(nowhere)"];

function Choice(props: {
  readonly label: string;
  readonly id: TaxonomyId;
  readonly own: TaxonomyView | null;
  readonly isInner: boolean;
  readonly isReadOnly: boolean;
  readonly onValue: (value: readonly string[] | null) => void;
}) {
  const t = useText();
  const { label, id, own, isInner, isReadOnly, onValue } = props;
  const entries = Object.entries(TAXONOMIES[id].entries as Readonly<Record<string, string>>);
  const codes = own?.mapping[id] ?? [];
  const isDecided = own?.decided.includes(id) ?? false;
  const words = isDecided ? null : (own?.words ?? null);
  const value = own === null ? AS_PROPOSED : codes.length === 0 ? NOWHERE : codes.join();
  return (
    <>
      <select
        className="fh-input"
        aria-label={label}
        disabled={isReadOnly}
        value={value}
        onChange={({ target }) => {
          if (target.value === AS_PROPOSED) onValue(null);
          else onValue(target.value === NOWHERE ? [] : target.value.split(","));
        }}
      >
        <option value={AS_PROPOSED}>
          {isDecided && own?.words !== null ? t("按标题用词") : isInner ? t("同上一级") : t("未定，请选择")}
        </option>
        <option value={NOWHERE}>{t("无对应")}</option>
        {codes.length > 1 ? <option value={codes.join()}>{codes.join("、")}</option> : null}
        {entries.map(([code, words]) => (
          <option key={code} value={code}>
            {code} {words}
          </option>
        ))}
      </select>
      {words === null ? null : (
        <small className="fw-import-ours">
          <span className="fh-mark fh-mark-ours">{t("我们拟的")}</span> {t("因“{words}”", { words })}
        </small>
      )}
    </>
  );
}
