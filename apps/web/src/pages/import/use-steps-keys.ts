import { useEffect } from "react";

/** Ctrl+Z takes the last step back, Ctrl+Y or Ctrl+Shift+Z lays it on again; in a field the keys are the field's own. */
export function useStepsKeys(onUndo: () => void, onRedo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.matches("input:not([type=checkbox]), textarea, [contenteditable]");
      if (isTyping) return;
      const pressed = event.key.toLowerCase();
      if (pressed === "z" && !event.shiftKey) onUndo();
      else if (pressed === "y" || (pressed === "z" && event.shiftKey)) onRedo();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onUndo, onRedo]);
}
