-- What a switch gives back was decided with the switch: the subscription is not told of it again.
ALTER TABLE refund_attempt DROP CONSTRAINT refund_attempt_access;
ALTER TABLE refund_attempt ADD CONSTRAINT refund_attempt_access CHECK (
  "accessKind" IN ('kept', 'ends', 'ends-at', 'decided') AND ("accessKind" = 'ends-at') = ("accessEndsAt" IS NOT NULL));
