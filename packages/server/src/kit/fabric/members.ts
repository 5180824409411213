/** The other nodes of the desk, by the beats heard of them. Silence is counted in beats of one's own, so that no clock can mislead it. */
export class Members {
  readonly #silences = new Map<string, number>();
  readonly #patience: number;

  /** @param patience after so many beats of one's own without a word a node counts as gone */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** A node gave a sign of life; true when it was not known. */
  heard(node: string): boolean {
    const isNew = !this.#silences.has(node);
    this.#silences.set(node, 0);
    return isNew;
  }

  /** One beat of one's own has passed; answers the nodes that are gone now. */
  beat(): string[] {
    const gone: string[] = [];
    for (const [node, silence] of this.#silences) {
      if (silence < this.#patience) this.#silences.set(node, silence + 1);
      else gone.push(node);
    }
    for (const node of gone) this.#silences.delete(node);
    return gone;
  }

  /** Nobody could be heard for a while, whoever is to blame: all begin anew. */
  forgive(): void {
    for (const node of this.#silences.keys()) this.#silences.set(node, 0);
  }

  /** A node took its leave; false when it was not known. */
  remove(node: string): boolean {
    return this.#silences.delete(node);
  }

  get size(): number {
    return this.#silences.size;
  }
}
