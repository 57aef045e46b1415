import { pipeline, type Readable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import type { Answer, Door, Parameters } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { openExport } from "@/server/services/exports/open-export";
import { openExportFile } from "@/server/services/exports/open-export-file";
import { exportFileInput, exportInput } from "@/server/services/exports/schemas";
import { renderJsonFailure } from "./json-failure";
import { memberContext } from "./member-context";
import { parseInput } from "./rest-route";

/** Files for the dashboard's own pages, opened by a session cookie and streamed by this server. */
export const exportsDoor: Door = {
  prefixes: ["/api/exports"],
  routes: [
    { method: "GET", pattern: "/api/exports/:publisherId/:list", answer: streamExport },
    { method: "GET", pattern: "/api/exports/:publisherId/files/:taskId", answer: sendFile },
  ],
  renderFailure: renderJsonFailure,
};

/** A list with its filters, written while it is sent. */
async function streamExport(exchange: Exchange, parameters: Parameters): Promise<Answer> {
  const { publisherId, list } = parameters;
  const ctx = await memberContext(exchange, publisherId);
  const query = Object.fromEntries(new URLSearchParams(exchange.target.search));
  const input = parseInput(exportInput, { ...query, list });
  const { body, ...file } = await openExport(ctx, input);

  if (input.format === "csv" && acceptsGzip(exchange) && !isNear(exchange)) {
    return attachment(file, compressed(body), { "content-encoding": "gzip" });
  }
  return attachment(file, body);
}

/** The file of a finished task. */
async function sendFile(exchange: Exchange, parameters: Parameters): Promise<Answer> {
  const { publisherId, taskId } = parameters;
  const ctx = await memberContext(exchange, publisherId);
  const input = parseInput(exportFileInput, { taskId, acceptsGzip: acceptsGzip(exchange) });
  const { body, isGzipped, bytes, ...file } = await openExportFile(ctx, input);

  return attachment(file, body, {
    ...(isGzipped && { "content-encoding": "gzip" }),
    ...(bytes !== null && { "content-length": String(bytes) }),
  });
}

type NamedFile = { fileName: string; contentType: string };

const attachment = (
  { fileName, contentType }: NamedFile,
  body: Readable,
  headers: Record<string, string> = {},
): Answer => ({
  status: 200,
  body,
  headers: {
    "content-type": contentType,
    "content-disposition": `attachment; filename="${fileName}"`,
    "cache-control": "no-store",
    ...headers,
  },
});

const acceptsGzip = ({ req }: Exchange): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?(?:\s|,|$))/.test(req.headers["accept-encoding"] ?? "");

/** Between two programs of one machine, compressing takes longer than it saves. */
const isNear = ({ caller }: Exchange): boolean => /^(?:127\.|::1$)/.test(caller.ip ?? "");

/** A quarter of the bytes, deflated beside this thread while the database makes the next ones. */
function compressed(body: Readable): Readable {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 64 * 1024 });
  // A failure on either side ends the other; the answer is cut short then, as it must be.
  pipeline(body, gzip, () => undefined);
  return gzip;
}
