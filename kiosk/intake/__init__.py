"""Papers that visitors bring along: what may come in, and how it is made anew."""
