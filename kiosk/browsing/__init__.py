"""What the kiosk's browser may open: pure decisions, no engine."""
