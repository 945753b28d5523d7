CREATE TABLE "order_states" (
	"order_id" text PRIMARY KEY NOT NULL,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "order_states" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_states" ADD CONSTRAINT "order_states_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_states_settled" ON "order_states" USING btree ("settled_at");--> statement-breakpoint
CREATE POLICY "order_states_of_operations" ON "order_states" AS PERMISSIVE FOR SELECT TO "dockboard_operations" USING (true);--> statement-breakpoint
CREATE POLICY "order_states_of_intake" ON "order_states" AS PERMISSIVE FOR SELECT TO "dockboard_intake" USING (true);--> statement-breakpoint
CREATE POLICY "order_states_added" ON "order_states" AS PERMISSIVE FOR INSERT TO "dockboard_intake" WITH CHECK ((select dockboard_actor()) is not null);--> statement-breakpoint
CREATE POLICY "order_states_changed" ON "order_states" AS PERMISSIVE FOR UPDATE TO "dockboard_intake" USING ((select dockboard_actor()) is not null) WITH CHECK ((select dockboard_actor()) is not null);
--> statement-breakpoint
-- The intake keeps the states. Orders from before count as open until their next event: lists show them right, but read them.
GRANT SELECT ON order_states TO dockboard_operations, dockboard_intake;
--> statement-breakpoint
GRANT INSERT, UPDATE (settled_at) ON order_states TO dockboard_intake;
--> statement-breakpoint
INSERT INTO order_states SELECT id, NULL FROM orders;
