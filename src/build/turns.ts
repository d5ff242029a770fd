/** How long a thread works before it looks after what else it does. */
const TURN_MS = 10;

/** Work that is done in turns, so that a thread hears meanwhile what else it is asked for. */
export class Turns {
  readonly #rest: () => Promise<unknown>;
  #since = performance.now();

  /** `rest` is over once what comes before the work is done. */
  constructor(rest: () => Promise<unknown>) {
    this.#rest = rest;
  }

  /** Ends the turn, if it has lasted long enough. Called after each small piece of the work. */
  async next(): Promise<void> {
    if (performance.now() - this.#since < TURN_MS) return;
    await this.#rest();
    this.#since = performance.now();
  }
}
