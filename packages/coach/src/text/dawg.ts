/** A walk over many words letter by letter. Nodes are numbers; `none` is no node. */
export interface Letters {
  readonly root: number;
  /** First child of a node, then its sisters one after another; 0 when there is none. */
  child(node: number): number;
  sister(node: number): number;
  /** The letter that leads to the node, as a UTF-16 unit. */
  letter(node: number): number;
  /** Whether a word ends here. */
  ends(node: number): boolean;
}

/** Stands before what is stored with a word. */
const separator = 1;
const leaf = 1 << 8;

/**
 * Reads a dictionary of pymorphy2's format: a double-array automaton over bytes of windows-1251 (dawgdic), with a guide of children and sisters.
 * A node's unit holds its label, whether a value ends in it, and by what its children's places differ from its own.
 */
export class Dawg implements Letters {
  readonly root = 0;
  readonly #units: Uint32Array;
  readonly #guide: Uint8Array;

  constructor(data: ArrayBuffer) {
    const view = new DataView(data);
    const units = view.getUint32(0, true);
    this.#units = new Uint32Array(data, 4, units);
    this.#guide = new Uint8Array(data, units * 4 + 8, view.getUint32(units * 4 + 4, true) * 2);
  }

  /** The node that the text leads to; -1 when there is none. */
  follow(text: string, from = this.root): number {
    let node = from;
    for (let at = 0; at < text.length && node >= 0; at++) node = this.#step(node, byteOf(text.charCodeAt(at)));
    return node;
  }

  /** The number stored with exactly this text (dictionaries of numbers); -1 when there is none. */
  value(text: string): number {
    const node = this.follow(text);
    const unit = node < 0 ? 0 : (this.#units[node] ?? 0);
    return unit & leaf ? (this.#units[node ^ offsetOf(unit)] ?? 0) & 0x7fffffff : -1;
  }

  /** What is stored with the word that ended in the node: rows of `width` numbers of 14 bits. */
  rows(node: number, width: number): number[][] {
    const rows: number[][] = [];
    const visit = (at: number, bytes: number[]) => {
      if (bytes.length === width * 2) {
        rows.push(Array.from({ length: width }, (_, cell) => (((bytes[cell * 2] ?? 0) ^ 1) << 6) + ((bytes[cell * 2 + 1] ?? 0) >> 1)));
        return;
      }
      for (let next = this.child(at); next; next = this.sister(next)) visit(next, [...bytes, this.#label(next)]);
    };
    const start = node < 0 ? -1 : this.#step(node, separator);
    if (start >= 0) visit(start, []);
    return rows;
  }

  child(node: number): number {
    return this.#down(node, this.#guide[node << 1] ?? 0);
  }

  sister(node: number): number {
    const label = this.#guide[(node << 1) + 1] ?? 0;
    // A child's place is its parent's place and offset with the label mixed in, so a sister's differs by the labels alone.
    return label && node ^ this.#label(node) ^ label;
  }

  letter(node: number): number {
    return unitOf[this.#label(node)] ?? 0;
  }

  ends(node: number): boolean {
    return this.#step(node, separator) >= 0;
  }

  #label(node: number): number {
    return (this.#units[node] ?? 0) & 0xff;
  }

  #down(node: number, label: number): number {
    const next = label ? this.#step(node, label) : 0;
    return next > 0 ? next : 0;
  }

  #step(node: number, label: number): number {
    const next = (node ^ offsetOf(this.#units[node] ?? 0) ^ label) >>> 0;
    return label && ((this.#units[next] ?? 0) & 0x800000ff) === label ? next : -1;
  }
}

function offsetOf(unit: number): number {
  return (unit >>> 10) << ((unit & (1 << 9)) >>> 6);
}

/** windows-1251, as far as Russian needs it: ASCII, the letters in one row, ё. */
function byteOf(unit: number): number {
  if (unit < 128) return unit;
  if (unit >= 0x410 && unit <= 0x44f) return unit - 0x350;
  return unit === 0x451 ? 0xb8 : unit === 0x401 ? 0xa8 : 0;
}

const unitOf = Array.from({ length: 256 }, (_, byte) => {
  if (byte < 128) return byte;
  if (byte >= 0xc0) return byte + 0x350;
  return byte === 0xb8 ? 0x451 : byte === 0xa8 ? 0x401 : 0;
});
