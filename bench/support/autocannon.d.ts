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
  };
  export default function autocannon(options: Options): Promise<Result>;
}
