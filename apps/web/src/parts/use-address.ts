import { useNavigate, useSearch } from "@tanstack/react-router";

/** How a change of the address is made. */
export interface AddressChange {
  /** In place of what the address was: «back» goes past it. For what is typed or sieved. */
  readonly replace?: boolean;
  readonly resetScroll?: boolean;
}

/** Values to put into the address; an empty one takes the parameter out. */
export type AddressPatch<Search> = { readonly [Key in keyof Search]?: Search[Key] | "" | false | null | undefined };

/**
 * What the address states, and a way to change it; parameters that are not named stay.
 *
 * @param read the page's own reader, or a part of it.
 */
export function useAddress<Search extends object>(
  read: (search: Readonly<Record<string, unknown>>) => Search,
): readonly [Search, (patch: AddressPatch<Search>, how?: AddressChange) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (patch: AddressPatch<Search>, { replace = false, resetScroll = true }: AddressChange = {}): void =>
    void navigate({ to: ".", search: (before) => patched(before, patch), replace, resetScroll });
  return [read(search), change];
}

/** The parameters with a patch upon them, without empty ones. */
export function patched<Before extends object>(before: Before, patch: Readonly<Record<string, unknown>>): Before {
  const entries = Object.entries(Object.assign({}, before, patch));
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false),
  ) as Before;
}
