CREATE TABLE "matters" (
	"id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"stores" integer NOT NULL,
	"open" boolean NOT NULL,
	"update_id" text
);
--> statement-breakpoint
ALTER TABLE "matters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "matter_id" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "declined_update_id" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "said" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "matters_in_hand" ON "matters" USING btree ("topic") WHERE "matters"."open" and "matters"."topic" <> 'other';--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "questions_of_matter" ON "questions" USING btree ("matter_id");--> statement-breakpoint
CREATE POLICY "drafts_brought" ON "drafts" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK (exists (select 1 from matters where matters.id = "drafts"."id" and matters.open) and (select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "questions_brought" ON "questions" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING ("questions"."matter_id" is not null);--> statement-breakpoint
CREATE POLICY "matters_of_own_questions" ON "matters" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING (exists (select 1 from questions where questions.matter_id = "matters"."id" and questions.store_id = any((select dockboard_viewed_stores())::text[])));--> statement-breakpoint
CREATE POLICY "matters_of_support" ON "matters" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "matters_brought" ON "matters" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "matters_counted" ON "matters" AS PERMISSIVE FOR UPDATE TO "dockboard_support" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "matters_of_operations" ON "matters" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "matters_ended" ON "matters" AS PERMISSIVE FOR UPDATE TO "dockboard_operations" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
ALTER POLICY "questions_asked" ON "questions" TO dockboard_app WITH CHECK ("questions"."store_id" = any((select dockboard_viewed_stores())::text[]) and "questions"."matter_id" is null and (select dockboard_actor()) is not null);