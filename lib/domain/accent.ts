/**
 * The colours that an office chooses one of; what each looks like on light and dark paper stands in
 * components/tokens.css.
 */
export const accents = ["garnet", "brick", "bronze", "olive", "teal", "slate", "violet", "plum"] as const;
export type Accent = (typeof accents)[number];
