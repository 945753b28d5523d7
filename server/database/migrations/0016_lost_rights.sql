-- Tells a transaction whether its viewer has lost what it was authorized by: 'session', 'role', 'stores' or 'token'.
-- Null where nothing was lost. Callers learn this of one viewer, and read nothing.
CREATE FUNCTION dockboard_lost_right(kind text, actor text, viewed text[]) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN kind = 'intake' THEN
    (SELECT 'token' FROM api_clients WHERE id = actor AND revoked_at IS NOT NULL)
  ELSE
    (SELECT CASE
        WHEN disabled THEN 'session'
        WHEN kind IN ('operations', 'support') AND role <> kind THEN 'role'
        WHEN kind = 'stores' AND role = 'retailer' AND EXISTS (
          SELECT FROM unnest(viewed) AS store_id_viewed WHERE NOT EXISTS (
            SELECT FROM memberships WHERE person_id = actor AND store_id = store_id_viewed)) THEN 'stores'
      END
      FROM people WHERE id = actor)
  END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION dockboard_lost_right(text, text, text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION dockboard_lost_right(text, text, text[])
  TO dockboard_app, dockboard_intake, dockboard_operations, dockboard_support;
