/**
 * The accent colours that an office can choose. Their values for light and dark are in
 * components/tokens.css. None is red: the main button must not look like an error.
 */
export const accents = ["marine", "walnut", "bronze", "olive", "teal", "slate", "violet", "plum"] as const;
export type Accent = (typeof accents)[number];
