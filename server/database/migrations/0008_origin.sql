CREATE TABLE "origin" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"seed" text NOT NULL,
	CONSTRAINT "origin_one" CHECK ("origin"."one")
);
--> statement-breakpoint
ALTER TABLE "origin" ENABLE ROW LEVEL SECURITY;