import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { AgencyRow } from "./agency-row.ts";

/** Another name or category for an agency; earlier cycles keep what they printed. */
export function AgencyNames({ agency }: { agency: AgencyRow }) {
  const t = useText();
  const [name, setName] = useState(agency.name);
  const [category, setCategory] = useState(agency.category);
  // What was there when it was opened: another's change since then is not overwritten.
  const [expected, setExpected] = useState({ name: agency.name, category: agency.category });
  const change = useMutation(
    trpc.organisation.changeAgency.mutationOptions({
      onSuccess: async (_done, saved) => {
        setExpected({ name: saved.name, category: saved.category });
        await queryClient.invalidateQueries({ queryKey: trpc.agency.list.queryKey() });
      },
    }),
  );
  const isSame = name.trim() === agency.name && category.trim() === agency.category;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ agencyId: agency.id, name: name.trim(), category: category.trim(), expected });
  };
  return (
    <>
      <form onSubmit={submit} className="fw-line">
        <TextField label={t("名称")} required maxLength={100} value={name} onText={setName} />
        <TextField label={t("类别")} required maxLength={100} list="categories" value={category} onText={setCategory} />
        <button type="submit" className="fh-button" disabled={change.isPending || isSame}>
          {t("保存")}
        </button>
      </form>
      <Fault error={change.error} />
    </>
  );
}
