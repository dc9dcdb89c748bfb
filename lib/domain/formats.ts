/**
 * Formatters are slow to create and fast to use, and a list of a hundred rows uses hundreds. One is
 * cached per language and options.
 */
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

/**
 * `Intl.DateTimeFormat` of a locale ("sv") and options, cached. Throws RangeError for an unknown
 * time zone.
 */
export const dateFormat = keep(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** `Intl.NumberFormat` of a locale and options, cached. */
export const numberFormat = keep(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
