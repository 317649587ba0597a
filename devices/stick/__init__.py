"""The visitor's USB stick, read in user space and never mounted."""
