import type { Page, Request } from "@playwright/test";

/** All that a page has asked for by the time it falls silent. */
export async function requestsOf(
  page: Page,
  url: string,
  isThere: (page: Page) => Promise<unknown>,
): Promise<Request[]> {
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  const answer = await page.goto(url, { waitUntil: "networkidle" });
  await isThere(page);
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
  return requests;
}

/** How many files of a kind came over the wire, and how heavy they were on it. */
export async function weightOf(requests: readonly Request[], type: string) {
  const chosen = requests.filter((request) => request.resourceType() === type);
  let bytes = 0;
  for (const request of chosen) {
    const { responseBodySize } = await request.sizes();
    bytes += responseBodySize;
  }
  return { files: chosen.length, kilobytes: bytes / 1000 };
}
