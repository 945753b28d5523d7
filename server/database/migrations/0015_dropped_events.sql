ALTER TABLE "pending_events" ADD COLUMN "sender" text;--> statement-breakpoint
ALTER TABLE "pending_events" ADD COLUMN "dropped_because" text;--> statement-breakpoint
ALTER TABLE "pending_events" ADD COLUMN "dropped_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "pending_events_of_sender" ON "pending_events" USING btree ("sender","id" collate "C");--> statement-breakpoint
CREATE INDEX "pending_events_dropped_at" ON "pending_events" USING btree ("dropped_at");--> statement-breakpoint
DROP POLICY "idempotent_responses_own_dockboard_intake" ON "idempotent_responses" CASCADE;--> statement-breakpoint
DROP POLICY "idempotent_responses_added_dockboard_intake" ON "idempotent_responses" CASCADE;--> statement-breakpoint
DROP POLICY "idempotent_responses_given_dockboard_intake" ON "idempotent_responses" CASCADE;--> statement-breakpoint
CREATE POLICY "pending_events_dropped" ON "pending_events" AS PERMISSIVE FOR UPDATE TO "dockboard_intake" USING (true) WITH CHECK (true);
--> statement-breakpoint
UPDATE pending_events SET sender = split_part(id, '/', 1) WHERE id LIKE '%/%';
--> statement-breakpoint
-- Events that did not fit stay for their sender to read.
GRANT UPDATE (dropped_because, dropped_at) ON pending_events TO dockboard_intake;
--> statement-breakpoint
-- The intake stores no responses: its items have ids of their own.
REVOKE ALL ON idempotent_responses FROM dockboard_intake;
