/** Text of a file as it is kept: short, and no window into the piece that it was read from. */
export const keptText = (text: string, most = 200): string =>
  Buffer.from(text.slice(0, most), "utf8").toString("utf8");
