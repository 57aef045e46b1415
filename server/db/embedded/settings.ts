import os from "node:os";

const megabyte = 1024 * 1024;

/** How our server differs from PostgreSQL's defaults. */
export function serverSettings(memory = os.totalmem()): Record<string, string> {
  const buffers = Math.min(512, Math.max(64, Math.floor(memory / 16 / megabyte)));
  return {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.floor(memory / 2 / megabyte)}MB`,
    maintenance_work_mem: "128MB",
    max_wal_size: "2GB",
    random_page_cost: "1.1", // solid state disks
    jit: "off", // short statements; compiling them costs more than it saves
    timezone: "UTC",
    log_timezone: "UTC",
    // Statements and values are people's data; what failed is logged by who asked.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
  };
}
