/** Something that is loaded once, on first use, and anew after a failure. */
export class Loading<Value> {
  readonly #load: () => Promise<Value>;
  #value: Promise<Value> | undefined;

  constructor(load: () => Promise<Value>) {
    this.#load = load;
  }

  /** The value; starts to load it if nobody has. */
  get(): Promise<Value> {
    this.#value ??= this.#load().catch((error: unknown) => {
      this.#value = undefined;
      throw error;
    });
    return this.#value;
  }

  /** Forgets the value, so that the next use loads it anew. */
  forget(): void {
    this.#value = undefined;
  }
}
