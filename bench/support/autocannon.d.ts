/** The part of autocannon that the benches use; the package brings no types. */
declare module "autocannon" {
  type Result = {
    requests: { average: number };
    latency: { p99: number };
    errors: number;
    non2xx: number;
  };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
    setupClient?: (client: Client) => void;
  };
  type Client = { setRequests(requests: AutocannonRequest[]): void };
  export type AutocannonRequest = {
    method: "GET" | "POST";
    path: string;
    headers?: Record<string, string>;
    body?: string;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
