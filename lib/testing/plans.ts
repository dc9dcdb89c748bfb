import { newId } from "@/lib/domain/ids";
import { withOwner } from "@/lib/platform/db";
import type { MadeMunicipality, MadeOffice, MadeSystem } from "./factories";

interface InstallationOptions {
  /** The office's first unless told. */
  municipality?: MadeMunicipality;
  system?: MadeSystem;
  status?: "inOperation" | "woundUp" | "replaced";
  /** ISO date. */
  windUpOn?: string;
}

/** A municipality's installation of a system, of which nothing else is known. */
export async function anInstallation(office: MadeOffice, options: InstallationOptions = {}): Promise<string> {
  const { municipality = office.municipalities[0], system = office.systems[0] } = options;
  const { status = "inOperation", windUpOn } = options;
  if (!municipality || !system) throw new Error("an installation is a municipality's: make both first");
  const id = newId();
  const own = { officeId: office.id, municipalityId: municipality.id, vendorId: system.vendor.id };
  const ends = windUpOn === undefined ? {} : { windUpOn: new Date(windUpOn) };
  await withOwner((db) =>
    db.systemInstance.create({ data: { id, ...own, productId: system.id, status, ...ends } }),
  );
  return id;
}
