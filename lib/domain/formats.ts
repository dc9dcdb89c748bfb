/** Formatters are dear to make and cheap to use: a list of a hundred rows asks for hundreds. One is kept for each language and choice. */
function keep<Options extends object, Formatter>(
  make: (locale: string, options: Options) => Formatter,
): (locale: string, options: Options) => Formatter {
  const kept = new Map<string, Formatter>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const found = kept.get(key);
    if (found) return found;
    const made = make(locale, options);
    kept.set(key, made);
    return made;
  };
}

/** `Intl.DateTimeFormat` of a locale ("sv") and options, made once. Throws RangeError for an unknown time zone. */
export const dateFormat = keep(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** `Intl.NumberFormat` of a locale and options, made once. */
export const numberFormat = keep(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
