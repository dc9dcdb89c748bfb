/**
 * The accent colours that an office can choose. Their values for light and dark are in
 * components/tokens.css.
 */
export const accents = ["garnet", "brick", "bronze", "olive", "teal", "slate", "violet", "plum"] as const;
export type Accent = (typeof accents)[number];
