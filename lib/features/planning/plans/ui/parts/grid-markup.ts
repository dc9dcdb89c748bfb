import { attribute, escaped } from "@/components/escaped";
import { symbolId } from "@/components/ui/icons";

/** One planned delivery in its cell. */
export interface ChipText {
  /** A few letters of the name, for where the cell has no room for it. */
  sign: string;
  full: string;
  /** The office's days, "6,5"; null where nobody has said. */
  days: string | null;
  /** Beside `chip`: "chip-done chip-urgent". */
  look: string;
  /** Most chips of a plan in force are done: their sign is drawn by the style sheet. */
  icons: ("lock" | "deviation")[];
  /** What its looks say, in words. */
  said: string;
}

interface RowText {
  name: string;
  /** By column; a cell has none, one or several. */
  cells: readonly (readonly ChipText[])[];
  /** The last cell: in words, how many squares are filled and hollow, and how many there are. */
  portion: { said: string; delivered: number; planned: number };
}

interface GridText {
  rows: readonly RowText[];
  /** Whether a column begins a year, by its place. */
  begins: readonly boolean[];
}

const icon = (name: ChipText["icons"][number]): string =>
  `<svg class=icon aria-hidden=true><use href="#${symbolId(name)}"/></svg>`;

const aloud = (text: string): string => (text === "" ? "" : `<span class=sr-only>${escaped(text)}</span>`);

/** The sign is drawn by the style sheet, so that it is seen and not read. */
const chipMarkup = ({ sign, full, days, look, icons, said }: ChipText): string =>
  `<span class="chip${look && ` ${look}`}" data-sign=${attribute(sign)}>${icons.map(icon).join("")}` +
  `<b>${escaped(full)}</b>${days === null ? "" : `<i>${escaped(days)}</i>`}` +
  `${said === "" ? "" : `<em>${escaped(said)}</em>`}</span>`;

/** More than these are told by their number alone. */
const MOST_SQUARES = 12;

function portionMarkup({ said, delivered, planned }: RowText["portion"]): string {
  const sum = delivered + planned;
  const squares = sum > MOST_SQUARES ? "" : "<i class=d></i>".repeat(delivered) + "<i></i>".repeat(planned);
  const count =
    sum === 0
      ? `<b class=over aria-hidden=true>${icon("deviation")} 0</b>`
      : `<b aria-hidden=true>${sum}</b>`;
  return `<td class=pg-sum><span class=pg-n>${aloud(said)}<span class=squares aria-hidden=true>${squares}</span>${count}</span>`;
}

/**
 * The rows of a grid to read, as HTML: five hundred chips as elements of a framework would take
 * most of the time of their page. Row and column name a chip, as in any table. What ends a cell and
 * a row is left out, as HTML allows.
 */
export const gridMarkup = ({ rows, begins }: GridText): string =>
  rows
    .map(({ name, cells, portion }) => {
      const drawn = cells.map((chips, place) => {
        const cell = begins[place] ? "<td class=pg-y1>" : "<td>";
        return cell + chips.map(chipMarkup).join("");
      });
      return `<tr><th scope=row>${escaped(name)}${drawn.join("")}${portionMarkup(portion)}`;
    })
    .join("");
