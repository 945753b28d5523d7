CREATE SEQUENCE "public"."dockboard_versions" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "operators" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "network_totals" ADD COLUMN "orders_version" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "receipts_of_update" ON "receipts" USING btree ("update_id");--> statement-breakpoint
CREATE POLICY "accesses_of_operations" ON "accesses" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "accesses_added_of_operations" ON "accesses" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ("accesses"."role" = 'operations' and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "kept_answers_own_dockboard_operations" ON "kept_answers" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "kept_answers_added_dockboard_operations" ON "kept_answers" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "kept_answers_given_dockboard_operations" ON "kept_answers" AS PERMISSIVE FOR UPDATE TO "dockboard_operations" USING ("kept_answers"."actor" = (select dockboard_actor())) WITH CHECK ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "network_facts_of_operations" ON "network_facts" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "network_facts_published" ON "network_facts" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "network_totals_of_operations" ON "network_totals" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "operators_of_operations" ON "operators" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "order_events_of_operations" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "orders_of_operations" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "outbox_told_of_operations" ON "outbox" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "receipts_of_operations" ON "receipts" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "stores_of_operations" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "waiting_line_of_operations" ON "waiting_line" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "drafts_of_operations" ON "drafts" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "drafts_begun" ON "drafts" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "drafts_saved" ON "drafts" AS PERMISSIVE FOR UPDATE TO "dockboard_operations" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "drafts_thrown_away" ON "drafts" AS PERMISSIVE FOR DELETE TO "dockboard_operations" USING ((select dockboard_actor()) is not null);