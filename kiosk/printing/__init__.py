"""What a visitor may have printed, and how: no printer and no screen."""
