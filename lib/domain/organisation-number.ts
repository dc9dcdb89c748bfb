/** The countries whose numbers are known here. */
type Country = "SE" | "NO";

/** The sum of the digits, each times its weight. */
const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);

/**
 * Sweden: ten digits, of which the last makes the sum of every other digit doubled (9 taken from
 * what exceeds 9) a multiple of ten. Skatteverket, "Organisationsnummer".
 */
function isSwedish(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return /^\d{10}$/.test(digits) && sum % 10 === 0;
}

/**
 * Norway: nine digits, of which the last is 11 minus the weighed sum modulo 11; 10 is never given
 * out. Brønnøysundregistrene, "Organisasjonsnummeret".
 */
function isNorwegian(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const control = (11 - (weighed(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return control !== 10 && control === Number(digits[8]);
}

const isRight = { SE: isSwedish, NO: isNorwegian };

/** The digits of a number as people write it ("212000-1124"); null when it can't be one. */
export function organisationNumberOf(written: string, country: Country): string | null {
  const digits = written.replace(/[\s\u00a0\u2010-\u2015-]/g, "");
  return isRight[country](digits) ? digits : null;
}

/** As it is printed: 212000-1124 in Sweden, 974 760 673 in Norway. */
export const formatOrganisationNumber = (digits: string): string =>
  digits.length === 10
    ? `${digits.slice(0, 6)}-${digits.slice(6)}`
    : digits.replace(/^(\d{3})(\d{3})(\d{3})$/, "$1\u00a0$2\u00a0$3");

/** The register that a Peppol address of the country points into, by ISO 6523. */
const registers = { SE: "0007", NO: "0192" } as const;

/** "0007:2120001124", "0192:974760673": null when it can't be an address of the country. */
export function peppolIdOf(written: string, country: Country): string | null {
  const [register = "", number = "", ...more] = written.replace(/\s/g, "").split(":");
  const digits = organisationNumberOf(number, country);
  return register === registers[country] && digits && more.length === 0 ? `${register}:${digits}` : null;
}
