const hourMs = 3_600_000;

/** When something gives access: from `startsAt` until both ends are over. */
export type AccessWindow = {
  startsAt: Date;
  /** The end that is told, exclusive; `null` never ends. */
  endsAt: Date | null;
  /** Until when access goes on past the end, so that a late renewal can still succeed. */
  graceEndsAt: Date | null;
};

/** The tag that stands for everything a publisher sells. */
export const everyTag = "all";

/**
 * The access that a period of a subscription gives.
 *
 * @param graceHours whole hours of at least 0: elapsed time, whatever the clocks do
 * @throws RangeError for any other grace, and for a period that ends before it begins
 */
export function entitlementWindow(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date | null },
  graceHours = 0,
): AccessWindow {
  if (!Number.isSafeInteger(graceHours) || graceHours < 0) {
    throw new RangeError(`${graceHours} hours are no grace.`);
  }
  if (endsAt === null) return { startsAt, endsAt, graceEndsAt: null };
  if (!(startsAt < endsAt)) throw new RangeError("A period ends later than it begins.");
  if (graceHours === 0) return { startsAt, endsAt, graceEndsAt: null };
  const graceEndsAt = new Date(endsAt.getTime() + graceHours * hourMs);
  if (Number.isNaN(graceEndsAt.getTime())) throw new RangeError("The grace outlasts all time.");
  return { startsAt, endsAt, graceEndsAt };
}

/** One reason to let a customer in, with the tags of the offer it came from. */
export type AccessSource = AccessWindow & {
  offerNumber: number;
  country: string;
  tags: readonly string[];
  isRevoked: boolean;
};

export type AskedOffer = {
  offerNumber: number;
  /** `null` asks for the offer in any country. */
  country: string | null;
  tags: readonly string[];
};

export type AccessDecision<Source> =
  | { isGranted: false; endsAt: null; isDirect: false; via: null }
  | {
      isGranted: true;
      /** The latest end of all that grants, which grace may have outlived already. */
      endsAt: Date | "never";
      /** Whether the customer holds the very offer, and not only others that cover it. */
      isDirect: boolean;
      /** What is named as the reason: the offer itself before others, and of these the longest. */
      via: Source;
    };

/**
 * Decides whether a customer may have an offer's content now. What they hold covers it when it is
 * the same offer, when it is tagged `all`, or when it has any tag in common.
 */
export function decideAccess<Source extends AccessSource>(
  sources: readonly Source[],
  asked: AskedOffer,
  now: Date,
): AccessDecision<Source> {
  const granting = sources
    .filter((source) => isRunning(source, now) && covers(source, asked))
    .toSorted(byEnd);
  const [longest] = granting;
  if (!longest) return { isGranted: false, endsAt: null, isDirect: false, via: null };

  const direct = granting.find((source) => isDirect(source, asked));
  return {
    isGranted: true,
    endsAt: longest.endsAt ?? "never",
    isDirect: direct !== undefined,
    via: direct ?? longest,
  };
}

function isRunning({ startsAt, endsAt, graceEndsAt, isRevoked }: AccessSource, now: Date): boolean {
  if (isRevoked || now < startsAt) return false;
  return endsAt === null || now < endsAt || (graceEndsAt !== null && now < graceEndsAt);
}

const covers = (source: AccessSource, asked: AskedOffer): boolean =>
  isDirect(source, asked) ||
  source.tags.some((tag) => tag === everyTag || asked.tags.includes(tag));

const isDirect = (source: AccessSource, asked: AskedOffer): boolean =>
  source.offerNumber === asked.offerNumber &&
  (asked.country === null || source.country === asked.country);

/** Latest end first, and what never ends before everything. */
function byEnd(one: AccessWindow, other: AccessWindow): number {
  const [end, otherEnd] = [one.endsAt?.getTime(), other.endsAt?.getTime()];
  if (end === otherEnd) return 0;
  if (end === undefined) return -1;
  return otherEnd === undefined ? 1 : otherEnd - end;
}
