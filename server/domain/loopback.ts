/** Whether an address or host name is this machine itself, as far as its spelling tells. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.+)\]$/, "$1").toLowerCase();
  return bare === "localhost" || bare === "::1" || /^127(\.\d{1,3}){3}$/.test(bare);
}
