-- Support brings a matter before operations, as a draft that it does not read. Operations ends it. A store learns what
-- became of it, and not what others ask.
GRANT SELECT, INSERT ON matters TO dockboard_support;
--> statement-breakpoint
GRANT UPDATE (stores) ON matters TO dockboard_support;
--> statement-breakpoint
GRANT INSERT ON drafts TO dockboard_support;
--> statement-breakpoint
GRANT SELECT ON matters TO dockboard_operations;
--> statement-breakpoint
GRANT UPDATE (open, update_id) ON matters TO dockboard_operations;
--> statement-breakpoint
GRANT SELECT (id, open, update_id) ON matters TO dockboard_app;
--> statement-breakpoint
GRANT UPDATE (matter_id) ON questions TO dockboard_support;
--> statement-breakpoint
GRANT UPDATE (declined_update_id) ON questions TO dockboard_app;
--> statement-breakpoint
-- Of what was brought before it operations reads the words and the region: no column tells which question or store it is.
GRANT SELECT (topic, region, asked_at, state, said, matter_id) ON questions TO dockboard_operations;
--> statement-breakpoint
-- What support and others say stands among the messages too: the store's own words are kept beside them.
CREATE FUNCTION dockboard_question_said() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.said := jsonb_path_query_array(NEW.messages, '$[*] ? (@.from == "store").text');
  IF TG_OP = 'INSERT' OR NEW.region IS NULL THEN
    NEW.region := (SELECT region FROM stores WHERE id = NEW.store_id);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER said BEFORE INSERT OR UPDATE OF messages ON questions
  FOR EACH ROW EXECUTE FUNCTION dockboard_question_said();
--> statement-breakpoint
-- On behalf of nobody, so that the audit has no line of it.
UPDATE questions SET messages = messages;
