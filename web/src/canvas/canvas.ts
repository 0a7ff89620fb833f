/** The network on the screen. Nothing outside this folder knows sigma. */

import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { CameraState, NodeDisplayData } from 'sigma/types';
import { animateNodes } from 'sigma/utils';
import { count } from '../core/format';
import { CLEARANCE } from '../core/layout';
import { isHub, visibleEdges, visibleNodes } from '../core/select';
import type { Point, View } from '../core/view';
import { LineProgram } from './edge-program';
import { LABEL_HEIGHT, type LabelWish, placeLabels } from './labels';
import { type EdgeAttributes, type Emphasis, Looks, type NodeAttributes } from './looks';
import { ShapeProgram } from './node-program';
import { faded, readPalette } from './palette';

export interface CanvasEvents {
  click(key: string | null): void;
  doubleClick(key: string): void;
  hover(key: string | null): void;
  /** A node was dragged and let go. */
  moved(key: string, point: Point): void;
}

const LABEL_LIMIT = 300;
const GROW_MILLIS = 260;
const FIT_MILLIS = 220;
const MARGIN = 56;

/** What the rest of the page asks of the canvas. */
export interface Network {
  on(listener: Partial<CanvasEvents>): void;
  show(view: View, opened: boolean): void;
  emphasise(emphasis: Partial<Emphasis>): void;
  repaint(): void;
  fit(smoothly?: boolean): void;
  zoom(factor: number): void;
  bringIntoView(key: string): void;
}

/** A canvas for a browser that cannot draw one. */
export const BLIND: Network = {
  on: () => undefined,
  show: () => undefined,
  emphasise: () => undefined,
  repaint: () => undefined,
  fit: () => undefined,
  zoom: () => undefined,
  bringIntoView: () => undefined,
};

/** The canvas, or null where the browser has no WebGL. */
export function openCanvas(container: HTMLElement): Network | null {
  try {
    return new NetworkCanvas(container);
  } catch {
    container.replaceChildren();
    return null;
  }
}

class NetworkCanvas implements Network {
  private readonly graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  private readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  private readonly listeners: Partial<CanvasEvents>[] = [];
  private readonly looks: Looks;
  private view: View | null = null;
  private dragged: string | null = null;
  private stopGrowing: () => void = () => undefined;
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(private readonly container: HTMLElement) {
    this.looks = new Looks(readPalette(container));
    this.sigma = new Sigma<NodeAttributes, EdgeAttributes>(this.graph, container, {
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      defaultEdgeType: 'line',
      nodeProgramClasses: { shape: ShapeProgram as never },
      nodeHoverProgramClasses: { shape: ShapeProgram as never },
      edgeProgramClasses: { line: LineProgram as never },
      renderLabels: false,
      defaultDrawNodeHover: () => undefined,
      doubleClickZoomingRatio: 1,
      stagePadding: MARGIN,
      minCameraRatio: 0.02,
      maxCameraRatio: 12,
      zIndex: true,
      inertiaDuration: this.calm.matches ? 0 : 150,
      nodeReducer: (key, data) => this.looks.ofNode(key, data) as never,
      edgeReducer: (_, data) => this.looks.ofEdge(data) as never,
    });
    this.listen();
    new ResizeObserver(() => this.sigma.scheduleRefresh()).observe(container);
  }

  /** Adds a listener; a gesture's controller gives only the events it needs. */
  on(listener: Partial<CanvasEvents>): void {
    this.listeners.push(listener);
  }

  /** Shows a view. A newly opened one fits the frame; in any other nothing that was there moves by itself. */
  show(view: View, opened: boolean): void {
    const before = this.view;
    if (view === before && !opened) {
      return;
    }
    this.view = view;
    this.stopGrowing();
    const fresh = this.syncNodes(view, opened);
    this.syncEdges(view);
    if (opened) {
      this.frame();
      this.sigma.refresh();
      this.fit(false);
    } else {
      this.grow(view, fresh);
    }
  }

  emphasise(emphasis: Partial<Emphasis>): void {
    this.looks.emphasis = { ...this.looks.emphasis, ...emphasis };
    const focus = this.looks.emphasis.selected;
    this.looks.near =
      focus !== null && this.graph.hasNode(focus)
        ? new Set([focus, ...this.graph.neighbors(focus)])
        : null;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Reads the colours again after the theme changed. */
  repaint(): void {
    this.looks.palette = readPalette(this.container);
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Brings everything that is visible into the frame. */
  fit(smoothly = true): void {
    const points = this.graph.nodes().map((key) => this.sigma.getNodeDisplayData(key));
    const known = points.filter((point): point is NodeDisplayData => point !== undefined);
    if (known.length === 0) {
      return;
    }
    const xs = known.map((point) => point.x);
    const ys = known.map((point) => point.y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    const upright = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const corner = (x: number, y: number): Point =>
      this.sigma.framedGraphToViewport({ x, y }, { cameraState: upright });
    const a = corner(left, low);
    const b = corner(right, high);
    const { width, height } = this.sigma.getDimensions();
    const ratio = Math.max(
      Math.abs(b.x - a.x) / Math.max(width - 2 * MARGIN - 60, 50),
      Math.abs(b.y - a.y) / Math.max(height - 2 * MARGIN, 50),
      0.25,
    );
    this.moveCamera({ x: (left + right) / 2, y: (low + high) / 2, ratio, angle: 0 }, smoothly);
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    this.moveCamera({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, true);
  }

  /** Moves the camera so that a node that is outside the frame comes into it. */
  bringIntoView(key: string): void {
    const data = this.graph.hasNode(key) ? this.sigma.getNodeDisplayData(key) : undefined;
    if (data === undefined) {
      return;
    }
    const at = this.sigma.framedGraphToViewport(data);
    const { width, height } = this.sigma.getDimensions();
    if (at.x < 20 || at.y < 20 || at.x > width - 20 || at.y > height - 20) {
      this.moveCamera({ x: data.x, y: data.y }, true);
    }
  }

  private moveCamera(state: Partial<CameraState>, smoothly: boolean): void {
    const camera = this.sigma.getCamera();
    if (smoothly && !this.calm.matches) {
      void camera.animate(state, { duration: FIT_MILLIS });
    } else {
      camera.setState(state);
    }
  }

  // ── the view into sigma's graph ────────────────────────────────────────────────────────────

  private syncNodes(view: View, opened: boolean): string[] {
    const wanted = new Map(visibleNodes(view).map((node) => [node.key, node]));
    for (const key of this.graph.nodes()) {
      if (opened || !wanted.has(key)) {
        this.graph.dropNode(key);
      }
    }
    const fresh: string[] = [];
    for (const [key, node] of wanted) {
      const point = view.positions.get(key) ?? { x: 0, y: 0 };
      if (this.graph.hasNode(key)) {
        this.graph.mergeNodeAttributes(key, { ...flip(point), node });
      } else {
        this.graph.addNode(key, { ...flip(point), node });
        fresh.push(key);
      }
    }
    return fresh;
  }

  private syncEdges(view: View): void {
    const wanted = new Map(visibleEdges(view).map((edge) => [edge.key, edge]));
    for (const key of this.graph.edges()) {
      if (!wanted.has(key)) {
        this.graph.dropEdge(key);
      }
    }
    for (const [key, edge] of wanted) {
      if (!this.graph.hasEdge(key)) {
        this.graph.addEdgeWithKey(key, edge.source, edge.target, { edge });
      }
    }
  }

  /** Fixes what a unit of the layout is on the screen, so that later additions do not move the rest. */
  private frame(): void {
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    this.graph.forEachNode((_, { x, y }) => {
      left = Math.min(left, x);
      right = Math.max(right, x);
      low = Math.min(low, y);
      high = Math.max(high, y);
    });
    if (left > right) {
      [left, right, low, high] = [0, 0, 0, 0];
    }
    const wide = Math.max(0, (700 - (right - left)) / 2);
    const tall = Math.max(0, (450 - (high - low)) / 2);
    this.sigma.setCustomBBox({ x: [left - wide, right + wide], y: [low - tall, high + tall] });
    const { width, height } = this.sigma.getDimensions();
    const pixels = Math.min(
      (width - 2 * MARGIN) / (right - left + 2 * wide),
      (height - 2 * MARGIN) / (high - low + 2 * tall),
    );
    this.looks.scale = Math.min(1, Math.max(0.5, (CLEARANCE * pixels) / 22));
  }

  /** New nodes start where they were expanded from and move to their places. */
  private grow(view: View, fresh: readonly string[]): void {
    const anchor = view.expansions.at(-1)?.anchor;
    const from = anchor === undefined ? undefined : view.positions.get(anchor);
    const ours = new Set(view.expansions.at(-1)?.nodes);
    const growing = fresh.filter((key) => ours.has(key));
    if (from === undefined || growing.length === 0 || growing.length > 400 || this.calm.matches) {
      return;
    }
    const targets: Record<string, { x: number; y: number }> = {};
    for (const key of growing) {
      targets[key] = flip(view.positions.get(key) ?? from);
      this.graph.mergeNodeAttributes(key, flip(from));
    }
    const stop = animateNodes(this.graph, targets, { duration: GROW_MILLIS, easing: 'quadraticOut' });
    this.stopGrowing = () => {
      stop();
      for (const [key, point] of Object.entries(targets)) {
        if (this.graph.hasNode(key)) {
          this.graph.mergeNodeAttributes(key, point);
        }
      }
      this.stopGrowing = () => undefined;
    };
  }

  // ── labels ─────────────────────────────────────────────────────────────────────────────────

  private drawLabels(): void {
    const canvas = this.sigma.getCanvases()['labels'];
    const context = canvas?.getContext('2d');
    if (context === null || context === undefined) {
      return;
    }
    const { width, height } = this.sigma.getDimensions();
    const wishes: LabelWish[] = [];
    const counts: Array<{ x: number; y: number; text: string; color: string }> = [];
    this.graph.forEachNode((key, { node }) => {
      const data = this.sigma.getNodeDisplayData(key);
      if (data !== undefined) {
        const at = this.sigma.framedGraphToViewport(data);
        const radius = this.sigma.scaleSize(data.size);
        wishes.push(this.looks.label(key, node, at, radius));
        if (isHub(node)) {
          counts.push({ ...at, text: count(node.degree ?? 0), color: this.looks.palette.text });
        }
      }
    });
    const plain = `12px ${this.looks.palette.font}`;
    const bold = `600 12px ${this.looks.palette.font}`;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    const widthOf = (wish: LabelWish): number => {
      context.font = wish.bold ? bold : plain;
      return context.measureText(wish.text).width + 4;
    };
    for (const label of placeLabels(wishes, width, height, widthOf, LABEL_LIMIT)) {
      context.font = label.bold ? bold : plain;
      const [x, y] = [label.left + 2, label.top + LABEL_HEIGHT / 2];
      context.strokeStyle = faded(this.looks.palette.ground, 0.85);
      context.lineWidth = 3;
      context.strokeText(label.text, x, y);
      context.fillStyle = label.strong ? this.looks.palette.text : this.looks.palette.muted;
      context.fillText(label.text, x, y);
    }
    context.textAlign = 'center';
    context.font = `600 10px ${this.looks.palette.font}`;
    for (const mark of counts) {
      context.fillStyle = mark.color;
      context.fillText(mark.text, mark.x, mark.y + 0.5);
    }
    context.textAlign = 'start';
  }

  // ── events ─────────────────────────────────────────────────────────────────────────────────

  private tell<E extends keyof CanvasEvents>(event: E, ...values: Parameters<CanvasEvents[E]>): void {
    for (const listener of this.listeners) {
      (listener[event] as ((...args: Parameters<CanvasEvents[E]>) => void) | undefined)?.(...values);
    }
  }

  private listen(): void {
    const { sigma } = this;
    let wasDragged = false;
    sigma.on('afterRender', () => this.drawLabels());
    sigma.on('clickNode', ({ node }) => {
      if (!wasDragged) {
        this.tell('click', node);
      }
    });
    sigma.on('clickStage', () => this.tell('click', null));
    sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      this.tell('doubleClick', node);
    });
    sigma.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());
    sigma.on('enterNode', ({ node }) => {
      this.container.style.cursor = 'pointer';
      this.tell('hover', node);
    });
    sigma.on('leaveNode', () => {
      this.container.style.cursor = '';
      this.tell('hover', null);
    });
    sigma.on('downNode', ({ node }) => {
      this.dragged = node;
      wasDragged = false;
    });
    sigma.on('moveBody', ({ event }) => {
      if (this.dragged !== null && this.graph.hasNode(this.dragged)) {
        this.stopGrowing();
        wasDragged = true;
        this.graph.mergeNodeAttributes(this.dragged, sigma.viewportToGraph(event));
        event.preventSigmaDefault();
        event.original.preventDefault();
      }
    });
    const drop = (): void => {
      const key = this.dragged;
      this.dragged = null;
      if (key !== null && wasDragged && this.graph.hasNode(key)) {
        const { x, y } = this.graph.getNodeAttributes(key);
        this.tell('moved', key, { x: Math.round(x * 10) / 10, y: Math.round(-y * 10) / 10 });
      }
    };
    sigma.on('upNode', drop);
    sigma.on('upStage', drop);
  }
}

/** The view counts downwards, as screens do; sigma counts upwards. */
function flip(point: Point): { x: number; y: number } {
  return { x: point.x, y: -point.y };
}

