"""What `kiosk doctor` looks at before a visitor is let in: facts, checks over them, a report."""
