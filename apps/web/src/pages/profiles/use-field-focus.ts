import { useCallback, useRef } from "react";

/** Whatever may be typed into, chosen or pressed in a field. */
const CONTROL = "input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled])";

/**
 * Leads to the form field of a place: what is closed around it opens, and it takes the focus. The field may have to be drawn
 * first, where another item is chosen for it.
 */
export function useFieldFocus(): (steps: readonly string[]) => void {
  const last = useRef(0);
  return useCallback((steps) => {
    window.clearTimeout(last.current);
    const tryNow = (left: number): void => {
      const field = fieldAt(steps);
      if (field) open(field);
      else if (left > 0) last.current = window.setTimeout(() => tryNow(left - 1), PAUSE);
    };
    last.current = window.setTimeout(() => tryNow(TRIES), 0);
  }, []);
}

/** Between looking for a field that is still to be drawn, in milliseconds, and how often. */
const [PAUSE, TRIES] = [50, 20];

function open(field: HTMLElement): void {
  for (let around = field.closest("details"); around; around = around.parentElement?.closest("details") ?? null) {
    around.open = true;
  }
  field.scrollIntoView({ block: "center" });
  (field.querySelector<HTMLElement>(CONTROL) ?? field).focus();
}

/** The field of the place itself, else of the nearest thing around it; of an item nothing short of the item. */
function fieldAt(steps: readonly string[]): HTMLElement | null {
  const shortest = steps[0] === "items" ? 2 : 1;
  for (let length = steps.length; length >= shortest; length -= 1) {
    const place = steps.slice(0, length).join(".");
    const field = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
    if (field) return field;
  }
  return null;
}
