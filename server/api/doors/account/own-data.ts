import { sessionVisitor } from "@/server/api/account/customer-context";
import { accountPath, withQuery } from "@/server/api/account/paths";
import { DomainError } from "@/server/domain/errors";
import type { Answer, Parameters, Route } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { FailedRequest, failures } from "@/server/http/failure";
import { downloadOwnData } from "@/server/services/privacy/download-own-data";
import { visitOf } from "./account-form";

/** The file with everything about whoever is signed in; no other site's link opens it. */
export const ownDataRoute: Route = {
  method: "GET",
  pattern: "/api/account/:publisherId/privacy/data",
  async answer(exchange: Exchange, parameters: Parameters): Promise<Answer> {
    const site = exchange.req.headers["sec-fetch-site"];
    if (site === "cross-site" || site === "same-site") throw new FailedRequest(failures.crossSite);
    const visit = visitOf(exchange, parameters);
    const page = accountPath(visit.publisherId, "/privacy");
    const visitor = await sessionVisitor(visit);
    if (!visitor) {
      return onward(withQuery(accountPath(visit.publisherId, "/sign-in"), { next: page }));
    }
    try {
      const { fileName, body } = await downloadOwnData(visitor.ctx);
      return {
        status: 200,
        body,
        headers: {
          "content-type": "application/zip",
          "content-disposition": `attachment; filename="${fileName}"`,
          "cache-control": "private, no-store",
        },
      };
    } catch (error) {
      if (!(error instanceof DomainError && error.kind === "rate-limited")) throw error;
      return onward(withQuery(page, { problem: error.code }));
    }
  },
};

const onward = (location: string): Answer => ({
  status: 303,
  body: "",
  headers: { location, "cache-control": "no-store" },
});
