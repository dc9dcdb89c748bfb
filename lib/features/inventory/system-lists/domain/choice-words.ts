import { listed } from "./words";

/** What the values of choices are called, in the three languages. */
export const choiceWords: Record<string, Record<string, readonly string[]>> = {
  status: {
    inOperation: listed(
      "i drift|drift|aktiv|aktivt|active|in operation|används|i bruk|produktion|produksjon|" +
        "production|ja|pågående",
    ),
    readOnly: listed(
      "bara läsning|läsläge|endast läsning|bare lesing|kun lesing|lesetilgang|read only|read-only|" +
        "skrivskyddat|historiskt",
    ),
    awaitingWindUp: listed(
      "ska avvecklas|väntar på avveckling|under avveckling|avvecklas|skal avvikles|" +
        "venter på avvikling|avvikles|under avvikling|awaiting wind-up|to be wound up|på väg ut|" +
        "utfasning|fasas ut",
    ),
    woundUp: listed(
      "avvecklat|avvecklad|avviklet|wound up|stängt|stängd|stengt|nedlagt|nedlagd|avslutat|closed|" +
        "avställt|decommissioned",
    ),
    replaced: listed("ersatt|erstattet|replaced|utbytt|byttet ut"),
  },
  secrecy: {
    none: listed("ingen|inget|inga|none|nej|nei|no|0|n|falskt|usann|false"),
    partly: listed(
      "ja, en del|yes, some of it|delvis|delar|viss|visst|vissa uppgifter|partly|some|i noen grad|" +
        "ja|yes|x|1|j|y|sant|sann|true",
    ),
    mostly: listed(
      "ja, det mesta|ja, det meste|yes, most of it|till största delen|största delen|det mesta|" +
        "mestadels|huvudsakligen|hög|allt|for det meste|mostly|det meste|i huvudsak",
    ),
    unknown: listed(
      "don't know|?|vet inte|vet ej|vet ikke|okänt|ukjent|unknown|oklart|uklart|ej känt|not known",
    ),
  },
  personalData: {
    none: listed("inga|ingen|inget|none|nej|nei|no|0|n|falskt|usann|false"),
    ordinary: listed(
      "ja, vanliga|ja, vanlige|yes, ordinary ones|vanliga|ordinära|vanlige|alminnelige|ordinary|" +
        "ej känsliga|icke känsliga|ja|yes|x|1|j|y|sant|sann|true",
    ),
    sensitive: listed(
      "ja, även känsliga|ja, også sensitive|yes, sensitive ones too|känsliga|känslig|" +
        "känsliga personuppgifter|ja, sensitive|ja, særlige kategorier|sensitive|sensitiv|særlige kategorier|ja känsliga|ja, känsliga|" +
        "särskilda kategorier",
    ),
    unknown: listed(
      "don't know|?|vet inte|vet ej|vet ikke|okänt|ukjent|unknown|oklart|uklart|ej känt|not known",
    ),
  },
  severable: {
    yes: listed("ja|yes|x|1|j|y|sant|sann|true"),
    partly: listed("delvis|partly"),
    no: listed("nej|nei|no|0|n|falskt|usann|false"),
    unknown: listed(
      "don't know|?|vet inte|vet ej|vet ikke|okänt|ukjent|unknown|oklart|uklart|ej känt|not known",
    ),
  },
  exportAbility: {
    none: listed("ingen|saknas|none|mangler|kan inte tas ut|nej|nei|no|0|n|falskt|usann|false"),
    manual: listed(
      "ja, men leverantören måste göra det|ja, men leverandøren må gjøre det|" +
        "yes, but the vendor must do it|manuell|manuellt|för hand|manual|manuelt|excel|csv|delvis|" +
        "ja|yes|x|1|j|y|sant|sann|true",
    ),
    standard: listed(
      "ja, med en färdig export|ja, med en ferdig eksport|yes, with a ready export|standard|" +
        "standardformat|fgs|fgs-export|noark|noark 5|siard|e-ark|standardexport|standarduttrekk|" +
        "enligt standard",
    ),
    unknown: listed(
      "don't know|?|vet inte|vet ej|vet ikke|okänt|ukjent|unknown|oklart|uklart|ej känt|not known",
    ),
  },
};
