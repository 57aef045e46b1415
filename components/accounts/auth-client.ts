/** The browser's end of next-auth: a form guarded against forgery, answered with where to go or why not. */

/** Signs this browser in. @throws with `data.code`, such as `second-factor.required` */
export async function enter(
  by: "credentials" | "link",
  given: Record<string, string>,
): Promise<void> {
  const answer = await post(`callback/${by}`, given);
  const [code, message] = answer.searchParams.get("error")?.split("|") ?? [];
  if (code) throw refusal(code, message ?? "Signing in did not work. Try again.");
}

/** Ends this browser's session, and leads to where a new one begins. */
export async function leave(): Promise<void> {
  await post("signout", {});
  location.assign("/sign-in");
}

async function post(action: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken = "" } = await readJson(await fetch("/api/auth/csrf", { cache: "no-store" }));
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const { url = "" } = await readJson(await fetch(`/api/auth/${action}`, { method: "POST", body }));
  const answer = new URL(url, location.origin);
  if (answer.searchParams.has("csrf")) {
    throw refusal(
      "auth.no-cookies",
      "Your browser did not keep the cookie that protects this form. Allow cookies for this site, then try again.",
    );
  }
  return answer;
}

type Answer = {
  csrfToken?: string;
  url?: string;
  error?: { code: string; message: string };
};

async function readJson(response: Response): Promise<Answer> {
  // Safe: both ends are ours, and every part may be missing.
  const answer = (await response.json()) as Answer;
  if (answer.error) throw refusal(answer.error.code, answer.error.message);
  return answer;
}

/** In the shape of a refused procedure, so that forms read both alike. */
const refusal = (code: string, message: string) =>
  Object.assign(new Error(message), { data: { kind: "unauthenticated", code } });
