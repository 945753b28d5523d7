CREATE TABLE "waiver_reversals" (
	"id" text PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"replaces" text,
	"store_id" text NOT NULL,
	"waiver_id" text NOT NULL,
	"order_id" text NOT NULL,
	"reason" jsonb NOT NULL,
	CONSTRAINT "waiver_reversals_once" UNIQUE("waiver_id","order_id")
);
--> statement-breakpoint
ALTER TABLE "waiver_reversals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "waiver_reversals" ADD CONSTRAINT "waiver_reversals_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver_reversals" ADD CONSTRAINT "waiver_reversals_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "waiver_reversals_of_store" ON "waiver_reversals" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "audit_of_actor" ON "audit" USING btree ("actor");--> statement-breakpoint
CREATE INDEX "audit_of_store" ON "audit" USING btree ("store_id");--> statement-breakpoint
CREATE POLICY "audit_of_operations" ON "audit" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "waiver_reversals_own" ON "waiver_reversals" AS PERMISSIVE FOR SELECT TO "dockboard_app" USING ("waiver_reversals"."store_id" = any((select dockboard_viewed_stores())::text[]));--> statement-breakpoint
CREATE POLICY "waiver_reversals_of_operations" ON "waiver_reversals" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "waiver_reversals_added" ON "waiver_reversals" AS PERMISSIVE FOR INSERT TO "dockboard_operations" WITH CHECK ((select dockboard_actor()) is not null);