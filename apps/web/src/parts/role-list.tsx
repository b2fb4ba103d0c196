import { Fragment } from "react";
import { useText } from "./words.ts";
import type { MatterRole } from "./matter-roles.ts";
import { useIsMine } from "./use-is-mine.ts";

/** The roles of one matter and who has each: named for it, meant in the agency anyway, or nobody yet. */
export function RoleList({ roles }: { roles: readonly MatterRole[] }) {
  const t = useText();
  const isMine = useIsMine();
  return (
    <dl className="fw-facts" lang="zh-CN">
      {roles.map((role) => (
        <Fragment key={role.name}>
          <dt>{role.name}</dt>
          {role.holders.length === 0 ? (
            <dd className="fh-quiet">{t("尚未指定")}</dd>
          ) : (
            <dd>
              {role.holders.map(({ name }) => name).join("、")}
              {role.source === "agency" ? <span className="fh-mark fh-mark-plain">{t("按本机关统一对应")}</span> : null}
              {isMine(role) ? <span className="fh-mark fh-mark-plain">{t("本处室")}</span> : null}
            </dd>
          )}
        </Fragment>
      ))}
    </dl>
  );
}
