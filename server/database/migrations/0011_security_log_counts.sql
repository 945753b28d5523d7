-- One write counts all requests of an entry that came while the write before it ran.
DROP FUNCTION dockboard_log_security;
--> statement-breakpoint
CREATE FUNCTION dockboard_log_security(entry_at timestamptz, entry_event text, entry_actor_kind text, entry_actor text,
  entry_subject text, entry_client text, entry_network text, entry_requests integer, entry_items bigint, by_hour boolean)
RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  INSERT INTO security_log AS entry (at, last_at, event, actor_kind, actor, subject, client, network, requests, items,
    counted_as)
  VALUES (entry_at, entry_at, entry_event, entry_actor_kind, entry_actor, entry_subject, entry_client, entry_network,
    entry_requests, entry_items,
    CASE WHEN by_hour THEN concat_ws(' ', entry_event, entry_actor_kind, coalesce(entry_actor, '-'), '-',
      coalesce(entry_subject, '-'), coalesce(entry_client, '-'), coalesce(entry_network, '-'),
      floor(extract(epoch FROM entry_at) / 3600)::text) END)
  ON CONFLICT (counted_as) DO UPDATE SET requests = entry.requests + excluded.requests,
    items = entry.items + excluded.items, last_at = greatest(entry.last_at, excluded.last_at)
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION dockboard_log_security FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION dockboard_log_security TO dockboard_sign_in;
