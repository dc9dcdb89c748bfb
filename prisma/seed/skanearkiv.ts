import { newId } from "@/lib/domain/ids";
import { copyControlPointTemplates } from "@/lib/features/inventory/control-points/server";
import { copyPhaseTemplate } from "@/lib/features/inventory/phases/server";
import { appendHistory, municipalityStream, officeStream } from "@/lib/platform/audit";
import { createDemoAccounts } from "./accounts";
import { column, readCsv } from "./csv";
import type { Owner } from "./database";
import { benefitAndSoon, createCriteria } from "./needs";
import { createOffice, type LoadedOffice } from "./office";
import { createDemoInvitation } from "./people";
import { createDemoView } from "./saved-views";
import { createDelivery, type DeliverySeed, type StoppedDelivery } from "./skanearkiv-deliveries";
import { loadBudget, loadCostShares, loadSurplus } from "./skanearkiv-economy";
import { createStop } from "./skanearkiv-stop";

const SOURCE = "Trelleborgs kommun, KS 2019/310, 2021-11-05";

/**
 * SkånEarkiv as its members' report of November 2021 tells it; the file is the demo's main office.
 */
export async function loadSkanearkiv(db: Owner): Promise<LoadedOffice> {
  const shares = readCsv("skanearkiv/cost-shares.csv").filter(
    (row) => column(row, "municipality_code") !== "",
  );
  const names = new Map(shares.map((row) => [column(row, "municipality_code"), column(row, "municipality")]));
  const office = await createOffice(db, {
    office: {
      key: "skanearkiv",
      name: "SkånEarkiv",
      country: "SE",
      currency: "SEK",
      locale: "sv",
      timeZone: "Europe/Stockholm",
      asOf: new Date("2021-11-05"),
      source: SOURCE,
    },
    custodyModel: "municipalOwnership",
    members: [...names.keys()].map((code) => ({ code, role: code === "1281" ? "host" : "member" })),
    membersSource: SOURCE,
  });
  const phases = await copyPhaseTemplate(db, office.id, "skanearkiv");
  const templates = await copyControlPointTemplates(db, office.id);
  const vendors = await createVendors(db, office.id);
  const products = {
    W3D3: { id: newId(), vendorId: vendors.formpipe, template: templates["case-handling"] },
    "Procapita vård och omsorg": {
      id: newId(),
      vendorId: vendors.visma,
      template: templates["health-and-social-care"],
    },
  };
  await db.systemProduct.createMany({
    data: Object.entries(products).map(([name, product]) => ({
      id: product.id,
      officeId: office.id,
      key: name === "W3D3" ? "w3d3" : "procapita-vard-och-omsorg",
      name,
      vendorId: product.vendorId,
      controlPointTemplateId: product.template.id,
      source: SOURCE,
      ...(name !== "W3D3" && {
        assumption: "Källan anger inte vem som levererar Procapita; Visma levererar e-arkivet",
      }),
    })),
  });
  const planVersionId = await createPlan(db, office);
  const held: StoppedDelivery[] = [];
  for (const row of readCsv("skanearkiv/deliveries.csv")) {
    const seed = row as unknown as DeliverySeed;
    const product = products[seed.source_system as keyof typeof products];
    const stopped = await createDelivery(db, {
      office,
      phases,
      product,
      planVersionId,
      seed,
      source: SOURCE,
    });
    if (stopped) held.push(stopped);
  }
  await createStop(db, office, { vendorId: vendors.visma, held, source: SOURCE });
  await createCriteria(db, office.id, {
    validFrom: "2020-01-01",
    criteria: benefitAndSoon,
    source: "Lunds kommun, lund.se",
    assumption: "Källan nämner de två kriterierna, men varken vikter, skala eller dag.",
  });
  await loadBudget(db, office.id, SOURCE);
  const key = await loadCostShares(db, office.id, shares, SOURCE);
  await loadSurplus(db, office.id, key, SOURCE);
  await createDemoAccounts(db, office, {
    vendorId: vendors.visma,
    names,
    country: "SE",
    registrarAt: "1287",
  });
  await createDemoView(db, office.id, "samordnare@skanearkiv.example");
  await createDemoInvitation(db, office, {
    municipalityId: office.municipalities.get("1260")!,
    inviter: "samordnare@skanearkiv.example",
  });
  for (const code of names.keys()) {
    const event = {
      type: "municipality.joined",
      subject: {
        type: "municipality" as const,
        id: office.municipalities.get(code)!,
        label: names.get(code)!,
      },
      data: { source: SOURCE },
    };
    await appendHistory(db, municipalityStream(office.key, code), [event]);
  }
  return office;
}

async function createVendors(db: Owner, officeId: string) {
  const [visma, formpipe] = [newId(), newId()];
  await db.vendor.createMany({
    data: [
      { id: visma, officeId, key: "visma", name: "Visma", roles: ["eArchive"], source: SOURCE },
      {
        id: formpipe,
        officeId,
        key: "formpipe",
        name: "Formpipe",
        roles: ["sourceSystem"],
        assumption: "Källan anger inte W3D3:s leverantör",
      },
    ],
  });
  await db.office.update({ where: { id: officeId }, data: { eArchiveVendorId: visma } });
  return { visma, formpipe };
}

async function createPlan(db: Owner, { id: officeId, key }: LoadedOffice): Promise<string> {
  const [planId, versionId] = [newId(), newId()];
  const name = "Leveransplan 2020–2022";
  await db.plan.create({
    data: { id: planId, officeId, key: "2020-2022", name, firstYear: 2020, lastYear: 2022, source: SOURCE },
  });
  await db.planVersion.create({
    data: {
      id: versionId,
      officeId,
      planId,
      number: 1,
      status: "adopted",
      criteria: "Alla kommuner omfattas. Antalet leveranser per kommun är så rättvist som möjligt.",
      decisionBody: "Samverkansrådet",
      source: SOURCE,
      assumption:
        "Källan anger inte dagen för beslutet och räknar inte upp planens leveranser; här står de sex som den nämner.",
    },
  });
  // Who adopted it when the source does not say, so the log tells no more than that it is there.
  await appendHistory(db, officeStream(key), [
    { type: "plan.added", subject: { type: "plan", id: planId, label: name }, data: { years: "2020–2022" } },
  ]);
  return versionId;
}
