/** What the page can do: each use case calls the server where it must and writes the outcome into the store. */

import type { Client } from '../api/client';
import type { AppState, ThemeChoice } from '../core/state';
import type { Store } from '../core/store';
import { Context } from './context';
import { OpeningFlow } from './opening';
import { PictureFlow } from './picture';
import { QueueFlow } from './queue';
import { SearchFlow } from './search';

export class Flows {
  readonly queue: QueueFlow;
  readonly opening: OpeningFlow;
  readonly picture: PictureFlow;
  readonly search: SearchFlow;
  private readonly context: Context;

  constructor(store: Store<AppState>, client: Client) {
    this.context = new Context(store, client);
    this.queue = new QueueFlow(this.context);
    this.picture = new PictureFlow(this.context);
    this.opening = new OpeningFlow(this.context, this.picture);
    this.search = new SearchFlow(this.context, this.opening);
  }

  /** Opens the next or the previous ring of the list. */
  async stepRing(by: 1 | -1): Promise<void> {
    const id = await this.queue.beside(by);
    if (id !== null) {
      await this.opening.ring(id);
    }
  }

  toggleTable(): void {
    this.context.update((s) => ({ ...s, table: !s.table }));
  }

  showHelp(help: boolean): void {
    this.context.update((s) => ({ ...s, help }));
  }

  fold(panel: 'queue' | 'why'): void {
    this.context.update((s) => ({ ...s, folded: { ...s.folded, [panel]: !s.folded[panel] } }));
  }

  chooseTheme(theme: ThemeChoice): void {
    this.context.update((s) => ({ ...s, theme }));
  }

  say(text: string): void {
    this.context.say(text);
  }

  dismissNotice(): void {
    this.context.dismissNotice();
  }
}
