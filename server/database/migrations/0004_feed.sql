CREATE TABLE "fed_items" (
	"id" text PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fed_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fed_waiting" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"event" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fed_waiting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "machines" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"token_digest" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "machines_token" UNIQUE("token_digest")
);
--> statement-breakpoint
ALTER TABLE "machines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "fed_waiting_of_order" ON "fed_waiting" USING btree ("number");--> statement-breakpoint
CREATE POLICY "fed_items_of_feed" ON "fed_items" AS PERMISSIVE FOR SELECT TO "dockboard_feed" USING (true);--> statement-breakpoint
CREATE POLICY "fed_items_taken" ON "fed_items" AS PERMISSIVE FOR INSERT TO "dockboard_feed" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "fed_items_forgotten" ON "fed_items" AS PERMISSIVE FOR DELETE TO "dockboard_feed" USING (true);--> statement-breakpoint
CREATE POLICY "fed_waiting_of_feed" ON "fed_waiting" AS PERMISSIVE FOR SELECT TO "dockboard_feed" USING (true);--> statement-breakpoint
CREATE POLICY "fed_waiting_added" ON "fed_waiting" AS PERMISSIVE FOR INSERT TO "dockboard_feed" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "fed_waiting_released" ON "fed_waiting" AS PERMISSIVE FOR DELETE TO "dockboard_feed" USING (true);--> statement-breakpoint
CREATE POLICY "machines_of_feed" ON "machines" AS PERMISSIVE FOR SELECT TO "dockboard_feed" USING (true);