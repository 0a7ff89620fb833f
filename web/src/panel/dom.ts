/** Makes elements. Text goes in as text, never as markup. */

export type Child = Node | string | null | false | undefined;

export interface Props {
  readonly class?: string;
  readonly id?: string;
  readonly title?: string;
  readonly type?: string;
  readonly href?: string;
  readonly role?: string;
  readonly tabindex?: number;
  readonly disabled?: boolean;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  readonly data?: Readonly<Record<string, string>>;
  readonly aria?: Readonly<Record<string, string | boolean | number>>;
  readonly style?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  const { data, aria, style, on, disabled, class: names, ...rest } = props;
  if (names !== undefined) {
    element.className = names;
  }
  for (const [name, value] of Object.entries(rest)) {
    element.setAttribute(name, String(value));
  }
  if (disabled === true) {
    element.setAttribute('disabled', '');
  }
  Object.entries(data ?? {}).forEach(([name, value]) => (element.dataset[name] = value));
  Object.entries(aria ?? {}).forEach(([name, value]) =>
    element.setAttribute(`aria-${name}`, String(value)),
  );
  Object.entries(style ?? {}).forEach(([name, value]) => element.style.setProperty(name, value));
  Object.entries(on ?? {}).forEach(([name, listener]) => element.addEventListener(name, listener));
  append(element, children);
  return element;
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) {
      parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    }
  }
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): SVGElement {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  append(element, children);
  return element;
}

/** Replaces what an element holds; the focus stays on the control with the same `data-focus`. */
export function fill(parent: HTMLElement, ...children: readonly Child[]): void {
  const active = document.activeElement;
  const focus =
    active instanceof HTMLElement && parent.contains(active) ? active.dataset['focus'] : undefined;
  const scrolled = parent.scrollTop;
  parent.replaceChildren();
  append(parent, children);
  parent.scrollTop = scrolled;
  if (focus !== undefined) {
    for (const candidate of parent.querySelectorAll<HTMLElement>('[data-focus]')) {
      if (candidate.dataset['focus'] === focus) {
        candidate.focus({ preventScroll: true });
        break;
      }
    }
  }
}

/** Data in whatever script, kept apart from the direction of what surrounds it. */
export function bdi(text: string, names = ''): HTMLElement {
  return h('bdi', names === '' ? { dir: 'auto' } : { dir: 'auto', class: names }, text);
}
