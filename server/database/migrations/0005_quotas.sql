CREATE TABLE "quota_uses" (
	"key" text PRIMARY KEY NOT NULL,
	"used_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "quota_uses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "quota_uses_age" ON "quota_uses" USING btree ("used_until");--> statement-breakpoint
-- Counts uses of quotas and returns when the latest ends. Callers can count, and read nothing. Ordered by key, so that
-- concurrent transactions cannot deadlock.
CREATE FUNCTION dockboard_count_uses(uses jsonb, at_instant timestamptz) RETURNS timestamptz LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  WITH counted AS (
    INSERT INTO quota_uses AS known (key, used_until)
      SELECT given ->> 'key', at_instant + (given ->> 'spacingMs')::float8 * interval '1 millisecond'
      FROM jsonb_array_elements(uses) AS given ORDER BY given ->> 'key'
    ON CONFLICT (key) DO UPDATE
      SET used_until = greatest(known.used_until, at_instant) + (excluded.used_until - at_instant)
    RETURNING used_until
  )
  SELECT max(used_until) FROM counted
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION dockboard_count_uses(jsonb, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION dockboard_count_uses(jsonb, timestamptz)
  TO dockboard_app, dockboard_intake, dockboard_operations, dockboard_support;
