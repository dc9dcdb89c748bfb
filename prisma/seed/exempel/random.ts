/** Chance with a seed: the same seed gives the same office, but for the ids of its accounts. */
export class Random {
  #state: number;

  constructor(seed: string) {
    // FNV-1a of the seed, so that neighbouring seeds give unlike series.
    let hash = 0x811c9dc5;
    for (const character of seed) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
    this.#state = hash >>> 0;
  }

  /** 0 up to but not 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)]!;
  }

  /** One of the choices by their weights. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) if ((left -= weight) < 0) return value;
    return choices.at(-1)![0];
  }

  /** Days around a middle, with the long tail that waiting has: half of them between 0.6 and 1.6 of it. */
  days(middle: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.max(1, Math.round(middle * Math.exp(0.65 * normal)));
  }

  shuffle<T>(from: readonly T[]): T[] {
    const list = [...from];
    for (let i = list.length - 1; i > 0; i -= 1) {
      const j = this.int(0, i);
      [list[i], list[j]] = [list[j]!, list[i]!];
    }
    return list;
  }

  #bits(count: number): string {
    return this.int(0, 2 ** count - 1)
      .toString(16)
      .padStart(count / 4, "0");
  }

  /** A UUID v7 of this moment with bits from the series. */
  id(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, "0");
    const variant = (8 + this.int(0, 3)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.#bits(12)}-${variant}${this.#bits(12)}-${this.#bits(24)}${this.#bits(24)}`;
  }

  hex(length: number): string {
    let text = "";
    while (text.length < length) text += this.#bits(24);
    return text.slice(0, length);
  }
}
