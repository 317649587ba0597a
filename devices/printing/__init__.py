"""The printer: what every printer promises, and the adapters that keep it."""
