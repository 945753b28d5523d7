ALTER TABLE "accesses" ADD COLUMN "by" text;--> statement-breakpoint
ALTER TABLE "accesses" ADD COLUMN "many_stores" integer;--> statement-breakpoint
CREATE INDEX "accesses_by" ON "accesses" USING btree ("by","published_at");--> statement-breakpoint
CREATE INDEX "accesses_confirmed" ON "accesses" USING btree ("published_at") WHERE "accesses"."many_stores" is not null;--> statement-breakpoint
ALTER POLICY "accesses_added" ON "accesses" TO dockboard_app WITH CHECK ("accesses"."store_id" = any((select dockboard_viewed_stores())::text[]) and "accesses"."by" = (select dockboard_actor()));--> statement-breakpoint
ALTER POLICY "accesses_added_of_operations" ON "accesses" TO dockboard_operations WITH CHECK ("accesses"."role" = 'operations' and "accesses"."by" = (select dockboard_actor()));