import { useState } from "react";

/**
 * Which page of a long list is shown: the one that was turned to, until another entry is chosen; then the one that holds it.
 *
 * @param at position of the chosen entry from 0, -1 for none
 */
export function usePageOf(at: number, size: number): readonly [page: number, turn: (page: number) => void] {
  const [{ page, seen }, setTurned] = useState({ page: at < 0 ? 0 : Math.floor(at / size), seen: at });
  if (seen !== at) setTurned({ page: at < 0 ? page : Math.floor(at / size), seen: at });
  return [page, (next) => setTurned({ page: next, seen: at })];
}
