"""Receipts: what the visitor takes home on paper."""
