CREATE TABLE "canned_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "canned_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "canned_answers_of_support" ON "canned_answers" AS PERMISSIVE FOR SELECT TO "dockboard_support" USING (true);--> statement-breakpoint
CREATE POLICY "canned_answers_added" ON "canned_answers" AS PERMISSIVE FOR INSERT TO "dockboard_support" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "canned_answers_saved" ON "canned_answers" AS PERMISSIVE FOR UPDATE TO "dockboard_support" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "canned_answers_deleted" ON "canned_answers" AS PERMISSIVE FOR DELETE TO "dockboard_support" USING ((select dockboard_actor()) is not null);