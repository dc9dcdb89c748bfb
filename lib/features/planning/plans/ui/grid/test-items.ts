import type { DraftFacts, Item } from "./facts";

/** An item as the server tells of one; what a test is about is given. */
export const anItem = (given: Partial<Item> = {}): Item => ({
  id: "a",
  municipality: { code: "1260", name: "Bjuv" },
  system: { key: "w3d3", name: "W3D3" },
  installation: "i-a",
  kind: "ordinary",
  purpose: "decommissioning",
  scope: { recordsCreators: [], informationTypes: [], periodFrom: null, periodTo: null },
  nextOn: null,
  plannedFor: "2027-2",
  effortDays: "8",
  isFixed: false,
  rank: null,
  score: "3.00",
  reason: null,
  financing: "ordinary",
  delivery: null,
  version: 1,
  ...given,
});

export const someFacts = (given: Partial<DraftFacts> = {}): DraftFacts => ({
  installations: {},
  vendors: {},
  vendorNames: {},
  room: { quarters: [], vendors: [] },
  effort: [],
  knownSystems: [],
  takesInterim: false,
  candidates: [],
  moreCandidates: 0,
  ...given,
});
