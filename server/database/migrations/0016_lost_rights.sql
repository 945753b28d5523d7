-- Tells a transaction whether its viewer has lost what it was authorized by: the session, the role, a store or the token.
-- Callers learn this of one viewer, and read nothing.
CREATE FUNCTION dockboard_lost_right(kind text, actor text, given_role text, viewed text[]) RETURNS boolean LANGUAGE sql
STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN kind = 'intake' THEN
    EXISTS (SELECT FROM api_clients WHERE id = actor AND revoked_at IS NOT NULL)
  ELSE
    EXISTS (
      SELECT FROM people WHERE id = actor AND (disabled OR role <> given_role OR role = 'retailer' AND EXISTS (
        SELECT FROM unnest(viewed) AS viewed_id WHERE NOT EXISTS (
          SELECT FROM memberships WHERE person_id = actor AND store_id = viewed_id))))
  END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION dockboard_lost_right(text, text, text, text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION dockboard_lost_right(text, text, text, text[])
  TO dockboard_app, dockboard_intake, dockboard_operations, dockboard_support;
