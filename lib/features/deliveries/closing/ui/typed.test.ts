import { expect, it } from "vitest";
import { noDisposal, nothingClosed, type Closing } from "../domain";
import { closingBody, saidByBody } from "../schema";
import { asideWith, sentFrom, typedOf, without } from "./typed";

const full: Closing = {
  receiptSentOn: "2026-02-01",
  accessClosedOn: "2026-02-02",
  disposal: {
    ...noDisposal,
    decision: {
      reference: "BUN 2026/12",
      paragraph: "14",
      date: "2026-02-03",
      body: "Nämnden",
      chain: [{ body: "Utskottet", date: null, paragraph: null, role: "prepared" }],
    },
    basis: "special",
    carriedOutOn: "2026-02-04",
    by: "Drift",
    method: "Raderat",
  },
  readLicenceEndedOn: null,
  licenceEndedOn: null,
  notApplicable: ["readLicence"],
  fileIds: [],
  note: "Klart",
};
const said = (closing: Closing, typed = typedOf(closing), aside = closing.notApplicable) =>
  saidByBody(closingBody.parse(sentFrom(typed, closing, aside)));

it("what is typed and sent says what was there, whatever was there", () => {
  expect(said(full)).toEqual(full);
  expect(said(nothingClosed)).toEqual(nothingClosed);
});

it("without a step everything else stays", () => {
  const { disposal, ...rest } = said(full, without(typedOf(full), "disposed"));
  expect(rest).toEqual({ ...full, disposal: undefined });
  expect(disposal).toEqual({ ...full.disposal, carriedOutOn: null, by: null, method: null });
  expect(said(full, without(typedOf(full), "receipt")).receiptSentOn).toBeNull();
  expect(said(full, without(typedOf(full), "disposalDecided")).disposal).toMatchObject({
    decision: null,
    basis: null,
    by: "Drift",
  });
});

it("a step is set aside and taken up again", () => {
  expect(asideWith(full, "licence", true)).toEqual(["readLicence", "licence"]);
  expect(asideWith(full, "readLicence", false)).toEqual([]);
});
