import { numberFormat } from "@/lib/domain/formats";

/** Decimals that tell municipalities apart. */
const DECIMALS = 4;

/** A share of one in per cent: "0.0303030303" is 3,0303 %. */
export const partText = (share: string, locale: string): string =>
  numberFormat(locale, {
    style: "percent",
    minimumFractionDigits: DECIMALS,
    maximumFractionDigits: DECIMALS,
  }).format(Number(share));
