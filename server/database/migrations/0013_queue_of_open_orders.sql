CREATE INDEX "order_events_of_order" ON "order_events" USING btree ("order_id");--> statement-breakpoint
CREATE POLICY "order_states_projected" ON "order_states" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);
--> statement-breakpoint
-- The delivery queue is computed from open orders.
GRANT SELECT ON order_states TO dockboard_projector;
