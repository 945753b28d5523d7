-- The rights of each role. Policies select the rows. Everything else is refused.

-- Store teams read facts of their stores, ask questions and acknowledge updates. Their role cannot read the columns that
-- identify the staff member of an access, nor the stores of an escalation.
GRANT SELECT ON stores, network_facts, orders, order_events, receipts, idempotent_responses, delivery_queue, network_totals,
  demo_clock, waiver_reversals, questions TO dockboard_app;
--> statement-breakpoint
GRANT SELECT (id, published_at, replaces, store_id, role, reason) ON accesses TO dockboard_app;
--> statement-breakpoint
GRANT SELECT (id, open, update_id) ON escalations TO dockboard_app;
--> statement-breakpoint
GRANT INSERT ON receipts, accesses, outbox, idempotent_responses, questions TO dockboard_app;
--> statement-breakpoint
GRANT UPDATE (status, body) ON idempotent_responses TO dockboard_app;
--> statement-breakpoint
GRANT UPDATE (at, set_ms, epoch) ON demo_clock TO dockboard_app;
--> statement-breakpoint
GRANT UPDATE (state, closed_at, messages, version, declined_update_id) ON questions TO dockboard_app;
--> statement-breakpoint
-- API clients send order events.
GRANT SELECT ON stores, orders, order_events, idempotent_responses, intake_items, pending_events, api_clients TO dockboard_intake;
--> statement-breakpoint
GRANT INSERT ON orders, order_events, outbox, idempotent_responses, intake_items, pending_events TO dockboard_intake;
--> statement-breakpoint
GRANT UPDATE (status, body) ON idempotent_responses TO dockboard_intake;
--> statement-breakpoint
GRANT DELETE ON intake_items, pending_events TO dockboard_intake;
--> statement-breakpoint
-- The delivery queue reads only the region of a store.
GRANT SELECT ON network_facts, orders, order_events, delivery_queue TO dockboard_projector;
--> statement-breakpoint
GRANT SELECT (id, region) ON stores TO dockboard_projector;
--> statement-breakpoint
GRANT UPDATE (audience) ON network_facts TO dockboard_projector;
--> statement-breakpoint
GRANT UPDATE ON delivery_queue TO dockboard_projector;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE dockboard_versions TO dockboard_projector;
--> statement-breakpoint
-- Only this role reads password hashes and sessions.
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_in_accounts, verifications, rate_limits TO dockboard_sign_in;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON people, invitations TO dockboard_sign_in;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON memberships TO dockboard_sign_in;
--> statement-breakpoint
GRANT SELECT, INSERT ON sign_in_secret TO dockboard_sign_in;
--> statement-breakpoint
GRANT SELECT (id) ON stores TO dockboard_sign_in;
--> statement-breakpoint
-- Operations reads every store and the audit, publishes, reverses disputed waiver uses, and closes escalations. It changes
-- no fact. Of an escalated question it reads the messages and the region, but no column that identifies the question or
-- its store.
GRANT SELECT ON companies, stores, network_facts, orders, order_events, receipts, accesses, idempotent_responses,
  delivery_queue, network_totals, drafts, waiver_reversals, audit, escalations TO dockboard_operations;
--> statement-breakpoint
GRANT SELECT (topic, region, asked_at, state, store_messages, escalation_id) ON questions TO dockboard_operations;
--> statement-breakpoint
GRANT INSERT ON network_facts, accesses, outbox, idempotent_responses, drafts, waiver_reversals TO dockboard_operations;
--> statement-breakpoint
GRANT UPDATE (status, body) ON idempotent_responses TO dockboard_operations;
--> statement-breakpoint
GRANT UPDATE (title, content, saved_at, saved_by, version) ON drafts TO dockboard_operations;
--> statement-breakpoint
GRANT UPDATE (open, update_id) ON escalations TO dockboard_operations;
--> statement-breakpoint
GRANT DELETE ON drafts TO dockboard_operations;
--> statement-breakpoint
-- Support replies, adds notes, edits canned answers, and escalates topics as drafts, which it cannot read.
GRANT SELECT ON questions, question_notes, companies, stores, network_facts, orders, order_events, idempotent_responses,
  delivery_queue, network_totals, canned_answers, escalations TO dockboard_support;
--> statement-breakpoint
GRANT INSERT ON question_notes, outbox, idempotent_responses, canned_answers, escalations, drafts TO dockboard_support;
--> statement-breakpoint
GRANT UPDATE (state, owner, escalated_at, closed_at, messages, version, escalation_id) ON questions TO dockboard_support;
--> statement-breakpoint
GRANT UPDATE (status, body) ON idempotent_responses TO dockboard_support;
--> statement-breakpoint
GRANT UPDATE (name, text, saved_at, saved_by, version) ON canned_answers TO dockboard_support;
--> statement-breakpoint
GRANT UPDATE (stores) ON escalations TO dockboard_support;
--> statement-breakpoint
GRANT DELETE ON canned_answers TO dockboard_support;
--> statement-breakpoint
-- Retention reads only when a question was closed. Its notes are deleted with it.
GRANT SELECT (id, closed_at), DELETE ON questions TO dockboard_retention;
--> statement-breakpoint
-- These tables have one row.
INSERT INTO network_totals DEFAULT VALUES;
--> statement-breakpoint
INSERT INTO delivery_queue (earliest, latest, backlog) VALUES ('', '', '[]');
--> statement-breakpoint
-- The first host with a demonstration clock sets it.
INSERT INTO demo_clock (at, set_ms, epoch) VALUES ('epoch', 0, -1);
