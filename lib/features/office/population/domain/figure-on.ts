/** How many live somewhere, and of which day that is. */
interface Figure {
  value: number;
  date: string;
  source: string | null;
}

/**
 * What an office knows of a municipality's population: of days, the earliest first, and the
 * register's.
 */
export interface KnownFigures {
  figures: Figure[];
  register: Figure | null;
}

/**
 * What a rule of that day uses: the latest figure at or before it, else the earliest after, else
 * the register's; each with its own day, so that a screen can say when it differs.
 */
export const figureOn = ({ figures, register }: KnownFigures, on: string): Figure | null =>
  figures.findLast(({ date }) => date <= on) ?? figures[0] ?? register;
