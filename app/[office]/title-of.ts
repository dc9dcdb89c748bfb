/**
 * The browser's title of a thing's page: the thing first, since a tab shows little more, then the
 * kind of page. "W3D3, Trelleborg · Leverans".
 */
export const titleOf = (thing: string, kind: string): string => `${thing} · ${kind}`;
