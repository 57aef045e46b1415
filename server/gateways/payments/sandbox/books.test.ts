import { expect, test } from "vitest";
import { newMerchant } from "@/server/testing/gateway-world";
import { bookPool, inBooks } from "./books";

test("nothing in the books is struck out, by the app's own role least of all", async () => {
  const { rows } = await bookPool().query(
    `SELECT DISTINCT has_table_privilege(c.oid, 'INSERT') AS "mayInsert",
            has_table_privilege(c.oid, 'DELETE') AS "mayDelete",
            has_table_privilege(c.oid, 'TRUNCATE') AS "mayTruncate"
       FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'sandbox_gateway'::regnamespace`,
  );
  expect(rows).toEqual([{ mayInsert: true, mayDelete: false, mayTruncate: false }]);
});

test("the product's tables and the books know nothing of each other", async () => {
  const { rows } = await bookPool().query(
    `SELECT conname FROM pg_constraint k
       JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_class target ON target.oid = k.confrelid
      WHERE k.contype = 'f' AND c.relnamespace <> target.relnamespace
        AND 'sandbox_gateway'::regnamespace IN (c.relnamespace, target.relnamespace)`,
  );
  expect(rows).toEqual([]);
});

test("a request that breaks off books nothing, and the next one finds a sound connection", async () => {
  const { gateway, withCard } = await newMerchant();
  const broken = inBooks(async (books) => {
    await books.query(`INSERT INTO sandbox_gateway.lost_request VALUES (1, 'half a request')`);
    throw new Error("cut off");
  });
  await expect(broken).rejects.toThrow("cut off");
  const { rows } = await bookPool().query(
    `SELECT 1 FROM sandbox_gateway.lost_request WHERE "idempotencyKey" = 'half a request'`,
  );
  expect(rows).toEqual([]);
  expect(await gateway.charge(await withCard())).toMatchObject({ state: "captured" });
});
