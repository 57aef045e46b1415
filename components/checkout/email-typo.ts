const domains = [
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "outlook.com",
  "live.com",
  "yahoo.com",
  "icloud.com",
  "me.com",
  "aol.com",
  "gmx.de",
  "gmx.net",
  "web.de",
  "t-online.de",
  "hotmail.co.uk",
  "yahoo.co.uk",
  "hotmail.fr",
  "orange.fr",
  "ziggo.nl",
  "kpnmail.nl",
  "proton.me",
  "protonmail.com",
];

/** Endings that nobody has, and the one that was meant. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(con|cmo|ocm|vom|xom|comm|cim|coom)$/, ".com"],
  [/\.(nte|ner|met)$/, ".net"],
];

/** Of shorter names, most that differ by a letter are somebody's. */
const shortestGuessed = 7;

/** The address that was probably meant, or `null` when nothing looks mistyped. */
export function suggestEmail(typed: string): string | null {
  const address = typed.trim();
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || domain.length < 4 || domains.includes(domain)) return null;

  const ended = endings.reduce((text, [wrong, right]) => text.replace(wrong, right), domain);
  const isMeant = (known: string) =>
    known === ended || (known.length >= shortestGuessed && isOneSlipApart(known, ended));
  const meant = domains.find(isMeant) ?? ended;
  return meant === domain ? null : `${address.slice(0, at)}@${meant}`;
}

/** Whether one letter more, less or other, or two swapped, make one text of the other. */
function isOneSlipApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  return (
    restOfOne.slice(1) === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther ||
    restOfOne === restOfOther.slice(1) ||
    (restOfOne[0] === restOfOther[1] &&
      restOfOne[1] === restOfOther[0] &&
      restOfOne.slice(2) === restOfOther.slice(2))
  );
}
