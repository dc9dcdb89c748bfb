import type { PhaseCondition, Stage } from "@/lib/domain/delivery";

export interface ReferencePhase {
  key: string;
  firstStage: Stage;
  lastStage: Stage;
  name: { sv: string; nb: string; en: string };
  conditions: PhaseCondition[];
}

const phase = (
  key: string,
  stages: Stage | [first: Stage, last: Stage],
  [sv, nb, en]: [sv: string, nb: string, en: string],
): ReferencePhase => {
  const [firstStage, lastStage] = typeof stages === "string" ? [stages, stages] : stages;
  // No delivery comes under control while a stop is open.
  const conditions: PhaseCondition[] = firstStage === "controlled" ? ["noOpenStop"] : [];
  return { key, firstStage, lastStage, name: { sv, nb, en }, conditions };
};

/** The ways of working that an office can begin with. Each covers the canonical stages once, in order. */
export const referencePhases = {
  /** SkånEarkiv's six phases. */
  skanearkiv: [
    phase("systeminventering", "candidate", ["Systeminventering", "Systemkartlegging", "System inventory"]),
    phase("leveransplan", "defined", ["Leveransplan", "Leveranseplan", "Delivery plan"]),
    phase("leveransoverenskommelse", "agreed", [
      "Leveransöverenskommelse",
      "Avleveringsavtale",
      "Submission agreement",
    ]),
    phase("inleverans", "transferred", ["Inleverans", "Overføring", "Transfer"]),
    phase("leveranskontroll", "controlled", ["Leveranskontroll", "Mottakskontroll", "Delivery check"]),
    phase("leveransgodkannande", "accepted", [
      "Leveransgodkännande",
      "Godkjenning av leveransen",
      "Delivery approval",
    ]),
  ],
  /** The host's public project model: Fas 0 to 4; the last covers control and acceptance. */
  "e-arkiv-mitt": [
    phase("fas-0", "candidate", ["Fas 0 Undersöka", "Fase 0 Undersøke", "Phase 0 Explore"]),
    phase("fas-1", "defined", ["Fas 1 Inventera", "Fase 1 Kartlegge", "Phase 1 Inventory"]),
    phase("fas-2", "agreed", ["Fas 2 Detaljera", "Fase 2 Detaljere", "Phase 2 Detail"]),
    phase("fas-3", "transferred", ["Fas 3 Överföra", "Fase 3 Overføre", "Phase 3 Transfer"]),
    phase(
      "fas-4",
      ["controlled", "accepted"],
      ["Fas 4 Kontrollera", "Fase 4 Kontrollere", "Phase 4 Control"],
    ),
  ],
  /** The four steps of Sambruk's delivery handbook (2011), as Sydarkivera's members know them. */
  sydarkivera: [
    phase("utreda", ["candidate", "defined"], ["Utreda", "Utrede", "Investigate"]),
    phase("faststalla", "agreed", ["Fastställa", "Fastsette", "Settle"]),
    phase("overfora", "transferred", ["Överföra", "Overføre", "Transfer"]),
    phase("godkanna", ["controlled", "accepted"], ["Godkänna", "Godkjenne", "Approve"]),
  ],
  /** The Norwegian depots' phases. */
  helgeland: [
    phase("behov", "candidate", ["Behov", "Behov", "Need"]),
    phase("avtale", ["defined", "agreed"], ["Avtal", "Avtale", "Agreement"]),
    phase("mottak", "transferred", ["Mottagning", "Mottak", "Receipt"]),
    phase("testing", "controlled", ["Provning", "Testing", "Testing"]),
    phase("godkjenning", "accepted", ["Godkännande", "Godkjenning", "Approval"]),
  ],
} as const satisfies Record<string, ReferencePhase[]>;

export type PhaseTemplateKey = keyof typeof referencePhases;
export const phaseTemplateKeys = Object.keys(referencePhases) as PhaseTemplateKey[];
