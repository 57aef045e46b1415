/*
 * Public ids are nine-digit integers. A sequence counts 0, 1, 2, … and a keyed permutation shows
 * each count as another number of the range: ids never collide, do not follow one another, and do
 * not tell how many customers a publisher has. It hides order; it is not cryptography, and knowing
 * an id must never be what grants access.
 */

const smallestId = 100_000_000;
const largestId = 999_999_999;

/** How many ids one key gives out: sequence numbers run from 0 to one less. */
export const idCapacity = largestId - smallestId + 1;

// Two halves of 15 bits span 2^30, the smallest balanced square that covers the range.
const halfBits = 15;
const halfMask = (1 << halfBits) - 1;
const roundCount = 8;

/** What scrambles one kind of id, derived by `idKey`. */
export type IdKey = { readonly rounds: readonly number[] };

/**
 * Derives the key of one kind of id from the installation's secret.
 *
 * @param secretHex 32 hexadecimal characters; kept for ever, since under another secret new ids
 *   would collide with old ones
 * @param namespace the kind, such as `customer`, so that the seventh customer and the seventh gift
 *   get unrelated numbers
 * @throws RangeError when the secret is anything else
 */
export function idKey(secretHex: string, namespace: string): IdKey {
  if (!/^[0-9a-f]{32}$/i.test(secretHex)) {
    throw new RangeError("An id key is made from 32 hexadecimal characters.");
  }
  const words = [0, 8, 16, 24].map((at) => Number.parseInt(secretHex.slice(at, at + 8), 16));
  const seed = [...namespace].reduce((hash, char) => mix(hash, char.codePointAt(0) ?? 0), 0);
  const rounds = Array.from({ length: roundCount }, (_, round) =>
    words.reduce((hash, word) => mix(hash, word), mix(seed, round + 1)),
  );
  return { rounds };
}

/**
 * The public id that stands for a place in the sequence.
 *
 * @param sequence whole number from 0 to `idCapacity` − 1
 * @throws RangeError for any other number, above all when the range is used up
 */
export function permute(sequence: number, key: IdKey): number {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence >= idCapacity) {
    throw new RangeError(`No nine-digit id stands for sequence number ${sequence}.`);
  }
  // Cycle walking: the square is a little larger than the range, so step on until back inside.
  let position = sequence;
  do position = forwards(position, key.rounds);
  while (position >= idCapacity);
  return smallestId + position;
}

/**
 * The place in the sequence that a public id stands for.
 *
 * @throws RangeError when the id does not have nine digits
 */
export function unpermute(id: number, key: IdKey): number {
  if (!isNineDigits(id)) throw new RangeError(`${id} is not a nine-digit id.`);
  let position = id - smallestId;
  do position = backwards(position, key.rounds);
  while (position >= idCapacity);
  return position;
}

/** Reads a nine-digit id as the contracts write it: no sign, space, or leading zero. */
export function parseNineDigits(text: string): number | null {
  return /^[1-9]\d{8}$/.test(text) ? Number(text) : null;
}

/** S subscription, P pass, E live event, A unlimited and R timed one-time purchase. */
export type OfferLetter = "S" | "P" | "E" | "A" | "R";

export type OfferId = {
  letter: OfferLetter;
  number: number;
  /** Two capital letters or digits; `null` in the short id, which stands for every country. */
  country: string | null;
};

/**
 * Writes an offer id: `S580476507_US` for one country, `S580476507` for the whole offer.
 *
 * @throws RangeError when the parts do not make an id the contracts allow
 */
export function formatOfferId({ letter, number, country }: OfferId): string {
  const text = country === null ? `${letter}${number}` : `${letter}${number}_${country}`;
  if (!offerIdPattern.test(text)) throw new RangeError(`${text} is not an offer id.`);
  return text;
}

/** Reads a long or short offer id, exactly as `formatOfferId` writes it. */
export function parseOfferId(text: string): OfferId | null {
  if (!offerIdPattern.test(text)) return null;
  return {
    letter: text.slice(0, 1) as OfferLetter, // the pattern allows these five alone
    number: Number(text.slice(1, 10)),
    country: text.length === 10 ? null : text.slice(11),
  };
}

const offerIdPattern = /^[SPEAR][1-9]\d{8}(_[A-Z0-9]{2})?$/;

/**
 * Writes a transaction id: `T123456789`.
 *
 * @throws RangeError when the number does not have nine digits
 */
export function formatTransactionId(number: number): string {
  if (!isNineDigits(number)) throw new RangeError(`${number} is not a nine-digit id.`);
  return `T${number}`;
}

/** Reads the number out of a transaction id, exactly as `formatTransactionId` writes it. */
export function parseTransactionId(text: string): number | null {
  return text.startsWith("T") ? parseNineDigits(text.slice(1)) : null;
}

const isNineDigits = (id: number) => Number.isInteger(id) && id >= smallestId && id <= largestId;

// Each round swaps the halves and scrambles one by the other; running the keys in reverse undoes it.
function forwards(value: number, rounds: readonly number[]): number {
  let left = value >>> halfBits;
  let right = value & halfMask;
  for (const key of rounds) [left, right] = [right, left ^ scramble(right, key)];
  return (left << halfBits) | right;
}

function backwards(value: number, rounds: readonly number[]): number {
  let left = value >>> halfBits;
  let right = value & halfMask;
  for (const key of rounds.toReversed()) [left, right] = [right ^ scramble(left, key), left];
  return (left << halfBits) | right;
}

const scramble = (half: number, key: number) => mix(key, half) >>> (32 - halfBits);

/**
 * Mixes a 32-bit word into a 32-bit hash: every bit of either changes half the bits of the result.
 *
 * @see MurmurHash3's finalizer (Austin Appleby, public domain)
 */
function mix(hash: number, word: number): number {
  let mixed = Math.imul(hash ^ word, 0x9e3779b1) + 0x7f4a7c15;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
