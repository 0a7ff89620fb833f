/** A view and the way to it: undo and redo of everything since it was opened. */

import { type Action, apply, invert } from './action';
import { EMPTY_VIEW, type View } from './view';

export interface Step {
  /** What was done, as a short phrase: "expand Blue Heron Trading". */
  readonly label: string;
  readonly action: Action;
  readonly inverse: Action;
}

export interface History {
  readonly view: View;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** A history that starts at a view. */
export function startAt(view: View): History {
  return { view, past: [], future: [] };
}

export const EMPTY_HISTORY = startAt(EMPTY_VIEW);

/** Does the action and remembers how to take it back. What had been undone is forgotten. */
export function commit(history: History, action: Action, label: string): History {
  const step: Step = { label, action, inverse: invert(history.view, action) };
  return { view: apply(history.view, action), past: [...history.past, step], future: [] };
}

/** Takes the last step back; the same history when there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  return step === undefined
    ? history
    : {
        view: apply(history.view, step.inverse),
        past: history.past.slice(0, -1),
        future: [step, ...history.future],
      };
}

/** Does again what was undone last; the same history when there is nothing. */
export function redo(history: History): History {
  const step = history.future[0];
  return step === undefined
    ? history
    : {
        view: apply(history.view, step.action),
        past: [...history.past, step],
        future: history.future.slice(1),
      };
}
