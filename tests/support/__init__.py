"""Real counterparts that tests start: SANE backends, print services, processes."""
