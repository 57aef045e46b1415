import { isDay } from "@/server/domain/calendar";
import { Prisma } from "../generated/client";
import type { ScalarColumn, ScalarType } from "./definition";

const casts: Record<ScalarType, string> = {
  text: "::text",
  uuid: "::uuid",
  integer: "::bigint",
  timestamptz: "::timestamptz",
};

/** Values travel as text and are cast in the statement: the same with parameters and without. */
export const valueSql = (type: ScalarType, value: string): Prisma.Sql =>
  Prisma.sql`${value}${Prisma.raw(casts[type])}`;

/** A column as text that `valueSql` turns back into the same value, to the last digit. */
export const textSql = ({ sql, type }: ScalarColumn): Prisma.Sql =>
  type === "timestamptz"
    ? Prisma.sql`to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : Prisma.sql`(${sql})::text`;

/** Whether PostgreSQL can read this text as the type; what comes from a URL may hold anything. */
export function isValueText(type: ScalarType, text: string): boolean {
  switch (type) {
    case "text":
      return !text.includes("\0") && text.isWellFormed();
    case "uuid":
      return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
    case "integer":
      return /^-?[0-9]{1,18}$/.test(text);
    case "timestamptz":
      return (
        isDay(text.slice(0, 10)) &&
        /^T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{6}Z$/.test(text.slice(10))
      );
  }
}
