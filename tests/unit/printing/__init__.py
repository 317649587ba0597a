"""What may be printed, and how."""
