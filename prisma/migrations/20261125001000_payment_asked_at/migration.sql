-- When a gateway was last going to be asked for a payment of a subscription: who comes after that
-- may only ask what became of it, until the question has surely ended. Empty where nobody has asked
-- anew since the payment was written down.
ALTER TABLE "payment" ADD COLUMN "askedAt" TIMESTAMPTZ(3);
