DROP INDEX "order_events_of_queue";--> statement-breakpoint
ALTER TABLE "order_events" ADD COLUMN "details" jsonb;--> statement-breakpoint
ALTER TABLE "order_events" ADD COLUMN "revokes" text;--> statement-breakpoint
CREATE INDEX "order_events_revoked" ON "order_events" USING btree ("revokes") WHERE "order_events"."revokes" is not null;--> statement-breakpoint
CREATE INDEX "order_events_of_queue" ON "order_events" USING btree ("order_id","published_at") WHERE "order_events"."kind" in ('processing', 'shipped', 'out_for_delivery', 'delivery_failed', 'returned', 'delivered', 'partly_delivered', 'cancelled', 'closed');