import type { ReferenceControlPoint } from "./control-point";

/**
 * Points 35-49: protection and description, disposal and secrecy, signatures and transfer, use and
 * removal, and what 8 and 27 no longer ask for.
 */
export const controlPoints35To49: ReferenceControlPoint[] = [
  {
    number: 35,
    category: "secrecy",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Informationsklassning är gjord och skyddsåtgärderna motsvarar den",
      nb: "Verdivurdering av informasjonen er gjort, og sikringstiltakene svarer til den",
      en: "The information is classified and the safeguards correspond to it",
    },
    purpose: {
      sv: "Jämför kommunens informationsklassning med skyddet i e-arkivet; skriv klassningens datum, nivåer och de åtgärder som krävs. Utan klassning går det inte att säga om skyddet räcker.",
      nb: "Sammenlign kommunens verdivurdering med sikringen i depotet; noter dato, nivåer og tiltakene som kreves. Uten vurderingen kan ingen si om sikringen er god nok.",
      en: "Compare the municipality's classification with the protection in the e-archive; note its date, its levels and the safeguards it asks for. Without it nobody can say whether the protection is enough.",
    },
  },
  {
    number: 36,
    category: "documentation",
    severity: "explain",
    method: "manual",
    title: {
      sv: "Arkivförteckning och beskrivning enligt OSL 4:2 är uppdaterade",
      nb: "Arkivkatalogen og oversikten over arkivene er oppdatert",
      en: "The archival inventory and the description of public records are up to date",
    },
    purpose: {
      sv: "Se efter att beståndet står i myndighetens arkivförteckning och att beskrivningen säger var handlingarna finns nu; skriv datum. Allmänheten ska kunna hitta det som har flyttats.",
      nb: "Se etter at bestanden står i organets arkivkatalog, og at oversikten sier hvor dokumentene finnes nå; noter dato. Publikum skal kunne finne det som er flyttet.",
      en: "See that the holdings stand in the authority's inventory and that the description says where the records are now; note the dates. The public must be able to find what has moved.",
    },
  },
  {
    number: 37,
    category: "disposal",
    severity: "explain",
    method: "either",
    title: {
      sv: "Gallringsfrist och startdatum finns på det som ska gallras",
      nb: "Kassasjonsfrist og startdato står på det som skal kasseres",
      en: "What is to be disposed of carries its retention period and starting day",
    },
    purpose: {
      sv: "Räkna poster med gallringsfrist och se att startdatum och beslut följer med; skriv antal och det som saknas. I ett mellanarkiv måste punkten vara uppfylld, annars gallras fel eller inget alls.",
      nb: "Tell postene med kassasjonsfrist og se at startdato og vedtak følger med; noter antall og det som mangler. I et mellomarkiv må punktet være oppfylt, ellers kasseres det feil eller ikke i det hele tatt.",
      en: "Count the records with a retention period and see that starting day and decision come along; note the number and what is missing. In an interim archive the point must be met, or the wrong things go, or nothing.",
    },
  },
  {
    number: 38,
    category: "secrecy",
    severity: "blocking",
    method: "either",
    title: {
      sv: "Sekretessens lagrum och frist följer med varje sekretessmarkering",
      nb: "Hjemmel og frist følger med hver skjerming",
      en: "The legal ground and the period come along with every secrecy mark",
    },
    purpose: {
      sv: "Räkna markerade poster utan lagrum eller frist; skriv antal och vad som gjordes. En markering utan lagrum säger inget om när handlingen kan lämnas ut.",
      nb: "Tell skjermede poster uten hjemmel eller frist; noter antall og hva som ble gjort. En skjerming uten hjemmel sier ingenting om når dokumentet kan leveres ut.",
      en: "Count marked records without a legal ground or a period; note the number and what was done. A mark without its ground says nothing of when the record may be given out.",
    },
  },
  {
    number: 39,
    category: "documentation",
    severity: "explain",
    method: "manual",
    title: {
      sv: "Proveniensen är beskriven: föregångare, migreringar och sammanslagningar",
      nb: "Proveniensen er beskrevet: forløpere, konverteringer og sammenslåinger",
      en: "The provenance is described: predecessors, migrations and mergers",
    },
    purpose: {
      sv: "Fråga systemförvaltaren varifrån uppgifterna kom och när de flyttades; skriv systemens namn och år. Det som ser ut som luckor är ofta spår av en äldre migrering.",
      nb: "Spør systemansvarlig hvor opplysningene kom fra, og når de ble flyttet; noter systemenes navn og år. Det som ser ut som hull, er ofte spor etter en eldre konvertering.",
      en: "Ask the system manager where the data came from and when it was moved; note the names of the systems and the years. What looks like gaps is often the trace of an older migration.",
    },
  },
  {
    number: 40,
    category: "format",
    severity: "blocking",
    method: "either",
    title: {
      sv: "Konverteringen är loggad och e-underskrifter verifierade före PDF/A",
      nb: "Konverteringen er logget og e-signaturer verifisert før PDF/A",
      en: "The conversion is logged, and e-signatures were verified before PDF/A",
    },
    purpose: {
      sv: "Bifoga konverteringsloggen och listan över verifierade underskrifter; skriv verktyg, antal och det som inte gick. En underskrift kan inte verifieras när filen har konverterats.",
      nb: "Legg ved konverteringsloggen og listen over verifiserte signaturer; noter verktøy, antall og det som ikke gikk. En signatur kan ikke verifiseres når filen er konvertert.",
      en: "Attach the conversion log and the list of verified signatures; note the tool, the numbers and what failed. A signature can't be verified once its file has been converted.",
    },
  },
  {
    number: 41,
    category: "closing",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Testleveranser är raderade, även på överföringsytan",
      nb: "Testleveranser er slettet, også på overføringsområdet",
      en: "Test deliveries are deleted, also from the transfer area",
    },
    purpose: {
      sv: "Låt driften radera testpaket och kopior på överföringsytan; skriv vem som gjorde det, när och var. Bortglömda testpaket är verkliga uppgifter utan skydd.",
      nb: "La driften slette testpakker og kopier på overføringsområdet; noter hvem som gjorde det, når og hvor. Glemte testpakker er ekte opplysninger uten beskyttelse.",
      en: "Have test packages and copies in the transfer area deleted; note by whom, when and where. Forgotten test packages are real data without protection.",
    },
  },
  {
    number: 42,
    category: "secrecy",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Överföringen är krypterad och nycklarna hanteras som avtalat",
      nb: "Overføringen er kryptert, og nøklene håndteres som avtalt",
      en: "The transfer is encrypted and its keys are handled as agreed",
    },
    purpose: {
      sv: "Skriv hur paketet överfördes, med vilken kryptering, och vem som har haft nyckeln; skriv aldrig nyckeln. Se efter att den lämnades en annan väg än paketet.",
      nb: "Noter hvordan pakken ble overført, med hvilken kryptering, og hvem som har hatt nøkkelen; skriv aldri nøkkelen. Se etter at den ble levert en annen vei enn pakken.",
      en: "Note how the package was transferred, how it was encrypted and who has held the key; never write the key. See that it went another way than the package.",
    },
  },
  {
    number: 43,
    category: "search",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "En kopia kan tas fram ur e-arkivet och maskeras för utlämnande",
      nb: "En kopi kan hentes ut av depotet og sladdes for innsyn",
      en: "A copy can be taken out of the e-archive and redacted before it is given out",
    },
    purpose: {
      sv: "Begär ut en handling som en utomstående skulle göra; skriv hur lång tid det tog och om maskeringen höll, även för dold text. Handlingen ska kunna lämnas ut skyndsamt.",
      nb: "Be om et dokument slik en utenforstående ville gjort; noter hvor lang tid det tok, og om sladdingen holdt, også for skjult tekst. Dokumentet skal kunne leveres ut uten opphold.",
      en: "Ask for a record as an outsider would; note how long it took and whether the redaction held, hidden text included. A record must be given out promptly.",
    },
  },
  {
    number: 44,
    category: "closing",
    severity: "explain",
    method: "manual",
    title: {
      sv: "Leveransen kan exporteras ur e-arkivet igen, med metadata",
      nb: "Leveransen kan eksporteres ut av depotet igjen, med metadata",
      en: "The delivery can be exported from the e-archive again, with its metadata",
    },
    purpose: {
      sv: "Exportera ett urval och jämför filer, kontrollsummor och metadata med det levererade; skriv format och avvikelser. E-arkivet ska också en dag kunna bytas.",
      nb: "Eksporter et utvalg og sammenlign filer, sjekksummer og metadata med det som ble levert; noter format og avvik. Også depotet skal kunne byttes en dag.",
      en: "Export a sample and compare files, checksums and metadata with what was delivered; note the format and what differs. One day the e-archive too will be replaced.",
    },
  },
  {
    number: 45,
    category: "documentation",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Informationsägaren intygar att leveransen är fullständig och rätt",
      nb: "Informasjonseieren bekrefter at leveransen er fullstendig og riktig",
      en: "The information owner attests that the delivery is complete and right",
    },
    purpose: {
      sv: "Be informationsägaren i verksamheten läsa resultatet och intyga det; skriv namn, roll, dag och beteckning. Den som har använt uppgifterna ser det som ingen kontroll räknar.",
      nb: "Be informasjonseieren i virksomheten lese resultatet og bekrefte det; noter navn, rolle, dag og dokumentnummer. Den som har brukt opplysningene, ser det ingen kontroll teller.",
      en: "Ask the information owner to read the results and attest them; note name, role, day and document number. Whoever has used the data sees what no check counts.",
    },
  },
  {
    number: 46,
    category: "secrecy",
    severity: "explain",
    method: "manual",
    title: {
      sv: "Konsekvensbedömning och registerförteckning är uppdaterade",
      nb: "Personvernkonsekvenser og behandlingsprotokoll er oppdatert",
      en: "The impact assessment and the record of processing are up to date",
    },
    purpose: {
      sv: "Se efter med dataskyddsombudet att behandlingen i e-arkivet står i registerförteckningen och om en konsekvensbedömning krävs; skriv beteckning och datum.",
      nb: "Se etter med personvernombudet at behandlingen i depotet står i behandlingsprotokollen, og om personvernkonsekvensene må vurderes; noter dokumentnummer og dato.",
      en: "See with the data protection officer that the processing in the e-archive stands in the record and whether an impact assessment is needed; note document numbers and dates.",
    },
  },
  {
    number: 47,
    category: "files",
    severity: "explain",
    method: "automatic",
    title: {
      sv: "Tomma filer är förklarade",
      nb: "Tomme filer er forklart",
      en: "Empty files are explained",
    },
    purpose: {
      sv: "Sök efter filer på 0 byte; skriv antal och orsak. Är filen tom redan i källsystemet förklaras det, annars ska den levereras om.",
      nb: "Søk etter filer på 0 byte; noter antall og årsak. Er filen tom allerede i kildesystemet, forklares det; ellers må den leveres på nytt.",
      en: "Search for files of 0 bytes; note their number and the cause. A file that is empty in the source system too is explained; any other must be delivered again.",
    },
  },
  {
    number: 48,
    category: "secrecy",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Personuppgiftsbiträdesavtal (PuB-avtal) gäller för e-arkivet och driften",
      nb: "Databehandleravtale gjelder for depotet og driften",
      en: "A data processing agreement covers the e-archive and its operation",
    },
    purpose: {
      sv: "Se efter att avtalet omfattar just de här uppgifterna och alla underbiträden; skriv beteckning och datum. Utan avtal får uppgifterna inte behandlas i e-arkivet.",
      nb: "Se etter at avtalen omfatter nettopp disse opplysningene og alle underleverandører; noter nummer og dato. Uten avtale kan opplysningene ikke behandles i depotet.",
      en: "See that the agreement covers these very data and every sub-processor; note its number and date. Without it the data may not be processed in the e-archive.",
    },
  },
  {
    number: 49,
    category: "secrecy",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Bara rätt personer i kommunen har behörighet i e-arkivet",
      nb: "Bare de rette personene i kommunen har tilgang til depotet",
      en: "Only the right people in the municipality have access to the e-archive",
    },
    purpose: {
      sv: "Jämför listan över behörigheter med kommunens beslut om vem som ska läsa vad; skriv listans datum och det som ändrades. Behörigheter följer sällan med när någon slutar.",
      nb: "Sammenlign listen over tilganger med kommunens vedtak om hvem som skal lese hva; noter listens dato og det som ble endret. Tilganger blir ofte stående når noen slutter.",
      en: "Compare the list of permissions with the municipality's decision on who reads what; note the list's date and what was changed. Permissions tend to stay when somebody leaves.",
    },
  },
];
