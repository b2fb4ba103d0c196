import { useCallback, useState } from "react";

/** How many steps can be taken back. */
const STEPS = 100;
/** Changes closer together than this, in milliseconds, are one step: nobody takes back single letters. */
const TOGETHER = 700;

interface Steps<Value> {
  readonly now: Value;
  readonly past: readonly Value[];
  readonly changedAt: number;
  /** Steps taken back so far: fields that hold what is being typed start anew with each. */
  readonly undone: number;
}

/** A value that remembers what it was, step by step. */
export function useUndo<Value>(first: Value) {
  const [{ now, past, undone }, setSteps] = useState<Steps<Value>>({ now: first, past: [], changedAt: 0, undone: 0 });
  const change = useCallback((next: Value): void => {
    const at = Date.now();
    setSteps((before) => stepTo(before, next, at));
  }, []);
  /** A change that is a step by itself, however soon it follows: what was taken away, or added. */
  const step = useCallback((next: Value): void => setSteps((before) => stepAlone(before, next)), []);
  const undo = useCallback((): void => setSteps(stepBack), []);
  return { value: now, change, step, undo, canUndo: past.length > 0, undone };
}

export function stepTo<Value>(steps: Steps<Value>, next: Value, at: number): Steps<Value> {
  const { now, past, changedAt, undone } = steps;
  const isSameStep = past.length > 0 && at - changedAt < TOGETHER;
  return { now: next, past: isSameStep ? past : [...past, now].slice(-STEPS), changedAt: at, undone };
}

export function stepAlone<Value>(steps: Steps<Value>, next: Value): Steps<Value> {
  return { ...steps, now: next, past: [...steps.past, steps.now].slice(-STEPS), changedAt: 0 };
}

export function stepBack<Value>(steps: Steps<Value>): Steps<Value> {
  const last = steps.past.at(-1);
  if (last === undefined) return steps;
  return { now: last, past: steps.past.slice(0, -1), changedAt: 0, undone: steps.undone + 1 };
}
