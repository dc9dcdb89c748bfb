import { isResultAccount, type Book, type SieAccount, type Tell } from "./book";
import { keptText } from "../kept-text";
import { oreText } from "./fault";
import type { AccountSum, VoucherReader } from "./vouchers";

const YEAR = 0;

const inOre = (balance: { ore: number } | undefined): bigint => BigInt(balance?.ore ?? 0);

/** What an account comes to by its opening and its rows, and what the file states. */
function checkAccount(
  account: SieAccount,
  sum: AccountSum | undefined,
  states: { closing: boolean; result: boolean },
  tell: Tell,
): void {
  const isResult = isResultAccount(account);
  if (!(isResult ? states.result : states.closing)) return;
  const opening = isResult ? undefined : account.opening.get(YEAR);
  const stated = (isResult ? account.result : account.closing).get(YEAR);
  const expected = inOre(opening) + (sum?.ore ?? 0n);
  // A balance of zero may be left out.
  if (expected === inOre(stated)) return;
  const [label, code] = isResult
    ? (["#RES", "sie.resultDiffers"] as const)
    : (["#UB", "sie.closingDiffers"] as const);
  const text = `${account.account}: ${label} ${oreText(inOre(stated))}, #TRANS ${oreText(expected)}`;
  const line = [stated, sum, opening].find((one) => one !== undefined)?.line ?? 1;
  tell({ level: "error", code, line, value: keptText(text, 120) });
}

/**
 * Checks what the file states of its own year against what its vouchers come to: opening and rows
 * make the closing of an account of balance, rows make the result of the others. Told by line.
 */
export function checkBalances(book: Book, vouchers: VoucherReader, tell: Tell): void {
  if (vouchers.count === 0) return;
  const accounts = [...book.accounts.values()];
  const states = {
    closing: accounts.some(({ closing }) => closing.has(YEAR)),
    result: accounts.some(({ result }) => result.has(YEAR)),
  };
  for (const account of accounts)
    checkAccount(account, vouchers.sums.get(`${YEAR} ${account.account}`), states, tell);
}

/** Accounts that are used and not declared, in a file that declares any: once each. */
export function checkAccounts(book: Book, vouchers: VoucherReader, tell: Tell): void {
  const isDeclared = [...book.accounts.values()].some(({ line }) => line !== null);
  for (const [key, { line }] of vouchers.sums) {
    const number = key.slice(key.indexOf(" ") + 1);
    const account = book.accountOf(number);
    if (isDeclared && account.line === null) {
      account.line = line;
      tell({ level: "warning", code: "sie.accountUnknown", line, value: keptText(number, 120) });
    }
  }
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** Sums beyond what an amount may be: nothing is made of them. */
export function checkSums({ sums }: VoucherReader, tell: Tell): void {
  for (const [key, { ore, line }] of sums)
    if (ore > MOST || ore < -MOST)
      tell({
        level: "error",
        code: "sie.amountTooLarge",
        line,
        value: keptText(`${key}: ${oreText(ore)}`, 120),
      });
}
