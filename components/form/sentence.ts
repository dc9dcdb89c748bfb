/** A title to be followed by its detail: adds a full stop unless it already ends with a mark. */
export const asSentence = (title: string): string => (/[.!?:…]$/.test(title) ? title : `${title}.`);
