"""Scanners: what they promise, the real driver, the simulated one, and the process that runs either."""
