import { scheduler } from "node:timers/promises";

/** What a door answered. */
export type Answer<Body> = { status: number; body: Body };

const breathMs = 150;
const patienceMs = 20_000;

/** Asks once. Answers nothing where there is none: the server was killed, or is not up yet. */
async function askOnce<Body>(url: string, init: RequestInit): Promise<Answer<Body> | null> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) });
    const text = await answer.text();
    // Ours to mend, or the database's that is gone: asked again like a dropped answer.
    if (answer.status >= 500) return null;
    return { status: answer.status, body: JSON.parse(text) as Body };
  } catch {
    return null;
  }
}

/**
 * Asks a door until it answers, the same each time, as a page does that has lost its connection.
 *
 * @param urls  of web processes, taken in turns
 * @throws when there is no answer for minutes
 */
export async function askPatiently<Body>(
  urls: readonly string[],
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer<Body>> {
  const initAt = (url: string): RequestInit => ({
    method: body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json", origin: url, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const deadline = performance.now() + 300_000;
  for (let turn = 0; performance.now() < deadline; turn += 1) {
    const url = urls[turn % urls.length] ?? "";
    const answer = await askOnce<Body>(`${url}${path}`, initAt(url));
    if (answer) return answer;
    await scheduler.wait(breathMs);
  }
  throw new Error(`${path} was not answered for minutes`);
}
