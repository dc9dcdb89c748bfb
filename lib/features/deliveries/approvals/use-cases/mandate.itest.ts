import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import { mandateBody } from "@/lib/features/office/municipalities";
import { endMandateToday, giveMandate } from "@/lib/features/office/municipalities/server";
import { fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, PASSWORD, type MadeOffice } from "@/lib/testing/factories";
import { readPdf } from "@/lib/testing/pdf";
import { getApprovalDocument } from "./get-document";
import { prepareStatement } from "./prepare-statement";
import { requestApproval } from "./request-approval";
import { signApproval } from "./sign-approval";
import { storeDocument } from "./store-document";

const db = useTestDatabase("empty");
let office: MadeOffice;
let [coordinator, archivist]: Actor[] = [];
let delivery: MadeDelivery;
let requestId: string;

/** The office's day in the tests. */
const onDay = (actor: Actor, today = "2026-03-02"): Actor => ({
  ...actor,
  office: { ...actor.office, today },
});

beforeEach(async () => {
  await db.rows("owner", "DELETE FROM rate_limit");
  office = await anOffice({ municipalities: ["1287"], systems: ["W3D3"] });
  const [municipality] = office.municipalities;
  coordinator = onDay(await aPerson(db, office, { role: "coordinator" }));
  archivist = onDay(await aPerson(db, office, { role: "archivist", municipality: municipality! }));
  delivery = await aDelivery(office, { twoPersons: [] });
  const asked = await perform(requestApproval, archivist, {
    params: { id: delivery.id },
    body: { message: null, diaryNumber: "KS 2026/211" },
  });
  requestId = asked.id;
});

const give = (more: object = {}) =>
  perform(giveMandate, coordinator!, {
    params: { code: "1287" },
    body: mandateBody.parse({
      person: archivist!.userId,
      body: "Kommunstyrelsen",
      delegationItem: "7.3",
      adoptedOn: "2024-03-12",
      ...more,
    }),
  });
const prepare = (language: Locale = "sv") =>
  perform(prepareStatement, archivist!, {
    params: { id: requestId },
    body: { decision: "approved", remarks: null, points: [], language },
    clock: fixedClock(),
  });
const sign = ({ id, digest }: { id: string; digest: string }) =>
  perform(signApproval, archivist!, {
    params: { id: requestId },
    body: { statementId: id, digest, method: "password", password: PASSWORD },
    clock: fixedClock(),
  });

/** The signed document's text on one line. */
async function paper(approvalId: string): Promise<string> {
  const { officeId, municipalityId } = delivery;
  await storeDocument({ approvalId, officeId, municipalityId });
  const document = await perform(getApprovalDocument, archivist!, {
    params: { id: approvalId },
    body: undefined,
  });
  const bytes = await buffer((await document.open()) as Readable);
  return readPdf(bytes).pages().join(" ").replace(/\s+/g, " ");
}

describe("an approval in a municipality with a mandate", () => {
  it.each<[Locale, string, string]>([
    [
      "sv",
      "På delegation av kommunstyrelsen i Trelleborgs kommun, som är arkivmyndighet (delegationsordning antagen 2024-03-12, punkt 7.3), godkänner jag mottagandet av leveransen W3D3, Trelleborg, omgång 1",
      "Dnr KS 2026/211.",
    ],
    [
      "nb",
      "Etter delegering fra kommunstyrelsen i Trelleborgs kommun, som er arkivmyndighet (delegeringsreglement vedtatt 12.03.2024, punkt 7.3), godkjenner jeg mottaket av leveransen W3D3, Trelleborg, omgang 1",
      "Arkivsaksnr. KS 2026/211.",
    ],
    [
      "en",
      "By delegation from kommunstyrelsen i Trelleborgs kommun, the archive authority (delegation rules adopted on 2024-03-12, item 7.3), I approve the receipt of the delivery W3D3, Trelleborg, round 1",
      "Reg. no. KS 2026/211.",
    ],
  ])("says so in the sentence, in what is signed and on paper, in %s", async (language, sentence, number) => {
    await give();
    const prepared = await prepare(language);
    expect(prepared.statement.sentence).toContain(sentence);
    expect(prepared.statement.sentence).toContain(number);
    expect(prepared.statement.mandate).toEqual({
      body: "kommunstyrelsen i Trelleborgs kommun",
      isArchiveAuthority: true,
      adoptedOn: "2024-03-12",
      item: "7.3",
      reference: null,
      substituteFor: null,
    });
    expect(prepared.canonical).toContain(sentence);
    const { id } = await sign(prepared);
    expect(await paper(id)).toContain(sentence);
  });

  it("names the person in whose place a substitute signs", async () => {
    const [municipality] = office.municipalities;
    const usual = await aPerson(db, office, { role: "archivist", municipality: municipality! });
    await give({ substituteFor: usual.userId });
    const prepared = await prepare();
    expect(prepared.statement.sentence).toContain(`punkt 7.3), som vikarie för ${usual.name}, godkänner jag`);
    expect(prepared.statement.mandate).toMatchObject({ substituteFor: usual.name });
    expect(await paper((await sign(prepared)).id)).toContain(`vikarie för ${usual.name}`);
  });

  it.each<[string, object]>([
    ["ended yesterday", { until: "2026-03-01" }],
    ["begins tomorrow", { from: "2026-03-03" }],
  ])("that %s says that none is noted", async (_how, term) => {
    await give(term);
    expect((await prepare()).statement).toMatchObject({
      mandate: null,
      sentence: expect.stringContaining("Ingen delegation är noterad."),
    });
  });

  it("that ends while the text is read, at midnight, is not signed on: the text is made anew", async () => {
    const { id, version } = await give();
    const prepared = await prepare();
    await perform(endMandateToday, coordinator!, {
      params: { code: "1287", id },
      body: undefined,
      version,
      clock: fixedClock(),
    });
    archivist = onDay(archivist!, "2026-03-03");
    await expect(sign(prepared)).rejects.toMatchObject({ code: "approval.deliveryChanged" });
    const again = await prepare();
    expect(again.statement.mandate).toBeNull();
    await sign(again);
  });
});

it("an approval in a municipality without one says in which role, and that none is noted, on paper too", async () => {
  const prepared = await prepare();
  const sentence =
    "Som kommunarkivarie för Trelleborg godkänner jag mottagandet av leveransen W3D3, Trelleborg, omgång 1";
  expect(prepared.statement.sentence).toContain(sentence);
  expect(prepared.statement.sentence).toContain("Ingen delegation är noterad.");
  const text = await paper((await sign(prepared)).id);
  expect(text).toContain(sentence);
  expect(text).toContain("Ingen delegation är noterad");
});
