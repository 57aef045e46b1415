-- How far a day had gone, in business time, when it was laid beside the gateway's books: looked at before its end, it is
-- still due.
ALTER TABLE reconciliation_day ADD COLUMN "coveredUntil" timestamptz(3);
UPDATE reconciliation_day SET "coveredUntil" = "ranAt";
ALTER TABLE reconciliation_day ALTER COLUMN "coveredUntil" SET NOT NULL;
