"""The proof of the wipe: sessions with planted canaries, and the search for what is left of them."""
