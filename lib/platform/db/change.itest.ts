import { expect, it } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { withActor } from "@/lib/platform/db";
import { change } from "./change";

const db = useTestDatabase("empty");

async function anArchivist() {
  const office = await anOffice({ systems: ["Diariet"] });
  const archivist = await aPerson(db, office, { role: "archivist", municipality: office.municipalities[0] });
  return { office, archivist };
}

it("of many who change at once one goes through, and each other one is told what it is now", async () => {
  const { office, archivist } = await anArchivist();
  const { id } = await aDelivery(office);
  const one = () =>
    withActor(archivist, (tx) =>
      change(tx.delivery.updateMany({ where: { id, version: 1 }, data: { version: { increment: 1 } } }), () =>
        tx.delivery.findFirst({ where: { id }, select: { version: true } }),
      ),
    );
  const answers = await Promise.allSettled(Array.from({ length: 8 }, one));
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toHaveLength(7);
  for (const error of refused)
    expect(error).toMatchObject({ code: "request.stale", current: { version: 2 } });
});

it("throws the code it is given, without a state where nobody is told one", async () => {
  const { archivist } = await anArchivist();
  const nobody = withActor(archivist, (tx) =>
    change(tx.delivery.updateMany({ where: { version: -1 }, data: {} }), null, "approval.alreadySigned"),
  );
  await expect(nobody).rejects.toMatchObject({ code: "approval.alreadySigned", current: undefined });
});
