-- Always lock the totals before the queue, so that transactions cannot deadlock.
CREATE FUNCTION dockboard_queue_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE network_totals SET orders_version = nextval('dockboard_versions');
  UPDATE delivery_queue SET valid_from = NULL, valid_until = NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER queue_changed AFTER INSERT OR UPDATE OR DELETE ON orders
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_queue_changed();
--> statement-breakpoint
CREATE TRIGGER queue_changed AFTER INSERT OR UPDATE OR DELETE ON order_events
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_queue_changed();
--> statement-breakpoint
CREATE FUNCTION dockboard_network_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE network_totals SET facts_version = nextval('dockboard_versions');
  UPDATE delivery_queue SET valid_from = NULL, valid_until = NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER network_changed AFTER INSERT OR UPDATE OR DELETE ON network_facts
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_network_changed();
--> statement-breakpoint
CREATE FUNCTION dockboard_stores_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE network_totals SET store_count = (SELECT count(*) FROM stores);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER stores_changed AFTER INSERT OR DELETE ON stores
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_stores_changed();
--> statement-breakpoint
CREATE TRIGGER queue_changed AFTER UPDATE ON stores
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_queue_changed();
--> statement-breakpoint
-- Sent when the transaction commits, and never after a rollback.
CREATE FUNCTION dockboard_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('dockboard', NEW.change::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notify AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION dockboard_notify();
--> statement-breakpoint
-- Tells every process, after the commit, whose rights or sessions changed. A separate channel ensures that the event
-- stream never contains people.
CREATE FUNCTION dockboard_notify_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person text;
BEGIN
  person := CASE TG_TABLE_NAME
    WHEN 'people' THEN to_jsonb(NEW) ->> 'id'
    WHEN 'memberships' THEN to_jsonb(coalesce(NEW, OLD)) ->> 'person_id'
    ELSE to_jsonb(OLD) ->> 'user_id'
  END;
  PERFORM pg_notify('dockboard_people', person);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notify AFTER UPDATE ON people FOR EACH ROW EXECUTE FUNCTION dockboard_notify_person();
--> statement-breakpoint
CREATE TRIGGER notify AFTER INSERT OR DELETE ON memberships
  FOR EACH ROW EXECUTE FUNCTION dockboard_notify_person();
--> statement-breakpoint
CREATE TRIGGER notify AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION dockboard_notify_person();
--> statement-breakpoint
-- Each added fact gets an audit entry with its actor. Facts of the seed have no actor and get none.
CREATE FUNCTION dockboard_audit_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, store_id)
    SELECT dockboard_actor(), 'added', TG_TABLE_NAME, id, store_id FROM added
    WHERE dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON receipts REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON accesses REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON orders REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON order_events REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
--> statement-breakpoint
-- Nobody can change the audit, not even the owner of the table, without dropping this trigger.
CREATE FUNCTION dockboard_audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is only ever added to';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_stays();
--> statement-breakpoint
-- Audit entries for people and rights contain ids and roles only: no name, address or secret.
CREATE FUNCTION dockboard_audit_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF dockboard_actor() IS NULL THEN
    RETURN NULL;
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO audit (actor, action, subject, subject_id, change)
      VALUES (dockboard_actor(), 'added', 'people', NEW.id,
        jsonb_build_object('now', jsonb_build_object('role', NEW.role, 'disabled', NEW.disabled)));
  ELSIF (OLD.role, OLD.disabled) IS DISTINCT FROM (NEW.role, NEW.disabled) THEN
    INSERT INTO audit (actor, action, subject, subject_id, change)
      VALUES (dockboard_actor(), 'changed', 'people', NEW.id,
        jsonb_build_object(
          'was', jsonb_build_object('role', OLD.role, 'disabled', OLD.disabled),
          'now', jsonb_build_object('role', NEW.role, 'disabled', NEW.disabled)));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON people
  FOR EACH ROW EXECUTE FUNCTION dockboard_audit_person();
--> statement-breakpoint
CREATE FUNCTION dockboard_audit_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, store_id)
    SELECT dockboard_actor(), CASE TG_OP WHEN 'INSERT' THEN 'granted' ELSE 'withdrawn' END,
      'memberships', person_id, store_id
    FROM touched WHERE dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited_granted AFTER INSERT ON memberships REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_membership();
--> statement-breakpoint
CREATE TRIGGER audited_withdrawn AFTER DELETE ON memberships REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_membership();
--> statement-breakpoint
CREATE FUNCTION dockboard_audit_invitation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, change)
    VALUES (dockboard_actor(),
      CASE
        WHEN TG_OP = 'INSERT' THEN 'added'
        WHEN NEW.accepted_at IS NOT NULL THEN 'accepted'
        ELSE 'revoked'
      END,
      'invitations', NEW.id,
      CASE TG_OP WHEN 'INSERT' THEN jsonb_build_object(
        'now', jsonb_build_object('role', NEW.role, 'storeIds', to_jsonb(NEW.store_ids))) END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON invitations
  FOR EACH ROW EXECUTE FUNCTION dockboard_audit_invitation();
--> statement-breakpoint
-- Records that a password was set or changed, never the password.
CREATE FUNCTION dockboard_audit_password() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF dockboard_actor() IS NOT NULL AND NEW.password IS NOT NULL
    AND (TG_OP = 'INSERT' OR NEW.password IS DISTINCT FROM OLD.password) THEN
    INSERT INTO audit (actor, action, subject, subject_id)
      VALUES (dockboard_actor(), CASE TG_OP WHEN 'INSERT' THEN 'added' ELSE 'changed' END, 'passwords', NEW.user_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON sign_in_accounts
  FOR EACH ROW EXECUTE FUNCTION dockboard_audit_password();
--> statement-breakpoint
-- Facts of the network belong to no store.
CREATE FUNCTION dockboard_audit_published() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id)
    SELECT dockboard_actor(), 'added', TG_TABLE_NAME, id FROM added
    WHERE dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON network_facts REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_published();
--> statement-breakpoint
CREATE TRIGGER audited AFTER INSERT ON waiver_reversals REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_added();
--> statement-breakpoint
-- The transaction names the action on a question. The audit never contains its text.
CREATE FUNCTION dockboard_audit_question() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, store_id)
    SELECT dockboard_actor(),
      CASE TG_OP WHEN 'INSERT' THEN 'added'
        WHEN 'UPDATE' THEN coalesce(nullif(current_setting('dockboard.action', true), ''), 'changed')
        ELSE 'deleted' END,
      'questions', id, store_id
    FROM touched WHERE TG_OP = 'DELETE' OR dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited_asked AFTER INSERT ON questions REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_question();
--> statement-breakpoint
CREATE TRIGGER audited_changed AFTER UPDATE ON questions REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_question();
--> statement-breakpoint
CREATE TRIGGER audited_deleted AFTER DELETE ON questions REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_question();
--> statement-breakpoint
-- A second entry, besides that of the access: its user confirmed exceeding the threshold.
CREATE FUNCTION dockboard_audit_access_over_threshold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, store_id, change)
    SELECT dockboard_actor(), 'added', 'access_over_threshold', id, store_id,
      jsonb_build_object('was', null, 'now', jsonb_build_object('manyStores', many_stores))
    FROM added WHERE many_stores IS NOT NULL AND dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Triggers run in the order of their names: the entry of the access comes first.
CREATE TRIGGER audited_many AFTER INSERT ON accesses REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_access_over_threshold();
--> statement-breakpoint
-- Contains the actor and the name of the canned answer, never its text. Changes by the host itself get no entry.
CREATE FUNCTION dockboard_audit_canned_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, change)
    SELECT dockboard_actor(), CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'UPDATE' THEN 'changed' ELSE 'deleted' END,
      'canned_answers', id,
      CASE TG_OP
        WHEN 'DELETE' THEN jsonb_build_object('was', jsonb_build_object('name', name), 'now', jsonb_build_object())
        ELSE jsonb_build_object('now', jsonb_build_object('name', name))
      END
    FROM touched WHERE dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audited_added AFTER INSERT ON canned_answers REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_canned_answer();
--> statement-breakpoint
CREATE TRIGGER audited_changed AFTER UPDATE ON canned_answers REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_canned_answer();
--> statement-breakpoint
CREATE TRIGGER audited_deleted AFTER DELETE ON canned_answers REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION dockboard_audit_canned_answer();
--> statement-breakpoint
-- Copies the store's own messages and its region, because `messages` also contains those of support.
CREATE FUNCTION dockboard_question_copies() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.store_messages := jsonb_path_query_array(NEW.messages, '$[*] ? (@.from == "store").text');
  IF TG_OP = 'INSERT' OR NEW.region IS NULL THEN
    NEW.region := (SELECT region FROM stores WHERE id = NEW.store_id);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER copies BEFORE INSERT OR UPDATE OF messages ON questions
  FOR EACH ROW EXECUTE FUNCTION dockboard_question_copies();
--> statement-breakpoint
-- The accesses of the acting user to all stores. Row security would show those of one store only.
CREATE FUNCTION dockboard_own_accesses(since timestamptz) RETURNS TABLE (store_id text, published_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT store_id, published_at FROM accesses WHERE by = dockboard_actor() AND published_at > since
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION dockboard_own_accesses(timestamptz) FROM public;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION dockboard_own_accesses(timestamptz) TO dockboard_app, dockboard_operations;
