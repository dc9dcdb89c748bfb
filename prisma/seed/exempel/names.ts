/** Invented municipalities: none of these is a municipality of Sweden. Codes of county 99, which does not exist. */
export const municipalities: { name: string; population: number }[] = [
  { name: "Almbäck", population: 14_210 },
  { name: "Björkfors", population: 8_930 },
  { name: "Dalsjö", population: 27_460 },
  { name: "Eklunda", population: 41_870 },
  { name: "Granmo", population: 6_120 },
  { name: "Hedesta", population: 12_750 },
  { name: "Ingelsjö", population: 9_480 },
  { name: "Klarforsa", population: 18_340 },
  { name: "Lindsele", population: 5_270 },
  { name: "Ljungtorp", population: 22_090 },
  { name: "Mossvalla", population: 11_630 },
  { name: "Norra Kvarnbergsbygden", population: 3_940 },
  { name: "Orrmo", population: 7_710 },
  { name: "Rönnsta", population: 96_580 },
  { name: "Sandåker", population: 15_960 },
  { name: "Skogsvalla", population: 10_140 },
  { name: "Tallmyra", population: 4_880 },
  { name: "Västerlo", population: 33_720 },
  { name: "Åvalla", population: 13_390 },
  { name: "Älgmo", population: 6_660 },
  { name: "Ängsbo", population: 19_850 },
  { name: "Örsmark", population: 8_040 },
];

/** Invented vendors. */
export const vendors = [
  "Nordvy Informatik",
  "Brygga System",
  "Lövsta Data",
  "Ekvator Verksamhetsstöd",
  "Kompassus",
  "Tegelbruket Programvara",
  "Vintergatan IT",
  "Samspel Kommunsystem",
] as const;

type Template = "case-handling" | "health-and-social-care" | "register";

/** Invented systems, each with a vendor (by place in the list above) and the template its deliveries are controlled by. */
export const products: [name: string, vendor: number, template: Template][] = [
  ["Akten Nämnd", 0, "case-handling"],
  ["Alkoholtillstånd Plus", 3, "case-handling"],
  ["Avfallsregistret", 5, "register"],
  ["Avtalsboken", 1, "case-handling"],
  ["Barnkompassen", 4, "health-and-social-care"],
  ["Bostadsanpassning", 3, "case-handling"],
  ["Byggärendet", 1, "case-handling"],
  ["Diariet 7", 0, "case-handling"],
  ["Ekonomibas", 2, "register"],
  ["Elevakten", 6, "health-and-social-care"],
  ["Fastighetsregistret", 5, "register"],
  ["Fritidsbokningen", 7, "register"],
  ["Föreningsregistret", 7, "register"],
  ["Hemtjänstplaneraren", 4, "health-and-social-care"],
  ["Kartarkivet", 5, "register"],
  ["Konsumentrådgivning", 3, "case-handling"],
  ["Livsmedelskontrollen", 2, "case-handling"],
  ["Lönebas", 2, "register"],
  ["Miljötillsyn", 2, "case-handling"],
  ["Mötesportalen", 0, "case-handling"],
  ["Parkeringstillstånd", 3, "case-handling"],
  ["Personalakten", 6, "register"],
  ["Räddningsloggen", 5, "register"],
  ["Skolnavet", 6, "register"],
  ["Socialjournalen", 4, "health-and-social-care"],
  ["Trafikärendet", 1, "case-handling"],
  ["Upphandlingsakten", 1, "case-handling"],
  ["Verksamhetsplanering och genomförandeuppföljning inom vård och omsorg", 4, "health-and-social-care"],
  ["Vuxenutbildningen", 6, "health-and-social-care"],
  ["Överförmyndaren", 4, "health-and-social-care"],
];

/** "Vuxenutbildningen" as a key of an address: å ä to a, ö to o, the rest to hyphens. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[åä]/g, "a")
    .replace(/ö/g, "o")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");

export const stopReasons = {
  vendor: [
    "Leverantören har inte levererat ett uttag som går att läsa in. Nytt uttag är beställt.",
    "Leverantören utreder varför bilagor saknas i uttaget.",
    "Exportfunktionen ingår inte i avtalet. Frågan är lyft till leverantörens avtalsansvariga.",
    "Leverantören har ingen resurs förrän efter årsskiftet.",
    "Uttaget följer inte överenskommet schema. Leverantören rättar sin export.",
    "Leverantören har inte svarat på felanmälan, trots påminnelse.",
  ],
  municipality: [
    "Kommunen har inte fattat beslut om gallring före leverans.",
    "Systemförvaltaren är föräldraledig och ersättare saknas.",
    "Informationshanteringsplanen ska beslutas av nämnden först.",
    "Kommunen byter IT-drift; åtkomst till källsystemet saknas tills vidare.",
  ],
  operations: [
    "Driften hinner inte läsa tillbaka säkerhetskopian som uttaget ska göras från.",
    "Lagringen är full. Driften har beställt mer och väntar på leverans.",
  ],
  office: [
    "E-arkivets testmiljö är upptagen av en annan leverans.",
    "Systemteknikern är utlånad till införandet av ny lagring.",
    "Väntar på e-arkivarie; två brådskande leveranser går före.",
  ],
} as const;

export const deviationNotes = [
  "Sju bilagor har filändelse i versaler. Innehållet är läsbart; lämnas som i källsystemet.",
  "Tolv ärenden saknar avslutsdatum redan i källsystemet.",
  "Tre handlingar är tomma också i källsystemet. Dokumenterat i leveransbeskrivningen.",
  "Två klassificeringskoder är utgångna och har mappats till sina efterföljare.",
  "Diariet för 2009 börjar på nummer 14; numren före fördes på papper.",
  "Enstaka tecken ur en äldre teckentabell, rättade med den överenskomna tabellen.",
  "Fyra PDF-filer är av version 1.4 och har konverterats.",
] as const;

export const failedNotes = [
  "Antalet handlingar stämmer inte: uttaget saknar bilagor från två år.",
  "Sekretessmarkeringen har inte följt med för skyddade ärenden.",
  "Sökning på part ger färre träffar än i källsystemet.",
  "Kontrollsumman för paketets andra del stämmer inte.",
] as const;

export const notApplicableNotes = [
  "Systemet har inga sådana uppgifter.",
  "Gäller inte: leveransen omfattar bara avslutade år.",
] as const;

export const remarks = [
  "De kända avvikelserna ska föras in i arkivbeskrivningen.",
  "Bilagorna från 2011 ska kompletteras vid nästa leverans.",
  "Sökning på fastighetsbeteckning ska testas igen efter uppgraderingen.",
] as const;

export const rejections = [
  "Leveransen godkänns inte: uttaget saknar bilagor från två år. Nytt uttag krävs.",
  "Leveransen godkänns inte: sekretessmarkeringen är inte verksam i e-arkivet.",
] as const;

export const requestMessages = [
  "Alla kontrollpunkter som måste uppfyllas är bedömda. Vi behöver ert beslut före månadsskiftet.",
  "Kontrollen är klar. Avvikelserna är beskrivna vid respektive punkt.",
  null,
] as const;

/** What is said of a delivery that is under control or stopped. */
export const comments = {
  coordinator: [
    "Jag har bett om ett nytt uttag. Leverantören räknar med två veckor.",
    "Vi tar den här på avstämningen på torsdag. Ta gärna med listan över avvikelser.",
    "Stickprovet är gjort på tjugo ärenden. Allt syns som i källsystemet.",
    "Kan du se efter om bilagorna från 2011 finns kvar i källsystemet?",
    "Testmiljön är fri från måndag. Då fortsätter kontrollen.",
    "Paketet är inläst på nytt och kontrollsummorna stämmer.",
    "Leverantören har svarat: felet ligger i exporten och rättas i nästa version.",
  ],
  archivist: [
    "Systemförvaltaren är åter på måndag och tar fram det som saknas.",
    "Nämnden tar upp gallringen den här månaden. Därefter kan vi gå vidare.",
    "Jag har jämfört antalet ärenden med diariet. Det stämmer.",
    "De tomma handlingarna är tomma också i källsystemet, så vi godtar dem.",
    "Sekretessmarkeringarna måste vara med innan jag kan godkänna.",
    "Sökning på fastighetsbeteckning behöver testas en gång till.",
    "Tack, då väntar vi med resten tills uttaget är komplett.",
  ],
} as const;
