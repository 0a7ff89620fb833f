/** The keyboard. */

import type { AppState } from '../core/state';
import type { Store } from '../core/store';
import type { Flows } from '../flow/flows';
import type { Camera } from '../panel/stage';

export interface Places {
  focusSearch(): void;
  focusWhy(): void;
}

/** The name of a key press with its modifiers: "Shift+E", "Ctrl+Z", "/". */
export function pressName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const letter = event.key.length === 1;
  const key = letter ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (!letter || /[A-Z]/u.test(key));
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

export function listenToKeys(store: Store<AppState>, flows: Flows, camera: Camera, places: Places): void {
  const selected = (then: (key: string) => void): void => {
    const key = store.get().canvas.selected;
    if (key !== null) {
      then(key);
    }
  };
  const commands: Readonly<Record<string, () => void>> = {
    '/': () => places.focusSearch(),
    '?': () => flows.showHelp(!store.get().help),
    J: () => void flows.stepRing(1),
    K: () => void flows.stepRing(-1),
    E: () => selected((key) => void flows.picture.expand(key, null)),
    'Shift+E': () => flows.picture.collapse(),
    H: () => selected((key) => flows.picture.hide(key)),
    'Shift+H': () => selected((key) => flows.picture.hideOthers(key)),
    I: () => places.focusWhy(),
    F: () => camera.fit(),
    '+': () => camera.zoom(1.5),
    '=': () => camera.zoom(1.5),
    '-': () => camera.zoom(1 / 1.5),
    T: () => flows.toggleTable(),
    'Ctrl+Z': () => flows.picture.undo(),
    'Ctrl+Shift+Z': () => flows.picture.redo(),
    'Ctrl+Y': () => flows.picture.redo(),
    Escape: () => back(store, flows),
  };
  document.addEventListener('keydown', (event) => {
    const name = pressName(event);
    const command = commands[name];
    const typing =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (command === undefined || event.defaultPrevented || (typing && name !== 'Escape')) {
      return;
    }
    if (store.get().help && name !== '?') {
      return;
    }
    event.preventDefault();
    command();
  });
}

/** One step back: the message, then the highlight, then the selection. */
function back(store: Store<AppState>, flows: Flows): void {
  const { canvas, notice } = store.get();
  if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body) {
    document.activeElement.blur();
  }
  if (notice?.problem) {
    flows.dismissNotice();
  } else if (canvas.highlight !== null) {
    flows.picture.highlight(null);
  } else if (canvas.selected !== null) {
    flows.picture.select(null);
  }
}
