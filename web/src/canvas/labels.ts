/** Labels that never lie on each other nor on a node: the important ones first, the rest where there is room. */

export interface LabelWish {
  readonly key: string;
  readonly text: string;
  /** Middle and radius of the node in pixels of the screen. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Larger is drawn first. */
  readonly weight: number;
  readonly bold: boolean;
  readonly strong: boolean;
}

export interface PlacedLabel extends LabelWish {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly owner: string;
}

const CELL = 64;
const GAP = 4;
export const LABEL_HEIGHT = 15;

/** Boxes on the screen, found by the cells that they touch. */
class Occupied {
  private readonly cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.eachCell(box, (cell) => {
      const list = this.cells.get(cell);
      if (list === undefined) {
        this.cells.set(cell, [box]);
      } else {
        list.push(box);
      }
    });
  }

  isFree(box: Box): boolean {
    let free = true;
    this.eachCell(box, (cell) => {
      for (const other of this.cells.get(cell) ?? []) {
        free &&=
          other.owner === box.owner ||
          other.right <= box.left ||
          box.right <= other.left ||
          other.bottom <= box.top ||
          box.bottom <= other.top;
      }
    });
    return free;
  }

  private eachCell(box: Box, visit: (cell: number) => void): void {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
        visit(column * 10_000 + row);
      }
    }
  }
}

/** Chooses which labels are shown and where: right of the node, else left, below, above. */
export function placeLabels(
  wishes: readonly LabelWish[],
  width: number,
  height: number,
  widthOf: (wish: LabelWish) => number,
  limit: number,
): readonly PlacedLabel[] {
  const inside = wishes.filter(
    (wish) => wish.x > -40 && wish.y > -20 && wish.x < width + 40 && wish.y < height + 20,
  );
  const occupied = new Occupied();
  for (const { x, y, radius, key } of inside) {
    const box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    occupied.add({ ...box, owner: key });
  }
  const placed: PlacedLabel[] = [];
  const ordered = [...inside].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  for (const wish of ordered) {
    if (placed.length >= limit) {
      break;
    }
    const long = widthOf(wish);
    const off = wish.radius + GAP;
    const tries = [
      [wish.x + off, wish.y - LABEL_HEIGHT / 2],
      [wish.x - off - long, wish.y - LABEL_HEIGHT / 2],
      [wish.x - long / 2, wish.y + wish.radius + 2],
      [wish.x - long / 2, wish.y - wish.radius - LABEL_HEIGHT - 2],
    ] as const;
    for (const [left, top] of tries) {
      const box = { left, top, right: left + long, bottom: top + LABEL_HEIGHT, owner: wish.key };
      if (left > 2 && left + long < width - 2 && top > 2 && occupied.isFree(box)) {
        occupied.add({ ...box, owner: `label ${wish.key}` });
        placed.push({ ...wish, left, top, width: long });
        break;
      }
    }
  }
  return placed;
}
