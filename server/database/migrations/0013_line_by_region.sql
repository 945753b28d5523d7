ALTER TABLE "waiting_line" ADD COLUMN "sizes" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
CREATE POLICY "stores_projected" ON "stores" AS PERMISSIVE FOR SELECT TO "dockboard_projector" USING (true);
--> statement-breakpoint
-- Of a store the line takes its region, and nothing else.
GRANT SELECT (id, region) ON stores TO dockboard_projector;
--> statement-breakpoint
CREATE TRIGGER line_changed AFTER UPDATE ON stores
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_line_changed();
--> statement-breakpoint
-- What was made before says nothing of regions: it is made anew.
UPDATE waiting_line SET earliest = '', latest = '', valid_from = NULL, valid_until = NULL;
--> statement-breakpoint
-- Plans from before a phase could hold regions back hold none.
UPDATE network_facts SET body = jsonb_set(body, '{phases}', (
  SELECT jsonb_agg('{"heldBack": []}'::jsonb || phase ORDER BY number)
  FROM jsonb_array_elements(body -> 'phases') WITH ORDINALITY AS phases (phase, number)
)) WHERE type = 'plan' AND jsonb_array_length(body -> 'phases') > 0;
