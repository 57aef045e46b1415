-- Rises each time a worker takes a task up: one that was given up for dead and still lives writes no more.
ALTER TABLE "background_task" ADD COLUMN "attempt" INTEGER NOT NULL DEFAULT 0;
