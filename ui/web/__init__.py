"""Adapters between the web engine and the kiosk's policy and services."""
