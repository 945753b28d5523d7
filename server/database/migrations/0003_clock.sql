-- Not set yet: whoever first opens the demonstration's clock sets it.
INSERT INTO demo_clock (at, set_ms, epoch) VALUES ('epoch', 0, -1);
