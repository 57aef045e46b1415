-- CreateTable
CREATE TABLE "signing_key" (
    "id" TEXT NOT NULL,
    "sealedPrivateKey" TEXT NOT NULL,
    "publicKey" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);
