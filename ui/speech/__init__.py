"""Reading aloud: the voice lives in a process of its own."""
