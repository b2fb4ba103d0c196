import { EmptyPicture } from "@faheng/ui";
import { useState, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { Binding, Department } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { toggleBinding } from "../../parts/bindings.ts";
import { DepartmentChoice } from "../../parts/department-choice.tsx";
import { Fault } from "../../parts/fault.tsx";
import type { MatterRole } from "../../parts/matter-roles.ts";
import type { useSetMatter } from "./use-set-matter.ts";

interface Matter {
  /** The indicator's. */
  readonly title: string;
  readonly roles: readonly MatterRole[];
  readonly own: readonly Department[];
  /** What has been said about this matter. */
  readonly named: readonly Binding[];
  readonly save: ReturnType<typeof useSetMatter>;
}

/** A button that asks which departments have the roles of one matter; Escape or 取消 leave everything as it was. */
export function MatterForm(props: Matter) {
  const t = useText();
  const { named, save } = props;
  const [isOpen, setOpen] = useState(false);
  const turn = (next: boolean): void => {
    if (next) save.reset();
    setOpen(next);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={turn}>
      <Button className="fh-button">{named.length === 0 ? t("指定处室") : t("更改指定")}</Button>
      <ModalOverlay className="fw-overlay">
        <Modal className="fw-modal">
          <Dialog>
            <Heading slot="title" level={2}>
              {t("本事项的责任处室")}
            </Heading>
            <Choices {...props} onDone={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Choices({ title, roles, own, named, save, onDone }: Matter & { readonly onDone: () => void }) {
  const t = useText();
  // A department that is no more can be named no longer.
  const known = named.filter(({ departmentId }) => own.some(({ id }) => id === departmentId));
  const [bindings, setBindings] = useState<readonly Binding[]>(
    known.map(({ printedName, departmentId }) => ({ printedName, departmentId })),
  );
  // What was there when it was opened: another's change since then is not overwritten.
  const [expected] = useState(named);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate({ bindings, expected }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <p lang="zh-CN">{title}</p>
      {own.length === 0 ? (
        <EmptyPicture title={t("还没有处室")}>{t("请系统管理员先在“组织机构”中新增处室。")}</EmptyPicture>
      ) : (
        <div className="fw-bindings fw-modal-body">
          {roles.map(({ name, otherwise }) => (
            <DepartmentChoice
              key={name}
              printedName={name}
              help={
                otherwise.length === 0
                  ? t("不选：尚未指定")
                  : t("不选：按本机关统一对应，由{names}负责", { names: otherwise.map((it) => it.name).join("、") })
              }
              own={own}
              bindings={bindings}
              onToggle={(departmentId) => setBindings(toggleBinding(bindings, name, departmentId))}
            />
          ))}
        </div>
      )}
      <Fault error={save.error} />
      <div className="fh-actions">
        <Button className="fh-button" onPress={onDone}>
          {t("取消")}
        </Button>
        <Button type="submit" className="fh-button fh-button-main" isDisabled={own.length === 0 || save.isPending}>
          {t("保存")}
        </Button>
      </div>
    </form>
  );
}
