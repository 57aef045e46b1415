-- Card schemes count what they refuse by card, whichever of its subscriptions asked: so the declines move there.
ALTER TABLE payment_details ADD COLUMN declines JSONB NOT NULL DEFAULT '[]';

UPDATE payment_details d SET declines = counted.declines
  FROM (
    SELECT s."publisherId", s."paymentDetailsId" AS id, jsonb_agg(decline ORDER BY decline) AS declines
      FROM subscription s, jsonb_array_elements(s."methodDeclines") AS decline
     WHERE s."paymentDetailsId" IS NOT NULL
     GROUP BY s."publisherId", s."paymentDetailsId") counted
 WHERE d."publisherId" = counted."publisherId" AND d.id = counted.id;

ALTER TABLE subscription DROP COLUMN "methodDeclines";
