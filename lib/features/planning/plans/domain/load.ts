import { decimalOf, hundredthsFrom } from "@/lib/domain/hundredths";

/** What an item takes up in its quarter. */
export interface Placed {
  id: string;
  plannedFor: string | null;
  /** The office's days as a decimal; null where nobody has said. */
  effortDays: string | null;
  /** The key of whose system it is; null where it is not known. */
  vendor: string | null;
}

/** What the office and its vendors have room for. */
export interface Room {
  quarters: readonly { quarter: string; officeDays: string }[];
  vendors: readonly { vendor: string; quarter: string; parallel: number }[];
}

export interface QuarterLoad {
  quarter: string;
  /** Null where the office has not said how many days it has. */
  officeDays: string | null;
  placedDays: string;
  /** Those with a limit that quarter. */
  vendors: { key: string; parallel: number; placed: number }[];
}

/** Room and load of each quarter, in order. Items without a quarter take up none. */
export function loadOf(quarters: readonly string[], items: readonly Placed[], room: Room): QuarterLoad[] {
  return quarters.map((quarter) => {
    const here = items.filter(({ plannedFor }) => plannedFor === quarter);
    const days = here.reduce((sum, { effortDays }) => sum + hundredthsFrom(effortDays ?? "0"), 0);
    return {
      quarter,
      officeDays: room.quarters.find((one) => one.quarter === quarter)?.officeDays ?? null,
      placedDays: decimalOf(days),
      vendors: room.vendors
        .filter((one) => one.quarter === quarter)
        .map(({ vendor, parallel }) => ({
          key: vendor,
          parallel,
          placed: here.filter((one) => one.vendor === vendor).length,
        })),
    };
  });
}

/** Whether the quarter asks for more of the office's days than there are. */
export const isOverDays = ({ officeDays, placedDays }: QuarterLoad): boolean =>
  officeDays !== null && hundredthsFrom(placedDays) > hundredthsFrom(officeDays);

/** The days a placed delivery of a system takes: the first one more than those that follow. */
export const effortOf = (
  effort: readonly { system: string; firstDays: string; furtherDays: string }[],
  system: string,
  isFirst: boolean,
): string | null => {
  const told = effort.find((one) => one.system === system);
  return told ? (isFirst ? told.firstDays : told.furtherDays) : null;
};
