import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { TextField } from "../../parts/text-field.tsx";

/** Another agency; categories in use are offered, so that like is ranked with like. */
export function NewAgency(props: { readonly categories: readonly string[]; readonly onAdded: (id: string) => void }) {
  const t = useText();
  const { categories, onAdded } = props;
  const [name, setName] = useState("");
  const [category, setCategory] = useState("");
  const add = useMutation(
    trpc.organisation.addAgency.mutationOptions({
      onSuccess: async ({ id }) => {
        setName("");
        await queryClient.invalidateQueries({ queryKey: trpc.agency.list.queryKey() });
        onAdded(id);
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ name: name.trim(), category: category.trim() });
  };
  return (
    <Panel title={t("新增机关")} className="fw-later fw-no-print">
      <form onSubmit={submit} className="fw-line">
        <TextField label={t("机关名称")} required maxLength={100} value={name} onText={setName} />
        <TextField
          label={t("类别（同类机关一起排名）")}
          required
          maxLength={100}
          list="categories"
          value={category}
          onText={setCategory}
        />
        <datalist id="categories">
          {categories.map((it) => (
            <option key={it} value={it}>
              {it}
            </option>
          ))}
        </datalist>
        <button type="submit" className="fh-button fh-button-main" disabled={add.isPending}>
          {t("新增机关")}
        </button>
      </form>
      <Fault error={add.error} />
    </Panel>
  );
}
