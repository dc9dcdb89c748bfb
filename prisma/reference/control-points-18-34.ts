import type { ReferenceControlPoint } from "./control-point";

/** Points 18-34: status and metadata, relations, secrecy and disposal, use in the e-archive, and closing. */
export const controlPoints18To34: ReferenceControlPoint[] = [
  {
    number: 18,
    category: "completeness",
    severity: "explain",
    method: "automatic",
    title: {
      sv: "Bara avslutade ärenden ingår och statusfördelningen är kontrollerad",
      nb: "Bare avsluttede saker er med, og statusfordelingen er kontrollert",
      en: "Only closed cases are included and the spread of statuses is checked",
    },
    purpose: {
      sv: "Räkna ärendena per status, spara tabellen och förklara varje ärende som inte är avslutat. Ett pågående ärende kan ändras i källsystemet efter leveransen, och då finns två olika versioner.",
      nb: "Tell sakene per status, lagre tabellen og forklar hver sak som ikke er avsluttet. En sak under behandling kan bli endret i kildesystemet etter uttrekket, og da finnes det to ulike versjoner.",
      en: "Count the cases per status, keep the table and explain every case that is not closed. An open case can change in the source system after the delivery, and then there are two different versions.",
    },
  },
  {
    number: 19,
    category: "completeness",
    severity: "explain",
    method: "automatic",
    title: {
      sv: "Poster utan dokument och dokument utan post är förklarade",
      nb: "Registreringer uten dokument og dokumenter uten registrering er forklart",
      en: "Entries without a document and documents without an entry are explained",
    },
    purpose: {
      sv: "Lista poster som saknar dokument och dokument som saknar post; skriv antal och orsak. Ett autentiskt fel från källsystemet bevaras och förklaras, ett uttagsfel ska rättas och levereras om.",
      nb: "List opp registreringer uten dokument og dokumenter uten registrering; noter antall og årsak. En autentisk feil fra kildesystemet bevares og forklares, en feil fra uttrekket rettes og leveres på nytt.",
      en: "List entries without a document and documents without an entry; note numbers and cause. A fault that existed in the source system is kept and explained, an extraction fault is corrected and redelivered.",
    },
  },
  {
    number: 20,
    category: "metadata",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Obligatoriska metadata är ifyllda",
      nb: "Obligatoriske metadata er fylt ut",
      en: "Required metadata are filled in",
    },
    purpose: {
      sv: "Låt verktyget räkna tomma obligatoriska fält; skriv fält, antal och andel i procent. Utan uppgifterna går materialet varken att söka fram eller att förstå i efterhand.",
      nb: "La verktøyet telle tomme obligatoriske felt; noter felt, antall og andel i prosent. Uten opplysningene kan materialet verken finnes igjen eller forstås i ettertid.",
      en: "Let the tool count empty required fields; note fields, numbers and percentages. Without them the records can neither be found nor understood later.",
    },
  },
  {
    number: 21,
    category: "metadata",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Arkivbildare per nämnd, organisationsnummer och beståndskod är rätt",
      nb: "Arkivskaper for hvert organ, organisasjonsnummer og referansekode er riktige",
      en: "The records creator of each board, organisation number and holding code are right",
    },
    purpose: {
      sv: "En leverans kan ha flera arkivbildare: jämför uppgifterna för var och en med leveransöverenskommelsen och arkivförteckningen; skriv de värden du såg. Med fel arkivbildare hamnar materialet hos fel nämnd eller fel kommun.",
      nb: "En leveranse kan ha flere arkivskapere: sammenlign opplysningene for hver av dem med avtalen og arkivkatalogen; noter verdiene du fant. Med feil arkivskaper havner materialet hos feil organ eller feil kommune.",
      en: "A delivery can have several records creators: compare each one's data with the delivery agreement and the archival inventory; note the values you saw. With the wrong creator the records end up with the wrong board or municipality.",
    },
  },
  {
    number: 22,
    category: "metadata",
    severity: "explain",
    method: "automatic",
    title: {
      sv: "Klasser och koder är mappade och följer värdelistorna",
      nb: "Klasser og koder er mappet og følger verdilistene",
      en: "Classes and codes are mapped and follow the value lists",
    },
    purpose: {
      sv: "Jämför de koder som används med klassificeringsstrukturen och värdelistorna; skriv vilka som saknar motsvarighet och vad de betyder. En kod utan förklaring förstår ingen när systemet är borta.",
      nb: "Sammenlign kodene som er brukt, med klassifikasjonssystemet og verdilistene; noter hvilke som mangler motstykke, og hva de betyr. En kode uten forklaring er det ingen som forstår når systemet er borte.",
      en: "Compare the codes in use with the classification scheme and the value lists; note those without a match and what they mean. Nobody understands an unexplained code once the system is gone.",
    },
  },
  {
    number: 23,
    category: "metadata",
    severity: "explain",
    method: "automatic",
    title: {
      sv: "Personnummer och datum har rätt format",
      nb: "Fødselsnummer og datoer har riktig format",
      en: "Personal identity numbers and dates have the right format",
    },
    purpose: {
      sv: "Pröva format, kontrollsiffra och orimliga datum; skriv antalet felaktiga värden och varför de finns. Samordningsnummer och reservnummer ska förklaras, inte rättas.",
      nb: "Prøv format, kontrollsiffer og urimelige datoer; noter antall feil verdier og hvorfor de finnes. D-nummer og hjelpenummer skal forklares, ikke rettes.",
      en: "Test the format, the check digit and unlikely dates; note how many values are wrong and why. Coordination numbers and temporary numbers are to be explained, not corrected.",
    },
  },
  {
    number: 24,
    category: "relations",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Alla id:n är unika och kopplingarna mellan poster är hela",
      nb: "Alle id-er er unike, og koblingene mellom postene er hele",
      en: "All ids are unique and the links between entries are whole",
    },
    purpose: {
      sv: "Låt verktyget söka dubbla id:n, brutna främmande nycklar och korsreferenser som inte leder någonstans; skriv antal per typ. Bryts en koppling går det inte att se vad som hör ihop.",
      nb: "La verktøyet søke etter doble id-er, brutte fremmednøkler og kryssreferanser som ikke fører noe sted; noter antall per type. Brytes en kobling, kan ingen se hva som hører sammen.",
      en: "Let the tool look for duplicate ids, broken foreign keys and cross-references that lead nowhere; note the number of each kind. With a broken link nobody can see what belongs together.",
    },
  },
  {
    number: 25,
    category: "relations",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Parter, beslut och bilagor följer rätt ärende",
      nb: "Parter, vedtak og vedlegg følger riktig sak",
      en: "Parties, decisions and attachments follow the right case",
    },
    purpose: {
      sv: "Stickprov: öppna minst 20 ärenden eller akter i e-arkivet och jämför parter, kommentarer, beslut och bilagor med källsystemet. Skriv vilka du tittade på, så att någon annan kan göra om provet.",
      nb: "Stikkprøve: åpne minst 20 saker eller mapper i innsynsløsningen og sammenlign parter, merknader, vedtak og vedlegg med kildesystemet. Noter hvilke du så på, så andre kan gjøre prøven om igjen.",
      en: "Sample: open at least 20 cases or files in the e-archive and compare parties, comments, decisions and attachments with the source system. Note which ones, so that somebody else can repeat the test.",
    },
  },
  {
    number: 26,
    category: "secrecy",
    severity: "blocking",
    method: "either",
    title: {
      sv: "Sekretess- och skyddsmarkering är bevarad och verksam i e-arkivet",
      nb: "Skjerming og gradering er bevart og virker i innsynsløsningen",
      en: "Secrecy and protection markings are kept and take effect in the e-archive",
    },
    purpose: {
      sv: "Jämför antalet markerade poster med källsystemet, logga sedan in som obehörig och försök öppna några av dem. Skriv båda antalen, vilken behörighet du provade med och vad som hände.",
      nb: "Sammenlign antall skjermede poster med kildesystemet, logg så inn uten tilgang til dem og prøv å åpne noen. Noter begge tallene, hvilken tilgang du prøvde med, og hva som skjedde.",
      en: "Compare the number of marked entries with the source system, then sign in as someone without access and try to open some. Note both numbers, the access you tried with and what happened.",
    },
  },
  {
    number: 27,
    category: "secrecy",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Skyddade personuppgifter är skyddade också i e-arkivet",
      nb: "Adressesperre virker også i depotet",
      en: "Protected personal data are protected in the e-archive too",
    },
    purpose: {
      sv: "Se efter hur personer med skyddade personuppgifter visas, i sökning, visning och export; skriv hur många poster det gäller och vad som hände. Skriv aldrig de skyddades namn.",
      nb: "Se hvordan personer med adressesperre vises i søk, visning og eksport; noter hvor mange poster det gjelder, og hva som skjedde. Skriv aldri navn på dem som er skjermet.",
      en: "See how people with protected personal data are shown, in searches, display and export; note how many records it concerns and what happened. Never write the names of those protected.",
    },
  },
  {
    number: 28,
    category: "disposal",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Gallring är verkställd enligt leveransöverenskommelsen",
      nb: "Kassasjon er gjennomført etter avtalen om leveransen",
      en: "Disposal has been carried out as the delivery agreement says",
    },
    purpose: {
      sv: "Sök efter sådant som enligt överenskommelsen skulle ha gallrats och se att inget är kvar; skriv gallringsbeslutets nummer och antalet gallrade poster. Det som följer med av misstag är svårt att gallra i e-arkivet.",
      nb: "Søk etter det som etter avtalen skulle vært kassert, og se at ingenting står igjen; noter nummeret på kassasjonsvedtaket og antall kasserte poster. Det som følger med ved en feil, er vanskelig å kassere i depotet.",
      en: "Search for what the agreement says should have been disposed of and see that nothing is left; note the number of the decision and of the records disposed of. What comes along by mistake is hard to dispose of in the e-archive.",
    },
  },
  {
    number: 29,
    category: "disposal",
    severity: "explain",
    method: "manual",
    title: {
      sv: "Utfallet stämmer med dokument- eller informationshanteringsplanen",
      nb: "Utfallet stemmer med bevarings- og kassasjonsplanen",
      en: "The outcome agrees with the records management plan",
    },
    purpose: {
      sv: "Gå igenom de levererade handlingstyperna mot den plan som gäller; skriv planens version och datum. Förklara både det som saknas och det som inte borde ha följt med.",
      nb: "Gå gjennom de leverte dokumenttypene mot planen som gjelder; noter planens versjon og dato. Forklar både det som mangler, og det som ikke burde vært med.",
      en: "Go through the delivered types of records against the plan in force; note its version and date. Explain both what is missing and what should not have come along.",
    },
  },
  {
    number: 30,
    category: "search",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Sökning ger samma träffar som i källsystemet",
      nb: "Søk gir de samme treffene som i kildesystemet",
      en: "Searches give the same hits as in the source system",
    },
    purpose: {
      sv: "Kör så många förberedda sökfall som är avtalat i båda systemen, helst med någon som söker till vardags; skriv hur många av dem som stämmer. Det som inte går att hitta är i praktiken borta.",
      nb: "Kjør så mange forberedte søk som er avtalt, i begge systemene, helst sammen med noen som søker til daglig; noter hvor mange av dem som stemmer. Det som ikke blir funnet, er i praksis borte.",
      en: "Run as many prepared searches as agreed in both systems, preferably with someone who searches every day; note how many of them agree. What can't be found is in practice gone.",
    },
  },
  {
    number: 31,
    category: "search",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Ärenden och bilagor är läsbara för handläggaren",
      nb: "Saker og vedlegg er lesbare for saksbehandleren",
      en: "Cases and attachments are readable for the case officer",
    },
    purpose: {
      sv: "Låt en handläggare öppna några ärenden och säga vad som saknas eller ser fel ut; spara skärmbilder utan känsliga uppgifter. E-arkivet ska gå att arbeta i när källsystemet är stängt.",
      nb: "La en saksbehandler åpne noen saker og si hva som mangler eller ser feil ut; lagre skjermbilder uten sensitive opplysninger. Innsynsløsningen må kunne brukes når kildesystemet er stengt.",
      en: "Let a case officer open some cases and say what is missing or looks wrong; keep screenshots without sensitive data. The e-archive must be of use when the source system is closed.",
    },
  },
  {
    number: 32,
    category: "documentation",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Systemdokumentation, leveransbeskrivning och överenskommelse är bifogade",
      nb: "Systemdokumentasjon, leveransebeskrivelse og avtale er lagt ved",
      en: "System documentation, delivery description and agreement are attached",
    },
    purpose: {
      sv: "Se efter att dokumenten är slutliga och gäller just den här leveransen; bifoga dem och skriv version. Om tjugo år finns ingen kvar som minns hur systemet fungerade.",
      nb: "Se etter at dokumentene er endelige og gjelder nettopp denne leveransen; legg dem ved og noter versjon. Om tjue år er det ingen igjen som husker hvordan systemet virket.",
      en: "See that the documents are final and concern this very delivery; attach them and note the version. In twenty years nobody is left who remembers how the system worked.",
    },
  },
  {
    number: 33,
    category: "closing",
    severity: "blocking",
    method: "manual",
    title: {
      sv: "Slutverifieringsprotokoll är upprättat",
      nb: "Testrapporten er ferdig",
      en: "The verification protocol is drawn up",
    },
    purpose: {
      sv: "Skriv protokollet när de andra kontrollpunkterna är bedömda och anteckna dess beteckning. Leveranskvittot (reversalet) skickas först när leveransen är godkänd; det hör till avslutet.",
      nb: "Gjør testrapporten ferdig når de andre kontrollpunktene er vurdert, og noter dokumentnummeret. Kvitteringen sendes først når leveransen er godkjent; den hører til avslutningen.",
      en: "Write the protocol when the other control points have been assessed and note its document number. The receipt is sent once the delivery is approved; it belongs to the closing.",
    },
  },
  {
    number: 34,
    category: "closing",
    severity: "explain",
    method: "manual",
    title: {
      sv: "Dag och ordning för avslutet är överenskomna",
      nb: "Dag og rekkefølge for avslutningen er avtalt",
      en: "The day and the order of closing are agreed",
    },
    purpose: {
      sv: "Skriv vilken dag källsystemet ska stängas och i vilken ordning kvitto, åtkomst, läslicens och gallring kommer; är inget överenskommet, skriv varför. Inget gallras i källsystemet före godkännandet.",
      nb: "Noter dagen kildesystemet skal avvikles, og i hvilken rekkefølge kvittering, tilgang, leselisens og sletting kommer; er ingenting avtalt, skriv hvorfor. Ingenting slettes i kildesystemet før godkjenningen.",
      en: "Note the day the source system is to close and in which order receipt, access, read licence and disposal come; if nothing is agreed, say why. Nothing is disposed of in the source system before the approval.",
    },
  },
];
