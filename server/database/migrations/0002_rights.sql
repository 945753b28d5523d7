-- What each role may do at all; which rows, the policies say. What is not named here is refused.

-- A store reads what concerns it, asks, says more, acknowledges. Of accesses it reads the role alone: its role has no
-- right to the two columns of an access that say more, and of what became of an escalation it learns nothing of others.
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
-- Programs tell of orders.
GRANT SELECT ON stores, orders, order_events, idempotent_responses, intake_items, pending_events, api_clients TO dockboard_intake;
--> statement-breakpoint
GRANT INSERT ON orders, order_events, outbox, idempotent_responses, intake_items, pending_events TO dockboard_intake;
--> statement-breakpoint
GRANT UPDATE (status, body) ON idempotent_responses TO dockboard_intake;
--> statement-breakpoint
GRANT DELETE ON intake_items, pending_events TO dockboard_intake;
--> statement-breakpoint
-- Of a store the queue takes its region, and nothing else.
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
-- No other role is named for these: none reads a password's hash or a session.
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
-- Operations reads every store and the audit, publishes, takes disputed uses of waivers back, and ends escalations. It
-- changes no fact. Of what was brought before it, it reads the words and the region: no column tells which question or
-- store it is.
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
-- Support answers, notes, keeps canned answers, and brings escalations before operations as drafts that it does not read.
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
-- Retention reads when a question was closed, and nothing of what it says. Its notes go with it.
GRANT SELECT (id, closed_at), DELETE ON questions TO dockboard_retention;
--> statement-breakpoint
-- The tables of one row.
INSERT INTO network_totals DEFAULT VALUES;
--> statement-breakpoint
INSERT INTO delivery_queue (earliest, latest, backlog) VALUES ('', '', '[]');
--> statement-breakpoint
-- Not set yet: whoever first opens the demonstration's clock sets it.
INSERT INTO demo_clock (at, set_ms, epoch) VALUES ('epoch', 0, -1);
