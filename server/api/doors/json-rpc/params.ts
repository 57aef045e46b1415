import { z } from "zod";

/*
 * Params as clients in many languages send them: numbers and booleans as texts, empty objects as
 * empty lists, and `null` for what is not known.
 */

const isAbsent = (given: unknown) => given === null || given === "";

/** A text that may be missing. */
export const optionalText = z.preprocess(
  (given) => (isAbsent(given) ? undefined : given),
  z.union([z.string(), z.number()]).transform(String).optional(),
);

/** A whole number that may be written as a text; `fallback` where it is missing. */
export const wholeNumber = (fallback: number) =>
  z.preprocess(
    (given) => (given === undefined || isAbsent(given) ? fallback : given),
    z.union([
      z.int(),
      z
        .string()
        .regex(/^-?\d{1,15}$/)
        .transform(Number),
    ]),
  );

/** An object that may be missing, or written as an empty list. */
export const optionalObject = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess(
    (given) =>
      given === undefined || given === null || (Array.isArray(given) && given.length === 0)
        ? {}
        : given,
    z.object(shape),
  );

/** An instant in seconds of UNIX; `undefined` where it is missing. */
export const optionalInstant = z.preprocess(
  (given) => (isAbsent(given) ? undefined : given),
  z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\d{1,10}$/)
        .transform(Number),
    ])
    .pipe(z.int().min(0).max(9_999_999_999))
    .transform((seconds) => new Date(seconds * 1000))
    .optional(),
);
