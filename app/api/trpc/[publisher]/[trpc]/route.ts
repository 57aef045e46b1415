import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createTrpcContext } from "@/server/api/trpc/context";
import { appRouter } from "@/server/api/trpc/root";

type Params = { params: Promise<{ publisher: string }> };

async function answer(req: Request, { params }: Params) {
  const { publisher } = await params;
  return fetchRequestHandler({
    endpoint: `/api/trpc/${publisher}`,
    req,
    router: appRouter,
    createContext: () => createTrpcContext(req.headers, publisher),
    responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
  });
}

export { answer as GET, answer as POST };
