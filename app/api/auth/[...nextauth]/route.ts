import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { cookieNames, cookieOptions } from "@/server/auth/cookies";
import { authOptions } from "@/server/auth/options";
import { ownPath } from "@/server/domain/return-path";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What our pages use of next-auth; its own pages and endpoints stay shut. */
const actions = new Set(["GET csrf", "POST callback", "POST signout"]);

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!actions.has(`${request.method} ${nextauth[0]}`)) {
    return refuse(404, "request.no-such-path", "There is nothing here.");
  }
  const isForm = request.headers.get("content-type")?.startsWith(formType) ?? false;
  if (request.method === "POST" && !isForm) {
    return refuse(415, "request.not-a-form", "Send this as a form.");
  }
  await dropForeignReturnPath();

  const options = authOptions(async ({ name, value, maxAgeSeconds }) => {
    (await cookies()).set(name, value, { ...cookieOptions(), maxAge: maxAgeSeconds });
  });
  // next-auth types its handler loosely; a route handler's answer is always a response.
  return (await NextAuth(withoutQuery(request), context, options)) as Response;
}

export { answer as GET, answer as POST };

const formType = "application/x-www-form-urlencoded";

const refuse = (status: number, code: string, message: string) =>
  Response.json({ error: { code, message } }, { status });

/** Everything next-auth may read is in the form: a query could only confuse it. */
function withoutQuery(request: NextRequest): NextRequest {
  const { origin, pathname } = request.nextUrl;
  return new NextRequest(new URL(pathname, origin), request);
}

/** next-auth fails over a cookie that is no URL; somebody else's cookie must not shut the door. */
async function dropForeignReturnPath() {
  const jar = await cookies();
  const kept = jar.get(cookieNames.callbackUrl());
  if (kept && ownPath(kept.value) === null) jar.delete(kept.name);
}
