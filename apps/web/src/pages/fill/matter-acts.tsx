import type { Indicator } from "@faheng/domain";
import type { Binding, Department } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import type { MatterRole } from "../../parts/matter-roles.ts";
import { MatterForm } from "./matter-form.tsx";
import { useSetMatter } from "./use-set-matter.ts";

/** Naming departments for one matter, changing them, and taking it all back. */
export function MatterActs(props: {
  readonly assessmentId: string;
  readonly indicator: Indicator;
  readonly roles: readonly MatterRole[];
  readonly own: readonly Department[];
  /** What has been said about this matter. */
  readonly named: readonly Binding[];
}) {
  const t = useText();
  const { assessmentId, indicator, roles, own, named } = props;
  const save = useSetMatter(assessmentId, indicator.code);
  const takeBack = useSetMatter(assessmentId, indicator.code);
  const afterwards = roles.map(({ name, otherwise }) => {
    const value = otherwise.map((it) => it.name).join("、") || t("尚未指定");
    return t("{name}：{value}", { name, value });
  });
  return (
    <>
      <div className="fw-steps">
        <MatterForm title={indicator.title} roles={roles} own={own} named={named} save={save} />
        {named.length === 0 ? null : (
          <ConfirmButton
            label={t("取消指定")}
            question={t("取消本事项的指定？已填报的内容保留。此后由谁负责：{roles}。", {
              roles: afterwards.join(t("；")),
            })}
            isDisabled={takeBack.isPending}
            onConfirm={() => {
              save.reset();
              takeBack.mutate({ bindings: [], expected: named });
            }}
          />
        )}
        <span role="status" className="fh-quiet">
          {save.isSuccess ? t("指定已保存") : takeBack.isSuccess ? t("指定已取消") : ""}
        </span>
      </div>
      <Fault error={takeBack.error} />
    </>
  );
}
