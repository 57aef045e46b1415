import type { CardUpdateView } from "@/server/services/card-updates/card-update-view";

/** What came back: how the card stands now, why it was refused, or nothing at all. */
export type CardAnswer =
  | { view: CardUpdateView; refusal?: undefined }
  | { refusal: string; view?: undefined }
  | { refusal: null; view?: undefined };

export type CardStep = "start" | "resume" | "cancellation";

/** Asks the account's door about a card; the session's cookie or the link's token opens it. */
export async function askAboutCard(
  publisherId: number,
  step: CardStep,
  body: object,
): Promise<CardAnswer> {
  try {
    const response = await fetch(`/api/account/${publisherId}/card/${step}`, {
      method: "POST",
      cache: "no-store",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    // Safe: both ends are ours; what is not theirs to say has no JSON and ends below.
    if (response.ok) return { view: answer as CardUpdateView };
    if (response.status >= 500) return { refusal: null };
    return { refusal: (answer as { error?: { code?: string } }).error?.code ?? "" };
  } catch {
    return { refusal: null };
  }
}
