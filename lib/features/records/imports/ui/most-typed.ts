/** As much as one puts right in a field; what is longer is put right in the file. */
export const MOST_TYPED = 4000;
