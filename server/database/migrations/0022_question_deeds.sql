-- That a question was changed said nothing of how: whoever changes it names the deed, never a word of what was written.
CREATE OR REPLACE FUNCTION dockboard_audit_question() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit (actor, action, subject, subject_id, store_id)
    SELECT dockboard_actor(),
      CASE TG_OP WHEN 'INSERT' THEN 'added'
        WHEN 'UPDATE' THEN coalesce(nullif(current_setting('dockboard.deed', true), ''), 'changed')
        ELSE 'deleted' END,
      'questions', id, store_id
    FROM touched WHERE TG_OP = 'DELETE' OR dockboard_actor() IS NOT NULL;
  RETURN NULL;
END $$;
