/** Words between strokes: a list of them as it is told, short enough to be read. */
export const listed = (words: string): readonly string[] => words.split("|");

/**
 * What the columns of real lists are called, in Swedish, Norwegian and English, as headings are
 * compared: lower case, without signs and what stands in brackets. Our own file's are among them.
 */
export const headings = {
  municipality: listed(
    "kommun|kommune|municipality|kommunkod|kommunenummer|kommunnummer|kommun kod|kommunnamn|" +
      "kommunenavn|organisation|organisasjon|organization|medlemskommun|eierkommune|" +
      "deltakerkommune|delägare|kund|kommuner|kommunene|kommuner som använder|organisationer|" +
      "organisasjoner|municipalities",
  ),
  system: listed(
    "system|systemnamn|systemnavn|system name|system namn|systemets namn|namn på system|" +
      "it system|verksamhetssystem|fagsystem|källsystem|kildesystem|source system|applikation|" +
      "applikasjon|application|programvara|programvare|software|produkt|product|namn|navn|name",
  ),
  vendor: listed(
    "leverantör|leverandør|vendor|supplier|systemleverantör|systemleverandør|leverantörens namn|" +
      "tillverkare|produsent|avtalspart|manufacturer",
  ),
  status: listed("status|driftstatus|driftsstatus|systemstatus|livscykelstatus|state|läge|livssyklus"),
  owner: listed(
    "board that answers for the information|nämnd med ansvar för informationen|" +
      "informationsägare|informasjonseier|information owner|systemägare|systemeier|system owner|" +
      "ägare|eier|owner|ansvarig nämnd|nämnd|förvaltning|ansvarig förvaltning|myndighet|etat|" +
      "enhet|ansvar|board responsible for the information|utvalg med ansvar for informasjonen|" +
      "verksamhet|virksomhet",
  ),
  manager: listed(
    "systemförvaltare|systemansvarlig|system manager|systemansvarig|systemadministratör|" +
      "systemadministrator|förvaltare|forvalter|kontaktperson|kontakt|contact|manager",
  ),
  archiveOfficer: listed(
    "records officer|arkivredogörare|arkivansvarlig|archive officer|arkivansvarig|arkivkontakt|" +
      "arkivleder",
  ),
  recordsCreator: listed("arkivbildare|arkivskaper|records creator|proveniens|creator"),
  operationForm: listed(
    "driftform|driftsform|operation form|form of operation|drift|hosting|" +
      "molntjänst eller egen drift|driftleverantör|driftsleverandør|driftmiljö|driftsmiljø",
  ),
  integrations: listed(
    "kopplingar till andra system|koblinger til andre systemer|integrationer|integrasjoner|" +
      "integrations|integration|integrasjon|beroenden|connections to other systems",
  ),
  contents: listed(
    "what is in the system|vad som finns i systemet|innehåll|innhold|contents|content|" +
      "beskrivning|beskrivelse|description|informationsinnehåll|informationstyp|handlingar|" +
      "dokumenttyper|syfte|formål|purpose|användningsområde|hva som finnes i systemet|" +
      "what the system holds",
  ),
  periodFrom: listed(
    "från år|fra år|from year|period från|periode fra|period from|startår|tidsomfång|period|" +
      "periode|tidsperiod|årgångar|i bruk sedan|infört år|tatt i bruk|i drift sedan|years",
  ),
  periodTo: listed("till år|til år|to year|period till|periode til|period to|slutår|sluttår|until year"),
  objects: listed(
    "omtrent hvor mange mapper eller saker|about how many files or cases|" +
      "ungefär hur många akter eller ärenden|antal akter|antal ärenden|antall saker|antall mapper|" +
      "number of objects|objects|antal objekt|antall objekter|antal handlingar|antall dokumenter|" +
      "objekt|antal poster|number of files|number of cases",
  ),
  bytes: listed(
    "storlek i byte|størrelse i byte|size in bytes|storlek|størrelse|size|volym|volum|volume|" +
      "datamängd|datamengde|bytes|lagringsvolym|databasstorlek",
  ),
  secrecy: listed(
    "finns uppgifter med sekretess|sekretess|taushetsplikt|secrecy|sekretessgrad|" +
      "sekretessuppgifter|omfattas av sekretess|unntatt offentlighet|confidential|" +
      "innehåller sekretess|gradering",
  ),
  secrecyProvision: listed(
    "lagrum|sekretessbestämmelse|hjemmel|lovhjemmel|secrecy provision|provision|osl|" + "legal provision",
  ),
  personalData: listed(
    "finns personuppgifter|personuppgifter|personopplysninger|personal data|" +
      "känsliga personuppgifter|innehåller personuppgifter|gdpr|dataskydd|personvern",
  ),
  informationClass: listed(
    "informationsklass|informationsklassning|informasjonsklasse|information class|klassning|krt|" + "kir|kit",
  ),
  "informationClass.k": listed("konfidentialitet|konfidensialitet|confidentiality|klass k"),
  "informationClass.r": listed("riktighet|integritet|correctness|integrity|klass r"),
  "informationClass.t": listed("tillgänglighet|tilgjengelighet|availability|klass t"),
  retention: listed(
    "keep or dispose|bevara eller gallra|bevaras gallras|bevara gallra|gallring|gallringsfrist|" +
      "bevarande|bevaring og kassasjon|kassasjon|bevaring|retention|disposal|gallringsbeslut|" +
      "bevares eller kasseres|bevarande och gallring",
  ),
  predecessors: listed(
    "föregångare|forgjenger|forgjengere|predecessors|predecessor|tidigare system|" +
      "tidligere system|ersätter|erstatter",
  ),
  licenceOrePerYear: listed(
    "licens och underhåll|lisens og vedlikehold|licence and maintenance|licens per år|licens år|" +
      "licenskostnad|lisenskostnad|lisens|licens|licence|license|årlig licens|årskostnad licens|" +
      "årlig kostnad|årskostnad|licensavgift|avtalskostnad|kostnad per år|kostnad år|annual cost|" +
      "kostnad",
  ),
  readLicenceOrePerYear: listed(
    "läslicens|leselisens|read licence|read only licence|läslicens per år|lisens for lesing",
  ),
  operationOrePerYear: listed(
    "drift och lagring|drift og lagring|operation and storage|driftkostnad|driftskostnad|" +
      "driftskostnader|operation cost|hosting cost|kostnad för drift|drift|hosting",
  ),
  severable: listed(
    "kan licensen sägas upp för sig|kan lisensen sies opp for seg|severable|separat uppsägning|" +
      "uppsägningsbar|kan sägas upp separat|can the licence be ended by itself",
  ),
  contractEndsOn: listed(
    "avtalet upphör|avtalen utløper|contract ends|avtal t o m|avtalsslut|avtalstid|avtal till|" +
      "avtal slut|slutdatum avtal|avtalets slutdatum|avtalstid t o m|avtale til|avtaleslutt|" +
      "utløpsdato|avtal löper ut|contract end|contract end date|contract until|gäller t o m|" +
      "avtalsperiod|avtalen opphører",
  ),
  noticeMonths: listed(
    "uppsägningstid i månader|oppsigelsestid i måneder|notice in months|uppsägningstid|" +
      "oppsigelsestid|notice period|notice months|uppsägning|oppsigelse|notice",
  ),
  renewalMonths: listed(
    "förlängs med månader|forlenges med måneder|renewed by months|förlängning|forlengelse|" +
      "renewal|avtalsförlängning|renewal months|förlängs med|förlängningstid|goes on for months",
  ),
  readOnlySince: listed(
    "bara läsning sedan|bare lesing siden|read only since|läsläge sedan|endast läsning från|" +
      "skrivskyddat sedan|lesetilgang siden",
  ),
  windUpOn: listed(
    "systemet stängs|systemet stenges|wound up|avvecklas|avvikles|wind up|avvecklingsdatum|" +
      "avveckling|avvikling|avviklingsdato|planerad avveckling|stängs|end of life|decommission|" +
      "decommissioned|avställs|avställning|avvecklas datum|the system is closed|system is closed",
  ),
  successor: listed(
    "ersätts av|erstattes av|successor|replaced by|ersättare|nytt system|efterföljare|arvtaker",
  ),
  exportAbility: listed(
    "kan systemet lämna ut sina uppgifter|kan systemet levere ut opplysningene sine|" +
      "can the system give out its information|hur kan handlingarna tas ut|exportmöjlighet|" +
      "eksportmulighet|export ability|exportfunktion|export|eksport|uttag|exportformat|" +
      "kan exporteras|uttrekk",
  ),
  note: listed(
    "anteckning|merknad|note|notes|anmärkning|kommentar|kommentarer|comment|comments|övrigt|" +
      "notat|noteringar|notering",
  ),
} as const satisfies Record<string, readonly string[]>;

/**
 * Headings of our own file that tell what is computed or kept elsewhere: neither read nor noted.
 */
export const computedHeadings = listed(
  "saknas|mangler|missing|antal som saknas|sista dag att säga upp|siste dag for oppsigelse|" +
    "siste dag å si opp|last day to give notice|behov|need|arkiveringsbehov|bekräftad|bekreftet|" +
    "confirmed|leverans|leveranse|delivery|senaste leverans",
);
