import { markClass, symbolId, type MarkShape } from "./icons";

/** A mark's icon as HTML. */
export const iconMarkup = (shape: MarkShape): string =>
  `<svg class="${markClass(shape)}" aria-hidden=true><use href="#${symbolId(shape)}"/></svg>`;
