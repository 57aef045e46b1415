// The yardstick of `point-read-http`: nothing but Node's own server and one point select by primary
// key, as the app's role, through a pool of the same size.
import http from "node:http";
import process from "node:process";
import pg from "pg";

const [connectionString, size] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: Number(size) });
const statement = { name: "point-select", text: "SELECT id, name FROM publisher WHERE id = $1" };

const server = http.createServer((req, res) => {
  const id = req.url.slice(1);
  pool.query({ ...statement, values: [id] }).then(
    ({ rows }) => {
      res.writeHead(200, { "content-type": "application/json" });
      res.end(JSON.stringify(rows[0]));
    },
    () => res.writeHead(500).end(),
  );
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
process.stdin.on("end", () => process.exit(0)).resume();
