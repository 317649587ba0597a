"""Answers for helper processes of a session: one line in, one line out."""
