import { newId } from "@/lib/domain/ids";
import type { Owner } from "../database";
import { insertInstances, standingOf } from "./instances";
import { Random } from "./random";
import { SOURCE } from "./source";
import type { Office, Product } from "./story";

/** A municipality runs some hundred and fifty systems, not thousands: 3 300 in 22 of them. */
const MOST_TIMES = 5;

/**
 * What an office of a larger scale has beside the systems that it delivers: further ones, in every
 * municipality, so that the inventory is up to five times as large.
 */
export async function loadFurtherSystems(db: Owner, office: Office, scale: number): Promise<void> {
  for (let time = 2; time <= Math.min(scale, MOST_TIMES); time++) {
    const products = office.products.map((product) => ({
      ...product,
      id: newId(),
      key: `${product.key}-${time}`,
      name: `${product.name} ${time}`,
    }));
    await db.systemProduct.createMany({ data: products.map((product) => rowOf(office, product)) });
    for (const [code, municipalityId] of office.municipalities) {
      const random = new Random(`exempel/further/${code}/${time}`);
      const { now, moved } = office.calendar;
      const instances = products.map((product) => ({
        id: random.id(new Date(moved("2023-10-01"))),
        product,
      }));
      const place = { officeId: office.id, municipalityId, code, name: office.names.get(code)! };
      await insertInstances(
        db,
        { place, calendar: office.calendar },
        instances.map((instance) => standingOf(random, instance, undefined, now)),
      );
    }
  }
}

const rowOf = (office: Office, { id, key, name, vendorId, template }: Product) => ({
  id,
  officeId: office.id,
  key,
  name,
  vendorId,
  controlPointTemplateId: template.id,
  source: SOURCE,
});
