CREATE TABLE "question_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "question_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"topic" text NOT NULL,
	"order_id" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"owner" jsonb,
	"escalated_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"messages" jsonb NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "question_notes" ADD CONSTRAINT "question_notes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_notes_of_question" ON "question_notes" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "questions_of_store" ON "questions" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "questions_closed" ON "questions" USING btree ("closed_at");--> statement-breakpoint
CREATE POLICY "kept_answers_own_dockboard_support" ON "kept_answers" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "kept_answers_added_dockboard_support" ON "kept_answers" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "kept_answers_given_dockboard_support" ON "kept_answers" AS PERMISSIVE FOR UPDATE TO "dockboard_support" USING ("kept_answers"."actor" = (select dockboard_actor())) WITH CHECK ("kept_answers"."actor" = (select dockboard_actor()));--> statement-breakpoint
CREATE POLICY "network_facts_of_support" ON "network_facts" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "network_totals_of_support" ON "network_totals" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "operators_of_support" ON "operators" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "order_events_of_support" ON "order_events" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "orders_of_support" ON "orders" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "outbox_told_of_support" ON "outbox" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "stores_of_support" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "waiting_line_of_support" ON "waiting_line" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "question_notes_of_support" ON "question_notes" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "question_notes_added" ON "question_notes" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "questions_own" ON "questions" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("questions"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "questions_asked" ON "questions" AS PERMISSIVE FOR INSERT TO "dockboard_app" WITH CHECK ("questions"."store_id" = any((select dockboard_viewed_stores())::text[]) and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "questions_said_more" ON "questions" AS PERMISSIVE FOR UPDATE TO "dockboard_app" USING ("questions"."store_id" = any((select dockboard_viewed_stores())::text[]) and (select dockboard_actor()) is not null) WITH CHECK ("questions"."store_id" = any((select dockboard_viewed_stores())::text[]) and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "questions_of_support" ON "questions" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "questions_answered" ON "questions" AS PERMISSIVE FOR UPDATE TO "dockboard_support" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "questions_to_delete" ON "questions" AS PERMISSIVE FOR SELECT TO "dockboard_retention" USING ("questions"."closed_at" is not null);--> statement-breakpoint
CREATE POLICY "questions_deleted" ON "questions" AS PERMISSIVE FOR DELETE TO "dockboard_retention" USING ("questions"."closed_at" is not null);