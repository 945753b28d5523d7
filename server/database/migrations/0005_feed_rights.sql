GRANT SELECT, INSERT, DELETE ON fed_items, fed_waiting TO dockboard_feed;
--> statement-breakpoint
GRANT SELECT ON machines TO dockboard_feed;
