import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { municipalityParams } from "@/lib/features/office/municipalities/schema";
import { getMunicipalityLife, listMandatePeople } from "@/lib/features/office/municipalities/server";
import { readPage } from "@/lib/platform/http/page";

/** A municipality for who may change it; read once, for a page and its title. */
export const openMunicipality = cache((office: string, code: string) =>
  readPage(office, "municipality:manage", async ({ db, actor }) => {
    if (!municipalityParams.safeParse({ code }).success) throw notFound();
    const life = await getMunicipalityLife(db, actor, code);
    return { life, people: await listMandatePeople(db, actor, life.municipality.id) };
  }),
);
