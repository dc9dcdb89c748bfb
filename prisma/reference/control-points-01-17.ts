import type { ReferenceControlPoint } from "./control-point";

/** Points 1-17: the package, its files, formats and schemas, and whether everything came along. */
export const controlPoints1To17: ReferenceControlPoint[] = [
  {
    number: 1,
    category: "package",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Paketet går att öppna och har rätt namn eller UUID",
      nb: "Pakken kan åpnes og har riktig navn eller UUID",
      en: "The package opens and has the right name or UUID",
    },
    purpose: {
      sv: "Packa upp paketet och jämför namnet med leveransbeskrivningen; skriv paketets id, storlek och antal filer. Går det inte att öppna ska det levereras om innan något annat kontrolleras.",
      nb: "Pakk ut pakken og sammenlign navnet med leveransebeskrivelsen; noter pakkens id, størrelse og antall filer. Kan den ikke åpnes, må den leveres på nytt før noe annet kontrolleres.",
      en: "Unpack the package and compare its name with the delivery description; note its id, size and number of files. If it won't open, it must be delivered again before anything else is checked.",
    },
  },
  {
    number: 2,
    category: "package",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Paketets kontrollsumma är densamma som avsändaren uppgav",
      nb: "Sjekksummen for pakken er den samme som avsenderen oppga",
      en: "The package's checksum is the one the sender stated",
    },
    purpose: {
      sv: "Räkna om kontrollsumman när paketet har kommit fram; skriv algoritm, väntat och uppmätt värde. Skiljer de sig åt har paketet skadats eller ändrats på vägen.",
      nb: "Beregn sjekksummen på nytt når pakken er mottatt; noter algoritme, forventet og målt verdi. Er de ulike, er pakken blitt skadet eller endret underveis.",
      en: "Calculate the checksum again when the package has arrived; note the algorithm, the expected and the actual value. If they differ, the package was damaged or changed on its way.",
    },
  },
  {
    number: 3,
    category: "package",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Kontrollen av virus och skadlig kod gav ingen träff",
      nb: "Viruskontrollen ga ingen treff",
      en: "The scan for viruses and malware found nothing",
    },
    purpose: {
      sv: "Kör kontrollen med aktuella definitioner innan paketet läses in i e-arkivet; skriv verktyg, version och datum. En smittad fil får inte komma i närheten av andra kommuners material.",
      nb: "Kjør kontrollen med oppdaterte definisjoner før pakken leses inn i depotet; noter verktøy, versjon og dato. En infisert fil må ikke komme i nærheten av de andre kommunenes materiale.",
      en: "Scan with current definitions before the package is loaded into the e-archive; note the tool, its version and the date. An infected file must not come near other municipalities' records.",
    },
  },
  {
    number: 4,
    category: "package",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Paketets struktur följer avtalad specifikation (FGS Paketstruktur, E-ARK eller DIAS)",
      nb: "Pakkestrukturen følger avtalt spesifikasjon (DIAS, E-ARK eller FGS)",
      en: "The package's structure follows the agreed specification (FGS, E-ARK or DIAS)",
    },
    purpose: {
      sv: "Låt verktyget pröva mappar och obligatoriska filer mot det avtalade, till exempel FGS Paketstruktur 2.0 (E-ARK CSIP, SIP 2.1.0); skriv version och brutna regler. Ett paket med fel struktur går inte att läsa in och blir svårt att flytta.",
      nb: "La verktøyet prøve mapper og obligatoriske filer mot det avtalte, for eksempel DIAS eller E-ARK (CSIP, SIP 2.1.0); noter versjon og brutte regler. En pakke med feil struktur kan ikke leses inn og blir vanskelig å flytte.",
      en: "Have the tool test folders and mandatory files against what is agreed, such as FGS Paketstruktur 2.0 (E-ARK CSIP, SIP 2.1.0); note the version and the rules broken. A package of the wrong structure can't be loaded and is hard to move.",
    },
  },
  {
    number: 5,
    category: "package",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Paketet hänvisar till rätt leveransöverenskommelse",
      nb: "Pakken viser til riktig avtalenummer",
      en: "The package refers to the right submission agreement",
    },
    purpose: {
      sv: "Jämför numret i paketets METS-fil (altRecordID SUBMISSIONAGREEMENT) med den signerade överenskommelsen; skriv båda. Hänvisningen visar på vilka villkor materialet togs emot.",
      nb: "Sammenlign nummeret i pakkens METS-fil (altRecordID SUBMISSIONAGREEMENT) med den signerte deponerings- eller avleveringsavtalen; noter begge. Nummeret viser på hvilke vilkår materialet ble mottatt.",
      en: "Compare the number in the package's METS file (altRecordID SUBMISSIONAGREEMENT) with the signed agreement; note both. The reference shows on what terms the records were received.",
    },
  },
  {
    number: 6,
    category: "files",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Kontrollsumman stämmer för varje fil",
      nb: "Sjekksummen stemmer for hver fil",
      en: "The checksum of every file is correct",
    },
    purpose: {
      sv: "Räkna om kontrollsumman för alla filer, inte bara ett urval; skriv hur många som stämmer och vilka som inte gör det. Det är beviset för att handlingarna är oförändrade.",
      nb: "Beregn sjekksummen på nytt for alle filene, ikke bare et utvalg; noter hvor mange som stemmer, og hvilke som ikke gjør det. Det er beviset for at dokumentene er uendret.",
      en: "Calculate the checksum of all files again, not just a sample; note how many are correct and which are not. It is the proof that the records are unchanged.",
    },
  },
  {
    number: 7,
    category: "files",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Inga filer saknas och inga är överflödiga",
      nb: "Ingen filer mangler, og ingen er overflødige",
      en: "No files are missing and none are superfluous",
    },
    purpose: {
      sv: "Jämför filerna i paketet med fillistan åt båda hållen; skriv antal och namn på dem som saknas eller inte nämns. En fil utan post hittar man inte, en post utan fil går inte att läsa.",
      nb: "Sammenlign filene i pakken med fillisten begge veier; noter antall og navn på dem som mangler eller ikke er nevnt. En fil uten registrering blir ikke funnet, og en registrering uten fil kan ikke leses.",
      en: "Compare the files in the package with the file list both ways; note the number and names of those missing or not listed. A file without an entry can't be found, an entry without a file can't be read.",
    },
  },
  {
    number: 8,
    category: "files",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Inga filer är krypterade eller lösenordsskyddade",
      nb: "Ingen filer er krypterte eller passordbeskyttede",
      en: "No files are encrypted or protected by a password",
    },
    purpose: {
      sv: "Sök efter filer som kräver lösenord eller nyckel; skriv antalet och vad som gjordes med dem. En låst fil är oläsbar så snart den som kan lösenordet har slutat; den ska levereras om i öppen form.",
      nb: "Søk etter filer som krever passord eller nøkkel; noter antallet og hva som ble gjort med dem. En låst fil er uleselig så snart den som kan passordet, har sluttet; den må leveres på nytt i åpen form.",
      en: "Search for files that ask for a password or a key; note their number and what was done with them. A locked file is unreadable once whoever knows the password has left; it must be delivered again, open.",
    },
  },
  {
    number: 9,
    category: "files",
    severity: "explain",
    method: "automatic",
    title: {
      sv: "Filnamnen följer reglerna och ingen fil har dubbla filändelser",
      nb: "Filnavnene følger reglene, og ingen fil har dobbel filendelse",
      en: "File names follow the rules and no file has a double extension",
    },
    purpose: {
      sv: "Låt verktyget lista otillåtna tecken, för långa namn och dubbla ändelser som .docx.pdf; skriv vilka som är kvar och varför. Sådana namn kan stoppa inläsning, flytt och visning.",
      nb: "La verktøyet liste opp ulovlige tegn, for lange navn og doble endelser som .docx.pdf; noter hvilke som står igjen, og hvorfor. Slike navn kan stoppe innlesing, flytting og visning.",
      en: "Let the tool list forbidden characters, names that are too long and double extensions such as .docx.pdf; note which remain and why. Such names can stop loading, moving and viewing.",
    },
  },
  {
    number: 10,
    category: "format",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Alla filformat är identifierade och finns på den avtalade formatlistan",
      nb: "Alle filformater er identifisert og står på den avtalte formatlisten",
      en: "All file formats are identified and stand on the agreed list of formats",
    },
    purpose: {
      sv: "Identifiera formaten mot PRONOM och spara tabellen med format och antal; skriv vad som inte gick att identifiera eller inte finns på listan. Ett okänt format kan vara oläsbart om några år.",
      nb: "Identifiser formatene mot PRONOM og lagre tabellen med formater og antall; noter det som ikke lot seg identifisere, eller som ikke står på listen. Et ukjent format kan være uleselig om noen år.",
      en: "Identify the formats against PRONOM and keep the table of formats and counts; note what could not be identified or is not on the list. An unknown format may be unreadable in a few years.",
    },
  },
  {
    number: 11,
    category: "format",
    severity: "explain",
    method: "either",
    title: {
      sv: "PDF/A-filerna är giltiga och bilagorna går att öppna",
      nb: "PDF/A-filene er gyldige, og vedleggene lar seg åpne",
      en: "PDF/A files are valid and attachments can be opened",
    },
    purpose: {
      sv: "Validera PDF/A-filerna och öppna ett stickprov av bilagor, gärna de äldsta och de ovanligaste formaten; skriv antal, id och utfall. Förklara de filer som inte klarar provet men ändå tas emot.",
      nb: "Valider PDF/A-filene og åpne et utvalg vedlegg, gjerne de eldste og de sjeldneste formatene; noter antall, id og utfall. Forklar de filene som ikke består prøven, men likevel tas imot.",
      en: "Validate the PDF/A files and open a sample of attachments, preferably the oldest and the rarest formats; note number, ids and outcome. Explain any files that fail but are taken in all the same.",
    },
  },
  {
    number: 12,
    category: "schema",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "XML-filerna är giltiga mot avtalat schema",
      nb: "XML-filene er gyldige mot avtalt skjema",
      en: "The XML files are valid against the agreed schema",
    },
    purpose: {
      sv: "Validera mot avtalat XSD, för ärenden till exempel FGS Ärendehantering 2.0 (CITS ERMS), och mot Schematron där det finns; skriv schemats version och antalet fel. Fel här betyder att uppgifter hamnar snett eller tappas vid inläsningen.",
      nb: "Valider mot avtalt XSD, for saker for eksempel Noark 5 eller CITS ERMS, og mot Schematron der det finnes; noter skjemaets versjon og antall feil. Feil her betyr at opplysninger havner galt eller går tapt ved innlesingen.",
      en: "Validate against the agreed XSD, for cases such as FGS Ärendehantering 2.0 (CITS ERMS), and against Schematron where there is one; note the schema's version and the number of errors. An error here means data misplaced or lost when loaded.",
    },
  },
  {
    number: 13,
    category: "schema",
    severity: "blocking",
    method: "either",
    title: {
      sv: "Teckenkodningen är UTF-8 och å, ä och ö återges rätt",
      nb: "Tegnsettet er UTF-8, og æ, ø og å vises riktig",
      en: "The encoding is UTF-8 and letters such as å, ä and ö come out right",
    },
    purpose: {
      sv: "Kontrollera kodningen i filerna och läs ett stickprov av namn och rubriker i e-arkivet; skriv vilka poster du läste. Förvanskade namn hittas inte vid sökning och kan peka ut fel person.",
      nb: "Kontroller tegnsettet i filene og les et utvalg navn og titler i innsynsløsningen; noter hvilke poster du leste. Navn med ødelagte tegn blir ikke funnet i søk og kan peke ut feil person.",
      en: "Check the encoding of the files and read a sample of names and headings in the e-archive; note which entries you read. Garbled names are not found in a search and can point to the wrong person.",
    },
  },
  {
    number: 14,
    category: "completeness",
    severity: "blocking",
    method: "either",
    title: {
      sv: "Antalet ärenden, akter eller poster stämmer med källsystemet",
      nb: "Antall saker, mapper eller poster stemmer med kildesystemet",
      en: "The number of cases, files or entries agrees with the source system",
    },
    purpose: {
      sv: "Räkna i källsystemet den dag uttaget görs och jämför med e-arkivet; skriv båda antalen och skillnaden. Det är den enklaste kontrollen av att inget har tappats.",
      nb: "Tell i kildesystemet den dagen uttrekket tas, og sammenlign med uttrekket; noter begge tallene og differansen. Det er den enkleste kontrollen av at ingenting har falt ut.",
      en: "Count in the source system on the day of the extraction and compare with the e-archive; note both numbers and the difference. It is the simplest check that nothing has been lost.",
    },
  },
  {
    number: 15,
    category: "completeness",
    severity: "blocking",
    method: "either",
    title: {
      sv: "Antalet handlingar och dokument stämmer med källsystemet",
      nb: "Antall registreringer og dokumenter stemmer med kildesystemet",
      en: "The number of records and documents agrees with the source system",
    },
    purpose: {
      sv: "Räkna handlingar, dokument och versioner var för sig i källsystemet och i e-arkivet; skriv antal och skillnad. Antalet ärenden kan stämma fast bilagor har fallit bort.",
      nb: "Tell registreringer, dokumenter og versjoner hver for seg i kildesystemet og i uttrekket; noter antall og differanse. Antall saker kan stemme selv om vedlegg har falt ut.",
      en: "Count records, documents and versions separately in the source system and in the e-archive; note numbers and difference. The number of cases can agree although attachments were lost.",
    },
  },
  {
    number: 16,
    category: "completeness",
    severity: "explain",
    method: "automatic",
    title: {
      sv: "Antalet per år, diarium och klass är rimligt och utan luckor",
      nb: "Antall per år, arkivdel og klasse er rimelig og uten hull",
      en: "The numbers per year, register and class are reasonable and without gaps",
    },
    purpose: {
      sv: "Ställ antalen per år, diarium och klass bredvid källsystemets och spara tabellen. Förklara tomma år, hopp i nummerserien och plötsliga toppar; det är där ett bortfall brukar synas.",
      nb: "Still antall per år, arkivdel og klasse ved siden av tallene fra kildesystemet og lagre tabellen. Forklar tomme år, hopp i nummerserien og plutselige topper; det er der et frafall pleier å vises.",
      en: "Set the numbers per year, register and class beside those of the source system and keep the table. Explain empty years, jumps in the numbering and sudden peaks; that is where losses tend to show.",
    },
  },
  {
    number: 17,
    category: "completeness",
    severity: "blocking",
    method: "automatic",
    title: {
      sv: "Första och sista registrering ligger inom avtalad period",
      nb: "Første og siste registrering ligger innenfor avtalt periode",
      en: "The first and the last registration fall within the agreed period",
    },
    purpose: {
      sv: "Läs av tidigaste och senaste registreringsdatum och jämför med leveransöverenskommelsen; skriv båda datumen. Datum utanför perioden tyder på fel urval eller felregistrering.",
      nb: "Finn tidligste og seneste registreringsdato og sammenlign med avtalen; noter begge datoene. Datoer utenfor perioden tyder på feil utvalg eller feilregistrering.",
      en: "Find the earliest and the latest date of registration and compare with the submission agreement; note both dates. Dates outside the period point to a wrong selection or wrong entries.",
    },
  },
];
