import type { CheckoutView } from "@/server/services/checkout/checkout-view";

export type Refusal = {
  status: number;
  /** Dotted and documented, such as `checkout.price-changed`. */
  code: string;
  fields: Record<string, string>;
  retryAfterSeconds: number | null;
  requestId: string | null;
};

/** What came back: the checkout as it stands now, a refusal, or nothing at all. */
export type Answer =
  | { view: CheckoutView; refusal?: undefined; isLost?: undefined }
  | { refusal: Refusal; view?: undefined; isLost?: undefined }
  | { isLost: true; view?: undefined; refusal?: undefined };

export type Step = "details" | "code" | "proof" | "payment" | "resume" | "cancellation";

/** Asks the checkout's door; the session in the address is all that opens it. */
export async function askDoor(session: string, step: Step | null, body?: object): Promise<Answer> {
  const url = `/api/checkout/${session}${step === null ? "" : `/${step}`}`;
  try {
    const response = await fetch(url, {
      method: step === null ? "GET" : "POST",
      credentials: "omit",
      cache: "no-store",
      ...(step !== null && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body ?? {}),
      }),
    });
    const answer: unknown = await response.json();
    // Safe: both ends are ours; what is not theirs to say has no JSON and ends below.
    if (response.ok) return { view: answer as CheckoutView };
    return { refusal: toRefusal(response.status, answer) };
  } catch {
    return { isLost: true };
  }
}

function toRefusal(status: number, answer: unknown): Refusal {
  const { error = {} } = answer as { error?: Partial<Refusal> };
  return {
    status,
    code: error.code ?? "",
    fields: error.fields ?? {},
    retryAfterSeconds: error.retryAfterSeconds ?? null,
    requestId: error.requestId ?? null,
  };
}
