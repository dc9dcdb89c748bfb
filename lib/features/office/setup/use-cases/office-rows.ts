import "server-only";
import { newId } from "@/lib/domain/ids";
import { keyFrom } from "@/lib/domain/keys";
import type { Locale } from "@/lib/domain/text";
import { countryDefaults } from "@/lib/features/office/offices";
import { municipalityStream, officeStream } from "@/lib/platform/audit";
import type { Rows } from "@/lib/platform/db";
import type { SetupBody } from "../schema";

/** What other rooms give a new office, with the properties' names. */
export type Furniture = (
  office: { id: string; country: "SE" | "NO" },
  choice: Pick<SetupBody, "phaseTemplate" | "controlPointTemplates">,
) => Rows;

/** A chain that holds nothing yet. */
const emptyHead = `\\x${"00".repeat(32)}`;

/** Who answers for the host's records was not asked for. */
const custodyAssumption: Record<Locale, string> = {
  sv: "Antaget när samverkan lades upp: kommunen har arkivansvaret.",
  nb: "Antatt da arkivsamarbeidet ble opprettet: kommunen har arkivansvaret.",
  en: "Assumed when the office was set up: the municipality answers for its records.",
};

/** The key of the office: the one that was given, or the one that its name gives. */
export const keyOf = ({ key, name }: SetupBody["office"]): string => key ?? keyFrom(name);

interface Made {
  officeId: string;
  userId: string;
  passwordHash: string;
}

/** All rows of a new office with its host, its furniture and its first administrator. */
export function officeRows(
  body: SetupBody,
  { officeId, userId, passwordHash }: Made,
  furniture: Furniture,
): Rows {
  const { country, name } = body.office;
  const key = keyOf(body.office);
  const { currency, ...usual } = countryDefaults[country];
  const locale = body.office.locale ?? usual.locale;
  const timeZone = body.office.timeZone ?? usual.timeZone;
  const { name: person, email } = body.administrator;
  const grant = { id: newId(), userId, officeId, role: "administrator", scope: "office" };
  const host = body.host === null ? { streams: [] } : hostRows(officeId, key, country, body.host, locale);
  const { streams, ...members } = host;
  return {
    office: [{ id: officeId, key, name, country, currency, locale, timeZone }],
    ...furniture({ id: officeId, country }, body),
    ...members,
    audit_stream: [
      { key: officeStream(key), officeId, municipalityId: null, head: emptyHead },
      ...streams.map((stream) => ({ ...stream, head: emptyHead })),
    ],
    user: [{ id: userId, email, name: person, passwordHash, locale, createdBy: userId }],
    role_grant: [{ ...grant, createdBy: userId }],
  };
}

function hostRows(officeId: string, key: string, country: "SE" | "NO", code: string, locale: Locale) {
  const municipalityId = newId();
  const membership = { role: "host", custodyModel: "municipalOwnership" };
  return {
    municipality: [{ id: municipalityId, officeId, country, code }],
    membership: [
      { id: newId(), officeId, municipalityId, ...membership, assumption: custodyAssumption[locale] },
    ],
    streams: [{ key: municipalityStream(key, code), officeId, municipalityId }],
  };
}
