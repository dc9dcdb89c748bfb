export const PASSWORD = "arkivlots-demo-2026";

export type OfficeKey = "skanearkiv" | "e-arkiv-mitt" | "helgeland" | "exempel";

const officePeople = {
  coordinator: "samordnare",
  council: "radet",
  auditor: "revisor",
  administrator: "admin",
  vendor: "leverantor",
  officer: "e-arkivarie",
  economist: "ekonom",
  dataProtectionOfficer: "dataskyddsombud",
} as const;
/** A registrar has an account in one municipality of each office alone. */
const municipalPeople = {
  archivist: "arkivarie",
  systemManager: "systemforvaltare",
  registrar: "registrator",
} as const;

export type ActorKind = keyof typeof officePeople | keyof typeof municipalPeople;

/** A demo account's address: asActor("archivist", "trelleborg") is arkivarie.trelleborg@skanearkiv.example. */
export function addressOf(kind: ActorKind, municipality?: string, office: OfficeKey = "skanearkiv"): string {
  const local =
    kind in officePeople
      ? officePeople[kind as keyof typeof officePeople]
      : `${municipalPeople[kind as keyof typeof municipalPeople]}.${municipality ?? "trelleborg"}`;
  return `${local}@${office}.example`;
}
