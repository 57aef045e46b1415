import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatOfferId,
  formatTransactionId,
  idCapacity,
  idKey,
  parseNineDigits,
  parseOfferId,
  parseTransactionId,
  permute,
  unpermute,
} from "./ids";

const secret = "00112233445566778899aabbccddeeff";
const customers = idKey(secret, "customer");

const secrets = fc.string({
  unit: fc.constantFrom(..."0123456789abcdef"),
  minLength: 32,
  maxLength: 32,
});
const keys = fc.tuple(secrets, fc.string({ maxLength: 20 })).map(([hex, kind]) => idKey(hex, kind));
const sequences = fc.integer({ min: 0, max: idCapacity - 1 });
const numbers = fc.integer({ min: 100_000_000, max: 999_999_999 });

const runs = { numRuns: 10_000 };

describe("an id made from a sequence", () => {
  test("has nine digits and leads back to its place, under any key", () => {
    fc.assert(
      fc.property(sequences, keys, (sequence, key) => {
        const id = permute(sequence, key);
        return String(id).length === 9 && unpermute(id, key) === sequence;
      }),
      runs,
    );
  });

  test("stands for one place only, whichever id one starts from", () => {
    fc.assert(
      fc.property(numbers, keys, (id, key) => permute(unpermute(id, key), key) === id),
      runs,
    );
  });

  test("never meets another among a million", () => {
    const taken = new Uint8Array(idCapacity / 8);
    let collisions = 0;
    for (let sequence = 0; sequence < 1_000_000; sequence += 1) {
      const position = permute(sequence, customers) - 100_000_000;
      const bit = 1 << (position & 7);
      if (taken[position >> 3]! & bit) collisions += 1;
      taken[position >> 3]! |= bit;
    }
    expect(collisions).toBe(0);
  });

  test("is far from the id before it", () => {
    let near = 0;
    let sum = 0;
    for (let sequence = 1; sequence <= 100_000; sequence += 1) {
      const distance = Math.abs(permute(sequence, customers) - permute(sequence - 1, customers));
      if (distance < 1_000) near += 1;
      sum += distance;
    }
    // Two random places of a range are a third of it apart; 2.2 in a million are this near.
    expect(near).toBeLessThan(3);
    expect(sum / 100_000 / idCapacity).toBeCloseTo(1 / 3, 2);
  });

  test("spreads evenly over the range", () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let sequence = 0; sequence < 100_000; sequence += 1) {
      tenths[Math.floor((permute(sequence, customers) - 100_000_000) / (idCapacity / 10))]! += 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500); // 5 deviations
  });

  test("changes in half its bits when one bit of the secret changes", () => {
    const other = idKey(`${secret.slice(0, 31)}e`, "customer");
    let same = 0;
    for (let sequence = 0; sequence < 10_000; sequence += 1) {
      if (Math.abs(permute(sequence, other) - permute(sequence, customers)) < 1_000) same += 1;
    }
    expect(same).toBeLessThan(3);
  });

  test("is unrelated to the id that another kind gets for the same place", () => {
    const gifts = idKey(secret, "gift");
    const apart = new Set<number>();
    for (let sequence = 0; sequence < 1_000; sequence += 1) {
      apart.add(permute(sequence, gifts) - permute(sequence, customers));
    }
    expect(apart.size).toBeGreaterThan(990);
  });

  test("stays the same for ever", () => {
    expect([0, 1, 2, idCapacity - 1].map((sequence) => permute(sequence, customers))).toEqual([
      909_510_923, 323_414_267, 365_858_282, 115_954_292,
    ]);
  });

  test("is refused once the range is used up, and for what is no place in a sequence", () => {
    for (const sequence of [idCapacity, -1, 1.5, Number.NaN, Infinity]) {
      expect(() => permute(sequence, customers)).toThrow(RangeError);
    }
    for (const id of [99_999_999, 1_000_000_000, 1.5, Number.NaN]) {
      expect(() => unpermute(id, customers)).toThrow(RangeError);
    }
  });

  test("needs a whole secret", () => {
    for (const hex of ["", secret.slice(1), `${secret}0`, `${secret.slice(1)}g`]) {
      expect(() => idKey(hex, "customer")).toThrow(RangeError);
    }
  });
});

describe("written ids", () => {
  const offers = fc.record({
    letter: fc.constantFrom("S", "P", "E", "A", "R"),
    number: numbers,
    country: fc.option(fc.stringMatching(/^[A-Z0-9]{2}$/)),
  });

  test("offer ids are read as they were written", () => {
    fc.assert(
      fc.property(offers, (offer) => {
        expect(parseOfferId(formatOfferId(offer))).toEqual(offer);
      }),
      runs,
    );
    expect(parseOfferId("S580476507_US")).toEqual({
      letter: "S",
      number: 580476507,
      country: "US",
    });
    expect(formatOfferId({ letter: "A", number: 767351455, country: null })).toBe("A767351455");
  });

  test("transaction ids are read as they were written", () => {
    fc.assert(
      fc.property(numbers, (number) => parseTransactionId(formatTransactionId(number)) === number),
      runs,
    );
  });

  test.each([
    "",
    "S58047650",
    "S5804765071",
    "S080476507",
    "T580476507",
    "s580476507",
    "S580476507_",
    "S580476507_us",
    "S580476507_USA",
    "S580476507-US",
    " S580476507",
    "S580476507\n",
    "S580476507_US\n",
    "S٥80476507",
  ])("%j is not an offer id", (text) => {
    expect(parseOfferId(text)).toBeNull();
  });

  test.each([
    "",
    "T",
    "123456789",
    "T023456789",
    "T12345678",
    "T1234567890",
    "t123456789",
    "TT23456789",
  ])("%j is not a transaction id", (text) => {
    expect(parseTransactionId(text)).toBeNull();
  });

  test.each([
    "",
    "012345678",
    "12345678",
    "1234567890",
    "+23456789",
    "1e8",
    " 123456789",
    "123456789\n",
  ])("%j is not a nine-digit id", (text) => {
    expect(parseNineDigits(text)).toBeNull();
  });

  test("nine digits are read as a number", () => {
    expect(parseNineDigits("100000000")).toBe(100_000_000);
    expect(parseNineDigits("999999999")).toBe(999_999_999);
  });

  test("what makes no id is not written", () => {
    expect(() => formatOfferId({ letter: "S", number: 42, country: null })).toThrow(RangeError);
    expect(() => formatOfferId({ letter: "S", number: 580476507, country: "usa" })).toThrow(
      RangeError,
    );
    expect(() => formatTransactionId(42)).toThrow(RangeError);
  });
});
