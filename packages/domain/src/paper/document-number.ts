/**
 * A 发文字号 as GB/T 9704-2012 (7.2.5) prints it: the issuer's sign, the year in full in hexagonal brackets, the number without 第 and
 * without leading zeros, 号. Brackets of another form and full-width digits are what keyboards make of it, and are put right.
 *
 * @returns `null` where it is none.
 * @example documentNumber("通商法[2017]5号") // "通商法〔2017〕5号"
 */
export function documentNumber(text: string): string | null {
  const plain = text.normalize("NFKC").replaceAll(/\s/gu, "");
  const found = /^(?<sign>[\p{Script=Han}A-Za-z]{1,20})[[(〔【](?<year>\d{4})[\])〕】]第?0*(?<n>[1-9]\d{0,5})号$/u.exec(
    plain,
  );
  const { sign, year, n } = found?.groups ?? {};
  return sign === undefined || year === undefined || n === undefined ? null : `${sign}〔${year}〕${n}号`;
}
